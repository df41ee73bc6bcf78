import type { ColumnLinks } from '../../comparison/column-html.ts';
import { parsePage } from '../parse-page.ts';
import { showDays } from '../show-days.ts';
import { columnsOf, type TableColumn } from './table-model.ts';

/** Where a column leads that is drawn in a browser, by the path of the site's root. */
export const columnLinks = (root: string): ColumnLinks => ({
  place: (id) => `${root}places/${id}/`,
  policy: (id, line) => `${root}policies/${id}/${line === undefined ? '' : `#${line}`}`,
});

/**
 * Makes a column of what it was drawn as, on the reader's day.
 * @param beside what was drawn with it and stands outside of the table
 * @returns also the page that holds both
 * @throws where that is no column of the place
 */
export function parseColumn(
  place: string,
  { head, cells, beside = '' }: { head: string; cells: readonly string[]; beside?: string },
): { column: TableColumn; page: Document } {
  const rows = cells.map((cell) => `<tr>${cell}</tr>`).join('');
  const page = parsePage(`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>${beside}`);
  showDays(page, String(document.body.dataset['clock']));
  const table = page.querySelector('table');
  const column = table && columnsOf(table).find(({ id }) => id === place);
  if (!column) throw new Error(`there is no column of ${place}`);
  return { column, page };
}
