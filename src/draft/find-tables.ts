import type { Grid, GridRow, Scramble, SourceLine } from './blocks.ts';

/** Cells of a line that is a row of a table written with bars; undefined for another line. */
function barCells(line: string): string[] | undefined {
  if (!/\S\s*\|/.test(line) && !/^\s*\|.*\|\s*$/.test(line)) return undefined;
  const inner = line
    .trim()
    .replace(/^\|(?=.*\|\s*$)/, '')
    .replace(/\|$/, (bar) => (line.trim().startsWith('|') ? '' : bar));
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** The rule below the head of a Markdown table. */
const isRule = (cells: readonly string[]) => cells.every((cell) => /^:?-{2,}:?$/.test(cell));

/** Cells of a line in which tabs part them. Within a table a line may hold its last cell alone. */
const tabCells = (line: string, width?: number) =>
  /\S\t/.test(line) || line.split('\t').length === width ? line.split('\t').map((cell) => cell.trim()) : undefined;

/** Cells of a line of a name and figures, parted by spaces. A wide space within a name (冠　县) parts nothing. */
function spacedCells(line: string): string[] | undefined {
  const cells = line.trim().split(/[ \u00a0]+/);
  return cells.length >= 2 && !/[。；，;]/.test(line) ? cells : undefined;
}
const isFigure = (cell: string) => /^\d[\d.,]*%?$/.test(cell.normalize('NFKC'));

/** The table that begins with a line, read by a way of telling cells apart; undefined where none does. */
function tableFrom(
  lines: readonly SourceLine[],
  start: number,
  cellsOf: (line: string, width?: number) => string[] | undefined,
): { grid: Grid; next: number } | undefined {
  const rows: GridRow[] = [];
  let at = start;
  for (; at < lines.length; at += 1) {
    const { text, line } = lines[at] as SourceLine;
    const cells = cellsOf(text, rows[0]?.cells.length);
    if (!cells || cells.length < 2) break;
    if (!isRule(cells)) rows.push({ cells, line, lastLine: line });
  }
  if (rows.length < 2) return undefined;
  return { grid: gridOf(rows), next: at };
}

function gridOf(rows: readonly GridRow[]): Grid {
  return { kind: 'table', rows: [...rows], line: rows[0]?.line ?? 1, lastLine: rows.at(-1)?.lastLine ?? 1 };
}

/** A table of names and figures parted by spaces: at least three rows of figures alike, with the line of heads before them. */
function spacedTable(lines: readonly SourceLine[], start: number): { grid: Grid; next: number } | undefined {
  const head = spacedCells(lines[start]?.text ?? '');
  if (!head || head.some(isFigure)) return undefined;
  const rows: GridRow[] = [];
  let at = start + 1;
  for (; at < lines.length; at += 1) {
    const { text, line } = lines[at] as SourceLine;
    const cells = spacedCells(text);
    if (cells?.length !== head.length || !cells.slice(1).every(isFigure)) break;
    rows.push({ cells, line, lastLine: line });
  }
  const line = lines[start]?.line ?? 1;
  return rows.length < 3 ? undefined : { grid: gridOf([{ cells: head, line, lastLine: line }, ...rows]), next: at };
}

/**
 * A table as word processors save it as text: each cell on a line of its own that begins with a tab, rows parted by empty lines.
 * What is not as wide in every row is a form, of which nobody can say which cell belongs to which.
 */
function celledTable(
  lines: readonly SourceLine[],
  start: number,
): { block: Grid | Scramble; next: number } | undefined {
  if (!lines[start]?.text.startsWith('\t')) return undefined;
  const rows: GridRow[] = [];
  let at = start;
  for (; at < lines.length; at += 1) {
    const { text, line } = lines[at] as SourceLine;
    const previous = lines[at - 1];
    const row = rows.at(-1);
    if (text.startsWith('\t')) {
      // An empty line parts rows; so the line before stands two lines above.
      if (!row || (previous && line - previous.line > 1 && previous.text.startsWith('\t')))
        rows.push({ cells: [text.trim()], line, lastLine: line });
      else {
        row.cells.push(text.trim());
        row.lastLine = line;
      }
    } else {
      // A cell of several lines: short, and the table goes on after it.
      const goesOn = lines.slice(at + 1, at + 3).some((next) => next.text.startsWith('\t'));
      if (!row || !goesOn || text.trim().length > 24) break;
      row.cells[row.cells.length - 1] = `${row.cells.at(-1)}${text.trim()}`;
      row.lastLine = line;
    }
  }
  if (rows.length < 2) return undefined;
  const widths = new Set(rows.map(({ cells }) => cells.length));
  const last = rows.at(-1)?.lastLine ?? 1;
  const block: Grid | Scramble =
    widths.size === 1 && !widths.has(1)
      ? gridOf(rows)
      : {
          kind: 'scramble',
          text: rows.map(({ cells }) => cells.join(' ')).join(' '),
          line: rows[0]?.line ?? 1,
          lastLine: last,
        };
  return { block, next: at };
}

/** Words of the head of a table. */
const HEAD_WORD = /指标|分值|项目|序号|名称|标准|说明|备注|条件|类别|级别|等级|工种|职业|要求|单位|内容/;

/** True for a line that looks like the head of a table whose columns only spaces part. */
function isHead(text: string): boolean {
  const cells = text.trim().split(/\s+/);
  return (
    cells.length >= 3 &&
    cells.every((cell) => cell.length <= 12 && !/[。；，：:;]/.test(cell)) &&
    cells.filter((cell) => HEAD_WORD.test(cell)).length >= 2
  );
}

/** Where what was a table ends again. */
const AFTER_TABLE =
  /^\s*(?:备\s*注|注|说明|填表说明|公开方式|抄送|附\s*件\s*[0-9０-９一二三四五六]|附\s*表)\s*[：:0-9０-９一二三四五六]/;

/** A table of which only its words in some order are left; undefined where a line begins none. */
function scrambleFrom(lines: readonly SourceLine[], start: number): { block: Scramble; next: number } | undefined {
  const next = fallenEnd(lines, start) ?? verticalEnd(lines, start) ?? headedEnd(lines, start);
  if (next === undefined) return undefined;
  const held = lines.slice(start, next);
  return {
    block: {
      kind: 'scramble',
      text: held.map(({ text }) => text.trim()).join(' '),
      line: held[0]?.line ?? 1,
      lastLine: held.at(-1)?.line ?? 1,
    },
    next,
  };
}

const SHORT = 6;

/** Where a run of lines of a few characters ends, as cells leave that were set upright or narrow. */
function verticalEnd(lines: readonly SourceLine[], start: number): number | undefined {
  let end = start;
  let long = 0;
  for (let at = start; at < lines.length && long < 3; at += 1) {
    const text = lines[at]?.text.trim() ?? '';
    if (lines[at]?.text.startsWith('\t') || /^附\s*件\s*[0-9０-９]*[：:]?$/.test(text) || AFTER_TABLE.test(text)) break;
    if (AFTER_CELLS.test(text)) break;
    if (text.length > SHORT) long += 1;
    else {
      long = 0;
      end = at + 1;
    }
  }
  const held = lines.slice(start, end).map(({ text }) => text.trim().length);
  const short = held.filter((length) => length <= SHORT).length;
  return held.length >= 12 && (held[0] ?? 9) <= SHORT && short / held.length >= 0.8 ? end : undefined;
}

/** Where a table ends whose head is a line of short words, its own lines being in no order that can be told. */
function headedEnd(lines: readonly SourceLine[], start: number): number | undefined {
  // Words of the head that stand above one another come first.
  let head = start;
  while (head < start + 5 && (lines[head]?.text.trim().length ?? 9) <= 4) head += 1;
  if (!isHead(lines[head]?.text ?? '')) return undefined;
  const after = lines.findIndex(({ text }, at) => at > head && AFTER_TABLE.test(text));
  const end = after === -1 ? lines.length : after;
  return end - start >= 6 ? end : undefined;
}

const NAME_OF_COLUMN = new RegExp(`${HEAD_WORD.source}|电话|地址|区名|金额|窗口|时间`);
const AFTER_CELLS =
  /^(?:第.{1,4}[编章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])|打印本页|关闭窗口/;

/** Where a table ends of which each cell has come to be a line: first the names of its columns, then lines of no chapter. */
function fallenEnd(lines: readonly SourceLine[], start: number): number | undefined {
  const text = (at: number) => lines[at]?.text.replace(/\s/g, '') ?? '';
  const isName = (at: number) => text(at) !== '' && text(at).length <= 12 && !/[。；，：:;、\d]/.test(text(at));
  const head = [0, 1, 2, 3].map((more) => start + more);
  if (!head.slice(0, 3).every(isName) || head.filter((at) => NAME_OF_COLUMN.test(text(at)) && isName(at)).length < 3)
    return undefined;
  let end = start + 3;
  while (end < lines.length && !AFTER_CELLS.test(text(end)) && !AFTER_TABLE.test(text(end))) end += 1;
  // Who signed, and the day, are no cells.
  const day = lines.slice(end - 3, end).findIndex((_, at) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text(end - 3 + at)));
  if (end === lines.length && day !== -1) end += day - 4;
  const short = lines.slice(start, end).filter((line) => line.text.trim().length <= 20).length;
  return end - start >= 12 && short / (end - start) >= 0.5 ? end : undefined;
}

/** The table, told apart or not, that begins with a line; undefined where a line is ordinary text. */
export function tableAt(
  lines: readonly SourceLine[],
  start: number,
): { block: Grid | Scramble; next: number } | undefined {
  const celled = celledTable(lines, start);
  if (celled) return celled;
  const grid = tableFrom(lines, start, barCells) ?? tableFrom(lines, start, tabCells) ?? spacedTable(lines, start);
  return grid ? { block: grid.grid, next: grid.next } : scrambleFrom(lines, start);
}
