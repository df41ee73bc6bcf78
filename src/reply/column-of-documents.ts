import type { DrawnColumn } from '../comparison/drawn-column.ts';
import type { DocumentFile } from './document-file.ts';

/**
 * The column of a place in the table of a topic, as the files of its documents give it.
 * @param files of its documents, newest first
 * @throws where there is none, or one holds no column
 */
export function columnOfDocuments(
  place: DrawnColumn['place'],
  topic: { id: string; name: string },
  files: readonly DocumentFile[],
): DrawnColumn {
  const columns = files.map(({ column, items }) => {
    if (!column) throw new Error(`A document of ${place.id} holds no column`);
    return { ...column, items };
  });
  const [newest] = columns;
  if (!newest) throw new Error(`${place.id} has no documents`);
  return {
    place,
    context: false,
    speaker: newest.speaker,
    documents: columns.map(({ topics, cells: _cells, speaker: _speaker, short, reference, ...document }) => ({
      ...document,
      short: short.replace('{topic}', topic.name),
      reference: reference.replace('{topic}', topic.name),
      parts: topics[topic.id] ?? {},
    })),
    cells: newest.cells?.[topic.id] ?? {},
  };
}
