import type { ComparisonChoice } from '../../comparison/choice.ts';
import { type Difference, differenceOf, isAlike } from '../../comparison/difference.ts';
import { orderPlaces } from '../../comparison/order-places.ts';
import type { Drawn } from '../../comparison/shown-line.ts';
import type { ComparisonPage } from './read-page.ts';
import { type Row, standpointOn, type TableColumn } from './table-model.ts';

/** What a choice comes to: rows and columns in their order, and how the chosen places differ. */
export interface ArrangedChoice {
  shown: readonly Row[];
  /** Rows that were chosen and are alike, where those are folded away. */
  folded: readonly Row[];
  across: readonly TableColumn[];
  /** Ids of national texts that were chosen before other places, and stand last all the same. */
  moved: readonly string[];
  /** What is drawn, as messages say it. */
  drawn: Drawn;
  differenceOn: (row: string) => Difference;
}

/** Puts the rows and columns of a choice in order. Places without a column at hand are left out. */
export function arrangeChoice({ rows, columns }: ComparisonPage, choice: ComparisonChoice): ArrangedChoice {
  const chosen = choice.places.flatMap((id) => columns.get(id) ?? []);
  const local = chosen.filter(({ context }) => !context);
  const ordered = choice.order ? orderPlaces(local, choice.order.by, choice.order.descending) : local;
  const differenceOn = (row: string) => differenceOf(chosen.map((column) => standpointOn(column, row)));
  const chosenRows = choice.rows.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const folded = chosenRows.filter(({ id }) => choice.onlyDifferent && isAlike(differenceOn(id)));
  const shown = chosenRows.filter((row) => !folded.includes(row));
  const kindsOf = (some: readonly Row[]) => some.map(({ id }) => differenceOn(id).kind);
  const last = chosen.reduce((last, { context }, at) => (context ? last : at), -1);
  return {
    moved: chosen.filter(({ context }, at) => context && at < last).map(({ id }) => id),
    shown,
    folded,
    across: [...ordered, ...chosen.filter(({ context }) => context)],
    drawn: { places: local.length, shown: kindsOf(shown), folded: kindsOf(folded) },
    differenceOn,
  };
}
