import type { ComparisonChoice, ParseProblem } from '../../comparison/choice.ts';
import { arrangeChoice } from './arrange-choice.ts';
import { drawTable } from './draw-table.ts';
import { markRows } from './mark-rows.ts';
import { nameChoice } from './name-choice.ts';
import type { ComparisonPage } from './read-page.ts';
import { statusMessages } from './status-messages.ts';
import type { ComparedPlace, DrawnTable } from './table-model.ts';
import { tieGrounds } from './tie-grounds.ts';

/** What there is to tell about a choice besides what it shows. */
export interface ChoiceProblems {
  misunderstood: readonly ParseProblem[];
  /** Places whose columns could not be fetched. */
  failed: readonly ComparedPlace[];
}

/**
 * Draws the table of a choice whose columns are at hand, its marks, and the line above it. The page is served with the table
 * of the choice that everybody begins with: readers who keep to it never load this.
 */
export function drawChoice(
  page: ComparisonPage,
  table: HTMLTableElement,
  corner: HTMLTableCellElement,
  choice: ComparisonChoice,
  { misunderstood, failed }: ChoiceProblems,
): DrawnTable {
  const { shown, across, moved, drawn, differenceOn } = arrangeChoice(page, choice);
  markRows(page.rows, differenceOn, (row) => shown.some(({ id }) => id === row));
  drawTable(table, corner, shown, across, choice.transposed);
  document.querySelector('.comparison-state')?.replaceChildren(
    ...statusMessages({
      choice,
      misunderstood,
      failed,
      moved: page.places.filter(({ id }) => moved.includes(id)),
      drawn,
    }),
  );
  const drawnTable = { rows: shown.map(({ id }) => id), places: across.map(({ id }) => id) };
  tieGrounds(shown, across);
  nameChoice(page, choice, drawnTable);
  return drawnTable;
}
