import type { CarriedRow } from '../../draft/blocks.ts';
import { ordinalAt } from '../../draft/ordinal.ts';
import { joined, type Part, type PdfLine, touching } from './pdf-parts.ts';
import { continued, type RuledTable, rowsOfRuled } from './ruled-tables.ts';
import { type TextWithTables, writeTable } from './table-lines.ts';

/** A page: its tables that rules draw, and the lines that stand in none, from the top. */
export interface PdfPage {
  tables: readonly RuledTable[];
  lines: readonly PdfLine[];
}

/** What follows one another on the pages. */
type Found = { rows: readonly CarriedRow[] } | { line: Part };

/** Paragraphs and tables of pages; the numbers of pages are left out. */
export function textOfPages(pages: readonly PdfPage[]): TextWithTables {
  const inOrder: (RuledTable | Part[])[] = [];
  for (const { tables, lines } of pages) {
    const printed = lines
      .map((line) => ({ y: line.y, one: touching(line) }))
      .filter(({ one }, at, all) => !((at === 0 || at === all.length - 1) && isPageNumber(one)));
    const page = [...printed, ...tables.map((one) => ({ y: one.top, one }))].sort((a, b) => b.y - a.y);
    for (const [at, { one }] of page.entries()) {
      const last = inOrder.at(-1);
      const whole = at === 0 && last && 'cells' in last && 'cells' in one ? continued(last, one) : undefined;
      if (whole) inOrder.splice(-1, 1, whole);
      else inOrder.push(one);
    }
  }
  const found: Found[] = [];
  let run: Part[][] = [];
  const close = () => {
    for (let at = 0; at < run.length; ) {
      const table = tableFrom(run, at);
      found.push(table ? { rows: table.rows.map((cells) => ({ cells })) } : { line: joined(run[at] as Part[]) });
      at = table?.next ?? at + 1;
    }
    run = [];
  };
  for (const one of inOrder) {
    if (!('cells' in one)) {
      run.push(one);
      continue;
    }
    close();
    found.push({ rows: rowsOfRuled(one) });
  }
  close();
  return paragraphsOfParts(found);
}

/** Lines of text put together to paragraphs by the margins that they keep; rows of tables as they are. */
function paragraphsOfParts(found: readonly Found[]): TextWithTables {
  const prose = found.flatMap((part) => ('line' in part ? [part.line] : []));
  const left = Math.min(...prose.map(({ from }) => from), 1e6);
  const right = Math.max(...prose.map(({ to }) => to), 0);
  const text: TextWithTables = { lines: [], tables: [] };
  const written = text.lines;
  let isOpen = false;
  for (const part of found) {
    if ('rows' in part) {
      writeTable(text, part.rows);
      isOpen = false;
      continue;
    }
    const { text: words, from, to, size } = part.line;
    // What begins with an ordinal after the end of a sentence is a paragraph of its own, however full the line before it was.
    const isNext = ordinalAt(words) !== undefined && /[。；：！？]$/.test(written.at(-1) ?? '');
    if (isOpen && !isNext && from <= left + size * 0.8) written[written.length - 1] = `${written.at(-1)}${words}`;
    else written.push(words);
    // A line that reaches the right margin goes on in the next one; one that ends in no sentence may have been broken before it.
    isOpen = to > right - size * 1.6 || (to > right - size * 8 && /[，、]/.test(words) && !/[。；：！？]$/.test(words));
  }
  return text;
}

const isPageNumber = (cells: readonly Part[]) =>
  /^[-—–－\s]*\d{1,4}[-—–－\s]*$|^第\s*\d+\s*页/.test(joined(cells).text);

/** False for what stands in a row, or in a list of names with their figures. */
const isNameOfColumn = (text: string) =>
  text.length <= 16 &&
  !/[，。；]|[：:]$|\d{7}|^[^（(]*[）)]|[（(][^）)]*$/.test(text) &&
  !/^[-\d](?!\d{3}年)/.test(text);

/** The rows of a table that begins with a line: lines of several cells that stand below one another. */
function tableFrom(lines: readonly Part[][], start: number): { rows: string[][]; next: number } | undefined {
  const head = lines[start] ?? [];
  if (head.length < 2 || isNumbered(head) || !head.every(({ text }) => isNameOfColumn(text.trim()))) return undefined;
  let columns: { from: number; to: number }[] = head.map(({ from, to }) => ({ from, to }));
  const rows: string[][] = [];
  let at = start;
  for (; at < lines.length; at += 1) {
    const cells = lines[at] as Part[];
    const places = cells.map((cell) =>
      columns.flatMap((column, index) => (cell.from < column.to && column.from < cell.to ? [index] : [])),
    );
    const isClear = places.every((found) => found.length === 1) && new Set(places.flat()).size === cells.length;
    // Beneath a table of two columns, a line of its own is what comes after it.
    const isAfter = head.length === 2 && cells.length === 1 && places[0]?.[0] === 0;
    if (!isClear || isNumbered(cells) || isAfter) break;
    columns = columns.map((column, index) => {
      const cell = cells[places.findIndex(([place]) => place === index)];
      return cell ? { from: Math.min(column.from, cell.from), to: Math.max(column.to, cell.to) } : column;
    });
    const row = columns.map((_, index) => cells[places.findIndex(([place]) => place === index)]?.text ?? '');
    const last = rows.at(-1);
    // A line of few cells goes on with those above it; one that lacks its first alone is a row below a merged cell.
    // So does a name that is set upright, a character a line.
    const isUpright = row[0]?.length === 1 && row[1] === '' && head.length > 2;
    if (last && (isUpright || (cells.length < head.length - 1 + Number(head.length === 2) && row[0] === '')))
      for (const [index, text] of row.entries()) last[index] = `${last[index] ?? ''}${text}`;
    else if (last && cells.length === 1 && row[0] !== '' && head.length > 2) labelAbove(rows, row[0] ?? '');
    else rows.push(row);
  }
  return rows.length < (head.length === 2 ? 3 : 2) ? undefined : { rows, next: at };
}

/** A merged cell has its words at half its height: they belong to the first of the rows above that lack theirs. */
function labelAbove(rows: string[][], label: string): void {
  let first = rows.length - 1;
  while (first > 0 && rows[first]?.[0] === '' && rows[first - 1]?.[0] === '') first -= 1;
  const row = rows[first];
  if (row) row[0] = `${row[0] ?? ''}${label}`;
}

/** True for a line of text that begins with an ordinal and a space: no row of a table. */
const isNumbered = ([first]: readonly Part[]) =>
  /^(?:第.{1,4}[条章节]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(first?.text ?? '');
