import { parsePage } from '../parse-page.ts';
import { readFile } from '../read-file.ts';
import { showDays } from '../show-days.ts';
import { type Column, columnsOf, type PlaceEntry } from './table-model.ts';

/**
 * Takes the column of a place from the place's own page, and puts the phrases it stands on with those of this page.
 * @throws where the page cannot be had, or holds no such column
 */
export async function fetchColumn({ id, page }: PlaceEntry, grounds: Element | null): Promise<Column> {
  const { fetched, column } = await readFile(page, async (response) => {
    const fetched = parsePage(await response.text());
    showDays(fetched, String(document.body.dataset['clock']));
    const table = fetched.querySelector<HTMLTableElement>('table.comparison');
    const column = table && columnsOf(table).find((candidate) => candidate.id === id);
    if (!column) throw new Error(`it holds no column of ${id}`);
    return { fetched, column };
  });
  // The link of each of its cells leads to the page that has the cell whatever the reader chooses.
  for (const [row, cell] of column.cells) {
    cell.id = `${row}-${id}`;
    for (const link of cell.querySelectorAll('.cell-foot a'))
      link.setAttribute('href', page + link.getAttribute('href'));
  }
  grounds?.append(...fetched.querySelectorAll('.ground'));
  return column;
}
