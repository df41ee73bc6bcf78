import { markOf } from './content-mark.ts';
import type { DataFile, DescribedFile, MadeFile } from './data-file.ts';
import { envelope } from './envelope.ts';
import { jsonPieces } from './json-pieces.ts';
import type { OpenDataSource } from './source.ts';

/**
 * A file that bears the day since which it says what it says: the noted one as long as it says the same, else the day of the
 * build. So nothing changes in a file whose content did not, whenever it is built.
 */
export function datedFile(file: DescribedFile, source: OpenDataSource): DataFile {
  if ('form' in file) {
    const { form, ...facts } = file;
    return { ...facts, make: () => ({ pieces: [`${JSON.stringify(form())}\n`] }) };
  }
  if ('csv' in file) {
    const { csv, ...facts } = file;
    return { ...facts, make: () => saidSince(file.path, csv, source) };
  }
  const { parts, envelope: headed, ...facts } = file;
  const make = (): MadeFile => {
    const { pieces, content, mark } = saidSince(file.path, (given) => jsonPieces(parts(given)), source);
    const head = headed ? headed(source, content) : envelope(source, file, content);
    return { pieces: { [Symbol.iterator]: () => headedPieces(JSON.stringify(head), pieces) }, content, mark };
  };
  return { ...facts, make };
}

/** A JSON object that begins as another does, piece by piece, with the end of its line. */
function* headedPieces(head: string, pieces: Iterable<string>): Generator<string> {
  let before = `${head.slice(0, -1)},`;
  for (const piece of pieces) {
    // In place of the brace that opens what follows.
    yield before === '' ? piece : before + piece.slice(1);
    before = '';
  }
  yield '\n';
}

function saidSince(
  path: string,
  say: (source: OpenDataSource) => Iterable<string>,
  source: OpenDataSource,
): Required<MadeFile> {
  const { today, notedOf, links, hashOf } = source;
  const said = (day: string): Required<MadeFile> => {
    const pieces = source.keep(say({ ...source, cited: day }));
    const mark = markOf(pieces, links.page(''), hashOf);
    return { pieces, content: { hash: `sha256:${hashOf(pieces)}`, changed: day }, mark };
  };
  const [mark, since] = notedOf(path) ?? [];
  if (since !== undefined && since <= today) {
    const made = said(since);
    if (made.mark === mark) return made;
  }
  return said(today);
}
