import { parsePage } from '../parse-page.ts';
import { readFile } from '../read-file.ts';
import { showDays } from '../show-days.ts';
import { type ComparedPlace, columnsOf, type Row, type TableColumn } from './table-model.ts';

/**
 * The column of a place that the page does not hold: fetched, or made where there is nothing to fetch.
 * @throws where the place's page cannot be had, or holds no such column
 */
export async function addedColumn(
  place: ComparedPlace,
  rows: readonly Row[],
  grounds: Element | null,
): Promise<TableColumn> {
  return place.standing === 'about' ? fetchColumn(place, grounds) : absentColumn(place, rows);
}

/** Takes the column of a place from the place's own page, and puts the phrases it stands on with those of this page. */
async function fetchColumn({ id, page }: ComparedPlace, grounds: Element | null): Promise<TableColumn> {
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

/** A column for a place that has nothing to fetch: its documents are not about the topic, or none is held. */
function absentColumn({ id, name, standing, page, absence, note }: ComparedPlace, rows: readonly Row[]): TableColumn {
  const head = document.createElement('th');
  head.dataset['place'] = id;
  const link = Object.assign(document.createElement('a'), { href: page, textContent: name, className: 'place' });
  head.append(link, Object.assign(document.createElement('small'), { textContent: note }));
  const cells = rows.map((row) => {
    const cell = document.createElement('td');
    cell.id = `${row.id}-${id}`;
    cell.className = 'absence';
    Object.assign(cell.dataset, { place: id, row: row.id, label: name, meaning: standing });
    const says = Object.assign(document.createElement('span'), { className: 'absent', textContent: absence });
    says.dataset['absence'] = standing;
    cell.append(says);
    return [row.id, cell] as const;
  });
  return { id, context: false, head, cells: new Map(cells), values: new Map() };
}
