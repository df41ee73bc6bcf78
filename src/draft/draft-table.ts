import { normaliseQuote } from '../evidence/normalise.ts';
import { QUOTE_LIMIT } from '../schema/common.ts';
import type { Grid, GridRow } from './blocks.ts';

/** A row of a drafted table. */
export interface DraftRow {
  cells: string[];
  /** Its cells without those that go on from above. */
  printed: readonly string[];
  /** Where it stands: 附件1 第11行, 分值表 加分指标3. */
  locator: string;
  /** True where the text prints no number for the row, and we counted. */
  isOurs: boolean;
  /** The phrase it rests on; null where its cells, joined, are the original's words. */
  quote: string | null;
  line: number;
}

/** A table of a text as data. */
export interface DraftTable {
  /** Its title in the text, or its head. */
  title: string;
  columns: string[];
  rows: DraftRow[];
  /** Rows of which it cannot be told which cell is which. */
  unsure: { text: string; line: number; lastLine: number }[];
  line: number;
  lastLine: number;
}

const isNumbering = (name: string) => /^(?:序\s*号|编\s*号|No\.?)$/i.test(name.trim());

/**
 * Makes a table of its lines: the head, repeated heads left out; a row that is one cell short at its beginning takes what
 * stands above, as merged cells are printed once.
 * @param place locator of the piece in which it stands, or the name of the table
 * @param held true for a phrase that stands in the original as it is
 */
export function draftTable(grid: Grid, title: string, place: string, held: (phrase: string) => boolean): DraftTable {
  const height = heightOfHead(grid);
  const head = grid.rows.slice(0, height);
  const columns = columnsOf(head);
  const heads = new Set(head.map(wordsOf));
  const numbering = columns.findIndex(isNumbering);
  const rows: DraftRow[] = [];
  const unsure: DraftTable['unsure'] = [];
  let above: readonly string[] = [];
  let counted = 0;
  const taken = new Set<string>();
  for (const [at, row] of grid.rows.entries()) {
    if (at < height) continue;
    if (heads.has(wordsOf(row))) continue;
    const cells = whole(row, columns, numbering, above);
    if (!cells) {
      unsure.push({ text: row.cells.join(' ｜ '), line: row.line, lastLine: row.lastLine });
      continue;
    }
    counted += 1;
    above = cells;
    const printed = numbering === -1 ? '' : (cells[numbering] ?? '').normalize('NFKC');
    const group = numbering > 0 ? (cells[0] ?? '').replace(/\s+/g, '') : '';
    const own = /^\d+$/.test(printed) ? (group ? `${group}${printed}` : `第${printed}行`) : `第${counted}行`;
    const isOurs = !/^\d+$/.test(printed) || row.isCounted === true;
    const name = taken.has(own) ? `第${counted}行` : own;
    taken.add(name);
    rows.push({
      cells,
      printed: row.cells,
      locator: `${place} ${name}`,
      isOurs: isOurs || name !== own,
      quote: quoteFromAbove(grid.rows.slice(0, at + 1), held) ?? quoteOf(cells, row, held),
      line: row.line,
    });
  }
  return { title, columns, rows, unsure, line: grid.line, lastLine: grid.lastLine };
}

const wordsOf = ({ cells }: GridRow) => cells.map((cell) => cell.replace(/\s+/g, '')).join('|');

/** How many rows the head takes: cells of it that stand over several columns have the names of these below them. */
function heightOfHead({ rows }: Grid): number {
  if (!rows[0]?.goesOn?.includes('left')) return 1;
  let height = 1;
  while (height < 3 && rows[height]?.goesOn?.includes('above')) height += 1;
  return height;
}

/** The names of columns, a name that stands over several with each of them. */
function columnsOf(head: readonly GridRow[]): string[] {
  return (head[0]?.cells ?? []).map((_, at) => {
    const names = head.map(({ cells, goesOn }) => {
      let from = at;
      while (goesOn?.[from] === 'left') from -= 1;
      return (cells[from] ?? '').replace(/\s+/g, '');
    });
    return names.filter((name) => name !== '').join(' ') || `第${at + 1}列`;
  });
}

