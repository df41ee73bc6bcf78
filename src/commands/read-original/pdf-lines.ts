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

/** Puts parts together that touch: what is further apart than one and a half characters stands in another cell. */
function cellsOf({ parts }: PdfLine): Part[] {
  const cells: Part[] = [];
  for (const part of parts) {
    const last = cells.at(-1);
    if (last && part.from - last.to < part.size * 1.5) {
      last.text += (part.from - last.to > part.size * 0.3 ? ' ' : '') + part.text;
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
  const prose = lines.filter((cells) => cells.length === 1).flat();
  const left = Math.min(...prose.map(({ from }) => from), 1e6);
  const right = Math.max(...prose.map(({ to }) => to), 0);
  const written: string[] = [];
  let isOpen = false;
  for (let at = 0; at < lines.length; ) {
    const cells = lines[at] as Part[];
    const table = tableFrom(lines, at);
    if (table) {
      written.push(...tableLines(table.rows));
      at = table.next;
      isOpen = false;
      continue;
    }
    const [first] = cells;
    const text = cells
      .map((cell) => cell.text)
      .join(' ')
      .trim();
    const size = first?.size ?? 10;
    const isSetIn = (first?.from ?? left) > left + size * 0.8;
    if (isOpen && !isSetIn) written[written.length - 1] = `${written.at(-1)}${text}`;
    else written.push(text);
    // A line that reaches the right margin goes on in the next one.
    isOpen = (cells.at(-1)?.to ?? 0) > right - size * 1.6;
    at += 1;
  }
  return written;
}

const isPageNumber = (cells: readonly Part[]) =>
  cells.length === 1 && /^[-—–－\s]*\d{1,4}[-—–－\s]*$|^第\s*\d+\s*页/.test(cells[0]?.text ?? '');

/** The rows of a table that begins with a line: lines of several cells that stand below one another. */
function tableFrom(lines: readonly Part[][], start: number): { rows: string[][]; next: number } | undefined {
  const head = lines[start] ?? [];
  if (head.length < 2 || (lines[start + 1]?.length ?? 0) < 2) return undefined;
  let columns: { from: number; to: number }[] = head.map(({ from, to }) => ({ from, to }));
  const rows: string[][] = [];
  let at = start;
  for (; at < lines.length; at += 1) {
    const cells = lines[at] as Part[];
    const places = cells.map((cell) =>
      columns.flatMap((column, index) => (cell.from < column.to && column.from < cell.to ? [index] : [])),
    );
    const isClear = places.every((found) => found.length === 1) && new Set(places.flat()).size === cells.length;
    if (!isClear) break;
    columns = columns.map((column, index) => {
      const cell = cells[places.findIndex(([place]) => place === index)];
      return cell ? { from: Math.min(column.from, cell.from), to: Math.max(column.to, cell.to) } : column;
    });
    const row = columns.map((_, index) => cells[places.findIndex(([place]) => place === index)]?.text ?? '');
    const last = rows.at(-1);
    // A line of few cells goes on with those above it; one that lacks its first alone is a row below a merged cell.
    if (last && cells.length < head.length - 1 + Number(head.length === 2) && row[0] === '')
      for (const [index, text] of row.entries()) last[index] = `${last[index] ?? ''}${text}`;
    else rows.push(row);
  }
  return rows.length < 2 ? undefined : { rows, next: at };
}
