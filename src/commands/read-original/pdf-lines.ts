import { tableLines } from './table-lines.ts';

/** A part of a printed line, with where it stands. */
interface Part {
  text: string;
  from: number;
  to: number;
  size: number;
}

/** A printed line. */
export interface PdfLine {
  y: number;
  parts: Part[];
}

/** Puts parts together that touch: what is further apart than half a character may stand in another cell. */
function cellsOf({ parts }: PdfLine): Part[] {
  const cells: Part[] = [];
  for (const part of parts) {
    const last = cells.at(-1);
    if (last && part.from - last.to < part.size * 0.5) {
      last.text += (part.from - last.to > part.size * 0.2 ? ' ' : '') + part.text;
      last.to = Math.max(last.to, part.to);
    } else cells.push({ ...part });
  }
  return cells;
}

/** Paragraphs and rows of the lines of pages; the numbers of pages are left out. */
export function linesOfPages(pages: readonly PdfLine[][]): string[] {
  const lines = pages.flatMap((page) =>
    page
      .map((line) => cellsOf(line))
      .filter((cells, at, all) => !((at === 0 || at === all.length - 1) && isPageNumber(cells))),
  );
  const found: ({ rows: string[][] } | { line: Part })[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tableFrom(lines, at);
    found.push(table ? { rows: table.rows } : { line: joined(lines[at] as Part[]) });
    at = table?.next ?? at + 1;
  }
  return paragraphsOfParts(found);
}

/** A line of text in one part again. */
function joined(cells: readonly Part[]): Part {
  const [first] = cells;
  const text = cells.map((cell) => cell.text).join(' ');
  return { text: text.trim(), from: first?.from ?? 0, to: cells.at(-1)?.to ?? 0, size: first?.size ?? 10 };
}

/** Lines of text put together to paragraphs by the margins that they keep; rows of tables as they are. */
function paragraphsOfParts(found: readonly ({ rows: string[][] } | { line: Part })[]): string[] {
  const prose = found.flatMap((part) => ('line' in part ? [part.line] : []));
  const left = Math.min(...prose.map(({ from }) => from), 1e6);
  const right = Math.max(...prose.map(({ to }) => to), 0);
  const written: string[] = [];
  let isOpen = false;
  for (const part of found) {
    if ('rows' in part) {
      written.push(...tableLines(part.rows));
      isOpen = false;
      continue;
    }
    const { text, from, to, size } = part.line;
    if (isOpen && from <= left + size * 0.8) written[written.length - 1] = `${written.at(-1)}${text}`;
    else written.push(text);
    // A line that reaches the right margin goes on in the next one; one that ends in no sentence may have been broken before it.
    isOpen = to > right - size * 1.6 || (to > right - size * 8 && /[，、]/.test(text) && !/[。；：！？]$/.test(text));
  }
  return written;
}

const isPageNumber = (cells: readonly Part[]) =>
  /^[-—–－\s]*\d{1,4}[-—–－\s]*$|^第\s*\d+\s*页/.test(joined(cells).text);

/** The rows of a table that begins with a line: lines of several cells that stand below one another. */
function tableFrom(lines: readonly Part[][], start: number): { rows: string[][]; next: number } | undefined {
  const head = lines[start] ?? [];
  if (head.length < 2 || isNumbered(head)) return undefined;
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