/** The cells of a row, as many as there are columns; undefined where it cannot be told which is which. */
function whole(
  row: GridRow,
  columns: readonly string[],
  numbering: number,
  above: readonly string[],
): string[] | undefined {
  const { cells, goesOn } = row;
  if (goesOn) return cells.map((cell, at) => (goesOn[at] === 'above' ? (above[at] ?? '') : cell));
  if (cells.length === columns.length) {
    // A cell that goes on over several rows is printed in the first of them.
    let isLeading = true;
    return cells.map((cell, at) => {
      if (cell !== '') isLeading = false;
      return isLeading && at < columns.length - 1 ? (above[at] ?? '') : cell;
    });
  }
  const missing = columns.length - cells.length;
  if (missing > 0 && numbering >= missing - 1 && missing === numbering && /^[0-9０-９]+$/.test(cells[0] ?? ''))
    return [...above.slice(0, missing), ...cells];
  if (missing === 1 && cells.length >= 1 && numbering === 0 && /^[0-9０-９]+$/.test(cells[0] ?? ''))
    return [...cells, ''];
  return undefined;
}

/** True for a figure that stands alone in its cell: the phrase of its row must hold it. */
const isFigure = (cell: string) => /^\d+(?:\.\d+)?\D{0,4}$/.test(cell.normalize('NFKC'));

/** The phrase of the last of some rows, from a figure that goes on from above; undefined where there is none. */
function quoteFromAbove(rows: readonly GridRow[], held: (phrase: string) => boolean): string | undefined {
  const isFromAbove = (row: number, column: number) => rows[row]?.goesOn?.[column] === 'above';
  for (const column of rows.at(-1)?.cells.keys() ?? []) {
    let from = rows.length - 1;
    while (isFromAbove(from, column)) from -= 1;
    if (from === rows.length - 1 || !isFigure(rows[from]?.cells[column] ?? '')) continue;
    const words = rows.slice(from).flatMap(({ cells }, at) => (at === 0 ? cells.slice(column) : cells));
    const cut = [...words.filter((cell) => cell !== '').join(' ')].slice(0, QUOTE_LIMIT).join('').trim();
    if (held(cut)) return cut;
  }
  return undefined;
}

function quoteOf(cells: readonly string[], row: GridRow, held: (phrase: string) => boolean): string | null {
  const joined = cells.join(' ').trim();
  if (cells.every((cell) => cell !== '') && [...joined].length <= QUOTE_LIMIT && held(joined)) return null;
  const filled = row.cells.filter((cell) => cell !== '');
  // Texts that were copied out of tables part cells by bars.
  for (const printed of [filled.join(' '), filled.join(' | ')])
    if ([...printed].length <= QUOTE_LIMIT && held(printed)) return printed;
  // Figures that stand alone in their cells must be in it, with what is printed before them.
  const alone = filled.filter(isFigure);
  for (const between of alone.length > 0 ? [' ', ' | '] : []) {
    const text = filled.join(between);
    const end = text.lastIndexOf(alone.at(-1) ?? '') + (alone.at(-1) ?? '').length;
    const printed = text.slice(Math.max(0, end - QUOTE_LIMIT), end).replace(/^[\s|]+/, '');
    if (held(printed)) return printed;
  }
  // The longest of its cells, cut where it is longer than a quote may be.
  const longest = [...row.cells].sort((a, b) => b.length - a.length)[0] ?? '';
  const cut = [...longest].slice(0, QUOTE_LIMIT).join('').trim();
  return held(cut) ? cut : normaliseQuote(cut) === '' ? null : cut;
}

/** The name by which rows of a table are called: 分值表 of 广州市积分制入户指标体系及分值表. */
export function shortTableName(title: string): string | undefined {
  return /([^及和与、的（()）《》]{2}表)(?:[（(][^（()）]*[）)])?$/.exec(title.replace(/\s+/g, ''))?.[1];
}
