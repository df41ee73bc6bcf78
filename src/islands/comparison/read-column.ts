import type { DrawnColumn } from '../../comparison/drawn-column.ts';
import { columnOfDocuments } from '../../reply/column-of-documents.ts';
import type { DocumentFile } from '../../reply/document-file.ts';
import { make } from '../make.ts';
import { readFile } from '../read-file.ts';
import type { ComparedPlace, Row, TableColumn } from './table-model.ts';

/**
 * Reads the file of a document.
 * @param root path of the site's root
 * @throws where it cannot be had, or is another
 */
export const readDocument = (name: string, root: string): Promise<DocumentFile> =>
  readFile(`${root}compare/documents/${name}.json`, async (response) => {
    const file = (await response.json()) as DocumentFile;
    const [id = ''] = name.split('.');
    // Of a national text there is no column.
    if (!file.items || (file.column?.id ?? id) !== id) throw new Error('it is another file');
    return file;
  });

/**
 * Reads the column of a place off the files of its documents.
 * @param root path of the site's root
 * @throws where a file cannot be had, or is another
 */
export async function readColumn(
  { id, name, files }: ComparedPlace,
  topic: { id: string; name: string },
  root: string,
): Promise<DrawnColumn> {
  return columnOfDocuments({ id, name }, topic, await Promise.all(files.map((file) => readDocument(file, root))));
}

/** A column for a place that has nothing to fetch: its documents are not about the topic, or none is held. */
export function absentColumn(
  { id, name, status, page, silence, note }: ComparedPlace,
  rows: readonly Row[],
): TableColumn {
  const head = make('th', make('a', { href: page, className: 'place' }, name), make('small', note));
  head.dataset['place'] = id;
  const cells = rows.map((row) => {
    // Told once for the place, below; a cell has the dash that stands before it, and the word for who hears it.
    const word = status === 'not-about' ? make('span', { className: 'visually-hidden' }, silence) : silence;
    const says = make('span', { className: 'absent' }, word);
    says.dataset['silence'] = status;
    const cell = make('td', { id: `${row.id}-${id}`, className: 'silence' }, says);
    Object.assign(cell.dataset, { place: id, row: row.id, label: name, meaning: status });
    return [row.id, cell] as const;
  });
  const leftOut = make('td', make('p', silence));
  Object.assign(leftOut.dataset, { place: id, leftOut: '', label: name });
  return {
    id,
    context: false,
    brief: false,
    head,
    cells: new Map(cells),
    values: new Map(),
    ...(status === 'not-about' ? { leftOut } : {}),
  };
}
