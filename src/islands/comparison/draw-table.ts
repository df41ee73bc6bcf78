import { LEFT_OUT_ROW } from '../../comparison/column-html.ts';
import { make } from '../make.ts';
import type { Row, TableColumn } from './table-model.ts';

/**
 * Lays rows and columns out, places across or, transposed, down. Cells are moved, never copied: ids stay unique. The table
 * tells of it by the event `drawn`.
 */
export function drawTable(
  table: HTMLTableElement,
  corner: HTMLTableCellElement,
  rows: readonly Row[],
  columns: readonly TableColumn[],
  transposed: boolean,
): void {
  const nameOf = (column: TableColumn) => column.head.querySelector('.place')?.textContent ?? '';
  const line = (...cells: (HTMLTableCellElement | undefined)[]) => {
    const element = document.createElement('tr');
    element.append(...cells.filter((cell) => cell !== undefined));
    return element;
  };
  const entries = entriesOf(rows, columns);
  for (const { head } of entries) head.scope = transposed ? 'col' : 'row';
  for (const column of columns) {
    column.head.scope = transposed ? 'row' : 'col';
    for (const { name, cellIn } of entries) {
      const cell = cellIn(column);
      if (cell) cell.dataset['label'] = transposed ? name : `${nameOf(column)}${column.context ? '（只供对照）' : ''}`;
    }
  }
  corner.textContent = transposed ? '地区' : '比较项';
  const [across, down] = transposed ? [entries, columns] : [columns, entries];
  table.tHead?.replaceChildren(line(corner, ...across.map(({ head }) => head)));
  table.tBodies[0]?.replaceChildren(
    ...down.map((entry) =>
      line(entry.head, ...('cellIn' in entry ? columns.map(entry.cellIn) : entries.map(({ cellIn }) => cellIn(entry)))),
    ),
  );
  table.classList.toggle('transposed', transposed);
  table.dispatchEvent(new Event('drawn'));
}

/** A row as it is drawn: one of the topic's, or that of documents that are not about it. */
interface RowEntry extends Pick<Row, 'name' | 'head'> {
  cellIn: (column: TableColumn) => HTMLTableCellElement | undefined;
}

function entriesOf(rows: readonly Row[], columns: readonly TableColumn[]): RowEntry[] {
  const entries = rows.map(({ id, name, head }): RowEntry => ({ name, head, cellIn: ({ cells }) => cells.get(id) }));
  if (columns.every(({ leftOut }) => leftOut === undefined)) return entries;
  const head = make('th', LEFT_OUT_ROW);
  head.dataset['leftOut'] = '';
  const none = new Map(columns.map(({ id }) => [id, make('td')]));
  return [...entries, { name: LEFT_OUT_ROW, head, cellIn: ({ id, leftOut }) => leftOut ?? none.get(id) }];
}
