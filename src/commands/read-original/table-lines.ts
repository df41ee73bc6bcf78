import type { CarriedRow, CarriedTable } from '../../draft/blocks.ts';

/** Lines of a text, and the tables among them. */
export interface TextWithTables {
  lines: string[];
  tables: CarriedTable[];
}

const plain = (cell: string) => cell.replace(/\s+/g, ' ').trim();

/** True for a row of one cell as wide as the table: its title, a group of rows, or a note below it. */
const isWide = ({ cells, goesOn }: CarriedRow) =>
  cells.length > 1 && cells[0] !== '' && cells.every((_, at) => at === 0 || goesOn?.[at] === 'left');

/**
 * Writes a table below a text: a row a line, with tabs between the cells. One of one column, or one row, is plain lines; so are a
 * title above the head and a note below the last row, as wide as the table.
 */
export function writeTable({ lines, tables }: TextWithTables, given: readonly CarriedRow[]): void {
  const width = Math.max(0, ...given.map(({ cells }) => cells.length));
  const rows = given
    .map((row) => ({ ...row, cells: Array.from({ length: width }, (_, at) => plain(row.cells[at] ?? '')) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const first = rows.findIndex((row) => !isWide(row));
  const last = rows.findLastIndex((row) => !isWide(row));
  const isTable = width >= 2 && last - first >= 1;
  const write = (some: readonly CarriedRow[]) =>
    lines.push(...some.flatMap(({ cells }) => cells.filter((cell) => cell !== '')));
  if (!isTable) {
    write(rows);
    return;
  }
  write(rows.slice(0, first));
  const body = rows.slice(first, last + 1);
  tables.push({ line: lines.length + 1, rows: body });
  lines.push(...body.map(({ cells }) => cells.join('\t')));
  write(rows.slice(last + 1));
}
