import type { ComparedDocument, ComparedPart, DrawnColumn } from './drawn-column.ts';

/**
 * A column with the short values of its cells, the items that they stand on, or else the first, and where the others are: a page that shows several places
 * at first would be as heavy as all of their documents.
 * @param at where all of its items stand
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
    Object.entries(parts).flatMap(([row, part]): [string, ComparedPart][] => {
      if ('silence' in part) return [[row, part]];
      const first = part.first.slice(0, part.short?.[1].split(' ').length ?? 1);
      const leftOut = part.first.length + part.rest.length - first.length;
      return [[row, { ...part, first, rest: [], ...(leftOut > 0 ? { leftOut } : {}) }]];
    }),
  );
