import type { Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { TableRow } from '../schema/policy-body.ts';
import { showValue } from './explain-schema-issue.ts';
import { numbersIn } from './numbers-in.ts';
import type { Problem } from './problem.ts';

/** Name of the column that holds the quote each row stands on. It is lifted out of the table. */
export const EVIDENCE_COLUMN = '依据';

/** Columns and rows of a Markdown table, its 依据 column lifted into the rows, and the line of each row. */
export function readTable(table: Table): { columns: string[]; rows: TableRow[]; lines: number[] } {
  const [head = [], ...body] = table.children.map((row) => row.children.map((cell) => plainText(cell).trim()));
  const evidenceAt = head.indexOf(EVIDENCE_COLUMN);
  const withoutEvidence = (cells: string[]) => cells.filter((_, index) => index !== evidenceAt);
  return {
    columns: withoutEvidence(head),
    lines: table.children.slice(1).map((row) => row.position?.start.line ?? 1),
    rows: body.map((cells) => ({
      cells: withoutEvidence(cells),
      quote: evidenceAt === -1 ? null : (cells[evidenceAt] ?? ''),
    })),
  };
}

/** True for a cell that is a number and nothing else. */
export function isNumber(cell: string): boolean {
  return /^\d+(\.\d+)?$/.test(cell);
}

/**
 * The sums of a table that do not hold, as problems. Totals stand in the last row and the second column.
 * A row or column with a cell that is no number has no sum.
 * @param lines line of each row, counted from 1
 */
export function checkSums(
  table: { columns: string[]; rows: TableRow[]; sums: readonly ('columns' | 'rows')[] },
  file: string,
  lines: readonly number[],
  field: string,
): Problem[] {
  const grid = table.rows.map((row) => row.cells.slice(1).map((cell) => (isNumber(cell) ? Number(cell) : Number.NaN)));
  const check = (name: string, line: number | undefined, total: number | undefined, parts: readonly number[]) => {
    // Decimal fractions add up to a hair beside the total.
    const added = Math.round(parts.reduce((sum, part) => sum + part, 0) * 1e6) / 1e6;
    if (total === undefined || Number.isNaN(total) || Number.isNaN(added) || added === total) return [];
    return [
      {
        file,
        line: line ?? 1,
        field: `${field} · ${name}`,
        found: `写的合计是 ${total}，各项相加是 ${added}`,
        expected: '合计等于各项之和',
        remedy: '对照原文改正录错的数字；原文本身不合的，去掉 sums 并写进 contradictions。',
      },
    ];
  };
  const last = grid.length - 1;
  const columns = (grid[last] ?? []).flatMap((total, column) =>
    check(
      `列“${table.columns[column + 1]}”`,
      lines[last],
      total,
      grid.slice(0, -1).map((row) => row[column] ?? Number.NaN),
    ),
  );
  const rows = grid.flatMap(([total, ...parts], row) =>
    check(`行“${table.rows[row]?.cells[0]}”`, lines[row], total, parts),
  );
  return [...(table.sums.includes('columns') ? columns : []), ...(table.sums.includes('rows') ? rows : [])];
}

/** The cells of a table of numbers that hold no number, the first column aside. */
export function checkCells(
  { columns, rows }: { columns: readonly string[]; rows: readonly TableRow[] },
  file: string,
  lines: readonly number[],
  field: string,
): Problem[] {
  return rows.flatMap(({ cells: [name, ...cells] }, row) =>
    cells.flatMap((cell, index) => {
      if (isNumber(cell)) return [];
      const figure = /^\d[\d.]*/.exec(cell)?.[0];
      return {
        file,
        line: lines[row] ?? 1,
        field: `${field} · ${name} · ${columns[index + 1]}`,
        found: showValue(cell),
        expected: '只写数字，单位写在 unit 里',
        remedy: figure ? `是不是想写 ${figure}？` : '改成数字。',
      };
    }),
  );
}

/**
 * The cells that are a figure, alone in a table of numbers or with its unit, and whose figure does not stand in the phrase of
 * their row. Rows without one are phrases themselves.
 */
export function checkQuotedCells(
  { columns, rows, numbers }: { columns: readonly string[]; rows: readonly TableRow[]; numbers: unknown },
  file: string,
  lines: readonly number[],
  field: string,
): Problem[] {
  // In a table of words a bare figure may count the rows.
  const figures = numbers ? /^(\d+(?:\.\d+)?)\D{0,4}$/ : /^(\d+(?:\.\d+)?)\D{1,4}$/;
  return rows.flatMap(({ cells, quote }, row) => {
    if (quote === null) return [];
    const known = numbersIn(quote);
    return cells.flatMap((cell, column) => {
      const figure = figures.exec(cell.normalize('NFKC'))?.[1];
      if (figure === undefined || known.includes(Number(figure))) return [];
      return {
        file,
        line: lines[row] ?? 1,
        field: `${field} · ${cells[0]} · ${columns[column]}`,
        found: `数字 ${figure} 不在这一行的“${EVIDENCE_COLUMN}”里：“${quote}”`,
        expected: known.length > 0 ? `那里的数：${known.join('、')}` : '那里有这个数；现在一个数也没有',
        remedy: '照原文改正这一格，或在“依据”里引载着它的原话。',
      };
    });
  });
}
