import type { PlaceCell } from './place-matrix.ts';

/** Most places shown beside each other where a reader chooses none: a page does not grow with the places that there are. */
export const MOST_SHOWN_PLACES = 6;

/**
 * The places shown to a reader who chooses none, at most {@link MOST_SHOWN_PLACES}: first those of `isFirst`, so that what
 * stands in a table stays, then those that say something on most of the rows on which another does, too, in the order given.
 * Places that share no row with another are left to choice, unless there are no others. Linear in places × rows.
 */
export function shownAtFirst<Column>(
  columns: readonly Column[],
  { cellsOf, isFirst }: { cellsOf: (column: Column) => readonly PlaceCell[]; isFirst: (column: Column) => boolean },
): Column[] {
  const speaks = columns.map((column) => cellsOf(column).map(saysSomething));
  const speakers: number[] = [];
  for (const rows of speaks)
    rows.forEach((says, row) => {
      speakers[row] = (speakers[row] ?? 0) + Number(says);
    });
  const ranked = columns
    .map((column, at) => ({
      column,
      first: isFirst(column),
      shared: speaks[at]?.filter((says, row) => says && (speakers[row] ?? 0) > 1).length ?? 0,
    }))
    .filter(({ first, shared }) => first || shared > 0)
    .sort((a, b) => Number(b.first) - Number(a.first) || b.shared - a.shared)
    .map(({ column }) => column);
  return (ranked.length > 0 ? ranked : columns).slice(0, MOST_SHOWN_PLACES);
}

/** True where a document says something on a row: that a point is not written is no more than silence. */
const saysSomething = (cell: PlaceCell): boolean =>
  cell.some(({ cell: said }) => said.kind === 'answered' && said.items.some(({ kind }) => kind !== 'open-point'));
