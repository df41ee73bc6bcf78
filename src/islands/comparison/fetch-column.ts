import { cellHtml, groundsHtml, headHtml } from '../../comparison/column-html.ts';
import { parsePage } from '../parse-page.ts';
import { showDays } from '../show-days.ts';
import { absentColumn, readColumn } from './read-column.ts';
import { type ComparedPlace, columnsOf, type Row, type TableColumn } from './table-model.ts';

/** What a column that the page does not hold is made with. */
export interface AddedTo {
  rows: readonly Row[];
  /** Where the phrases of the page's columns stand. */
  grounds: Element | null;
  topic: { id: string; name: string };
  /** Path of the site's root. */
  root: string;
  /** The address of the comparison with a cell of the place in it. */
  cellAddress: (place: string, row: string) => string;
}

/**
 * The column of a place that the page does not hold: drawn from the files of its documents, or made where there is nothing
 * to fetch.
 * @throws where a file cannot be had, or holds no such column
 */
export async function addedColumn(place: ComparedPlace, to: AddedTo): Promise<TableColumn> {
  return place.standing === 'about' ? fetchColumn(place, to) : absentColumn(place, to.rows);
}

/** Draws the column of a place as pages do, and puts the phrases it stands on with those of this page. */
async function fetchColumn(place: ComparedPlace, to: AddedTo): Promise<TableColumn> {
  const { rows, root, grounds } = to;
  const drawn = await readColumn(place, to.topic, root);
  const links = {
    place: (id: string) => `${root}places/${id}/`,
    policy: (id: string, line?: string) => `${root}policies/${id}/${line === undefined ? '' : `#${line}`}`,
  };
  const cells = rows.map((row) => `<tr>${cellHtml(drawn, row, links)}</tr>`).join('');
  const fetched = parsePage(
    `<table><thead><tr>${headHtml(drawn, links)}</tr></thead><tbody>${cells}</tbody></table>${groundsHtml([drawn], rows, links)}`,
  );
  showDays(fetched, String(document.body.dataset['clock']));
  const table = fetched.querySelector('table');
  const column = table && columnsOf(table).find(({ id }) => id === place.id);
  if (!column) throw new Error(`there is no column of ${place.id}`);
  // The link of each of its cells leads to what shows the cell whatever the reader chooses.
  for (const [row, cell] of column.cells)
    for (const link of cell.querySelectorAll('.cell-foot a')) link.setAttribute('href', to.cellAddress(place.id, row));
  const phrases = [...fetched.querySelectorAll('.ground')];
  // Of a column that the page holds in brief, some are there.
  for (const { id } of phrases) document.getElementById(id)?.remove();
  grounds?.append(...phrases);
  return column;
}
