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
  for (const { head } of rows) head.scope = transposed ? 'col' : 'row';
  for (const column of columns) {
    column.head.scope = transposed ? 'row' : 'col';
    for (const row of rows) {
      const cell = column.cells.get(row.id);
      if (cell)
        cell.dataset['label'] = transposed ? row.name : `${nameOf(column)}${column.context ? '（只供对照）' : ''}`;
    }
  }
  corner.textContent = transposed ? '地区' : '比较项';
  const [across, down] = transposed ? [rows, columns] : [columns, rows];
  table.tHead?.replaceChildren(line(corner, ...across.map(({ head }) => head)));
  table.tBodies[0]?.replaceChildren(
    ...down.map((entry) =>
      line(
        entry.head,
        ...('cells' in entry
          ? rows.map(({ id }) => entry.cells.get(id))
          : columns.map(({ cells }) => cells.get(entry.id))),
      ),
    ),
  );
  table.classList.toggle('transposed', transposed);
  table.dispatchEvent(new Event('drawn'));
}
