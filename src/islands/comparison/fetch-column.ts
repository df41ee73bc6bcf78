import { cellHtml, groundsHtml, headHtml, leftOutCellHtml } from '../../comparison/column-html.ts';
import { columnLinks, parseColumn } from './parse-column.ts';
import { absentColumn, readColumn } from './read-column.ts';
import type { ComparedPlace, Row, TableColumn } from './table-model.ts';

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
  return place.status === 'about' ? fetchColumn(place, to) : absentColumn(place, to.rows);
}

/** Draws the column of a place as pages do, and puts the phrases it stands on with those of this page. */
async function fetchColumn(place: ComparedPlace, to: AddedTo): Promise<TableColumn> {
  const { rows, root, grounds } = to;
  const drawn = await readColumn(place, to.topic, root);
  const links = columnLinks(root);
  const { column, page } = parseColumn(place.id, {
    head: headHtml(drawn, links),
    cells: [...rows.map((row) => cellHtml(drawn, row, links)), leftOutCellHtml(drawn, rows, links)],
    beside: groundsHtml([drawn], rows, links),
  });
  // The link of each of its cells leads to what shows the cell whatever the reader chooses.
  for (const [row, cell] of column.cells)
    for (const link of cell.querySelectorAll('.cell-foot a')) link.setAttribute('href', to.cellAddress(place.id, row));
  const phrases = [...page.querySelectorAll('.ground')];
  // Of a column that the page holds in brief, some are there.
  for (const { id } of phrases) document.getElementById(id)?.remove();
  grounds?.append(...phrases);
  return column;
}
