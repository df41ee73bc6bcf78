import type { ComparedDocument, DrawnColumn } from './drawn-column.ts';

/** So many lines of a document are in a cell of a brief column: what its short value stands on comes first. */
const BRIEF_LINES = 2;

/**
 * A column with the short values and the first lines of its cells, and where the others are: a page that shows several places
 * at first would be as heavy as all of their documents.
 * @param at where all of its lines stand
 */
export function briefColumn(column: DrawnColumn, at: string): DrawnColumn {
  return {
    ...column,
    brief: at,
    documents: column.documents.map((document) => ({ ...document, parts: briefParts(document) })),
  };
}

const briefParts = ({ parts }: ComparedDocument): ComparedDocument['parts'] =>
  Object.fromEntries(
    Object.entries(parts).map(([row, part]) => {
      if ('absence' in part) return [row, part];
      const first = part.first.slice(0, BRIEF_LINES);
      const leftOut = part.first.length + part.rest.length - first.length;
      return [row, { ...part, first, rest: [], ...(leftOut > 0 ? { leftOut } : {}) }];
    }),
  );
