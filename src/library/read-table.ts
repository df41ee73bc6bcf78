import type { Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { TableRow } from '../schema/policy-body.ts';
import type { Problem } from './problem.ts';

/** Name of the column that holds the quote each row stands on. It is lifted out of the table. */
export const EVIDENCE_COLUMN = '依据';

/** Columns and rows of a Markdown table, its 依据 column lifted into the rows. */
export function readTable(table: Table): { columns: string[]; rows: TableRow[] } {
  const [head = [], ...body] = table.children.map((row) => row.children.map((cell) => plainText(cell).trim()));
  const evidenceAt = head.indexOf(EVIDENCE_COLUMN);
  const withoutEvidence = (cells: string[]) => cells.filter((_, index) => index !== evidenceAt);
  return {
    columns: withoutEvidence(head),
    rows: body.map((cells) => ({
      cells: withoutEvidence(cells),
      quote: evidenceAt === -1 ? null : (cells[evidenceAt] ?? ''),
    })),
  };
}

/** The sums of a table that do not hold, as problems. Totals stand in the last row and the second column. */
export function checkSums(
  table: { columns: string[]; rows: TableRow[]; sums: readonly ('columns' | 'rows')[] },
  file: string,
  line: number,
  field: string,
): Problem[] {
  const grid = table.rows.map((row) => row.cells.slice(1).map(Number));
  const lastRow = grid.at(-1) ?? [];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const wrong = (name: string, printed: number | undefined, added: number): Problem => ({
    file,
    line,
    field: `${field} · ${name}`,
    found: `写的合计是 ${printed}，各项相加是 ${added}`,
    expected: '合计等于各项之和',
    remedy: '对照原文改正录错的数字；原文本身不合的，去掉 sums 并写进 contradictions。',
  });
  const problems: Problem[] = [];
  if (table.sums.includes('columns')) {
    lastRow.forEach((printed, column) => {
      const added = sum(grid.slice(0, -1).map((row) => row[column] ?? Number.NaN));
      if (added !== printed) problems.push(wrong(`列“${table.columns[column + 1]}”`, printed, added));
    });
  }
  if (table.sums.includes('rows')) {
    grid.forEach(([printed, ...rest], index) => {
      const added = sum(rest);
      if (added !== printed) problems.push(wrong(`行“${table.rows[index]?.cells[0]}”`, printed, added));
    });
  }
  return problems;
}
