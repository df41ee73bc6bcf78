import { hiddenCharacterIn } from '../schema/hidden-characters.ts';
import type { Block, CarriedTable, Grid, Paragraph, SourceLine } from './blocks.ts';
import { tableAt } from './find-tables.ts';
import { ordinalAt } from './ordinal.ts';

/** What a carrier puts around a text: page numbers, rules, buttons of a web page, a list of contents with its pages. */
const PAGE_CHROME = [
  /^[-—–－─\s]*\d{1,4}[-—–－─\s]*$/,
  /^第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?$/,
  /^(?:[-*_]\s*){3,}$/,
  /[.·]{6,}\s*\d{1,4}$/,
  /^[[【]?(?:打印|关闭|返回顶部|分享到|内容纠错)[\]】]?$/,
];

/** True for a line that is no part of a text: a page number with its dashes, a rule, a button, a line of contents. A bare number may be a cell. */
function isPageChrome(line: string): boolean {
  const plain = line.normalize('NFKC').trim();
  return PAGE_CHROME.some((pattern) => pattern.test(plain)) && !/^\d+$/.test(plain);
}

/** Width of a line in wide characters. White space is none: it is what justifies a line. */
function widthOf(text: string): number {
  let width = 0;
  // Marks of a text in half-width forms were wide where it was set.
  for (const character of text.replace(/\s/g, ''))
    width += /[\u0021-\u02ff]/.test(character) && !/[,.;:()!?]/.test(character) ? 0.5 : 1;
  return width;
}

/** The width at which a text is broken into lines; undefined where each of its lines is a paragraph. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const widths = lines
    .map(widthOf)
    .filter((width) => width >= 12)
    .sort((a, b) => a - b);
  const high = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const full = widths.filter((width) => width >= high - 3 && width <= high + 2).length;
  return widths.length >= 12 && high <= 60 && full / widths.length >= 0.4 ? high : undefined;
}

/** How many lines before and after a line show how wide it is set. */
const NEAR = 8;

const ENDS_SENTENCE = /[。；：！？.;:!?][”’"）)」』》»]*$/;
const AFTER_REFERENCE = /[第和及至或与、按照]$/;

/** What text is left of a line without the marks of Markdown, which comparing passes over, too. */
const withoutMarks = (text: string) => text.replace(/^\s*#{1,6}\s+/, '').replaceAll('**', '');

/**
 * The paragraphs and tables of a text. A paragraph that a carrier broke into lines is whole again; page numbers are gone.
 * @param lines the text line by line; a row of a table is a line with tabs or bars between its cells
 * @param isWhole true where each line is a paragraph: nothing is put together then
 * @param tables tables whose cells the carrier tells apart
 */
export function blocksOfLines(
  lines: readonly string[],
  isWhole = false,
  tables: readonly CarriedTable[] = [],
): Block[] {
  const held: SourceLine[] = lines.flatMap((raw, index) => {
    const stripped = withoutMarks(raw).replace(/(?<=[^\t])\s+$/, '');
    // Tabs at the end of a row are its last cells, empty.
    const text = stripped.includes('\t') ? withoutMarks(raw).replace(/[^\S\t]+$/, '') : stripped;
    // A lone tab is an empty cell.
    return (text.trim() === '' && !text.startsWith('\t')) || isPageChrome(text) ? [] : [{ text, line: index + 1 }];
  });
  const blocks: Block[] = [];
  const prose: SourceLine[] = [];
  const flush = (width: number | undefined) => {
    blocks.push(
      ...(isWhole
        ? prose.map(({ text, line }) => ({ kind: 'paragraph' as const, text: text.trim(), line, lastLine: line }))
        : paragraphsOf(prose, width)),
    );
    prose.length = 0;
  };
  const width = wrapWidth(held.filter(({ text }) => !/[|\t]/.test(text)).map(({ text }) => text));
  // What the carrier tells to be a table is no part of what only looks like one.
  const starts = tables.map(({ line }) => held.findIndex((one) => one.line === line));
  let ahead = held;
  for (let at = 0; at < held.length; ) {
    if (at === 0 || starts.includes(at))
      ahead = held.slice(
        0,
        starts.find((start) => start > at),
      );
    const table = carriedAt(tables, held, at) ?? tableAt(ahead, at);
    if (table) {
      flush(width);
      const last = blocks.at(-1);
      if (last?.kind === 'table' && table.block.kind === 'table' && isSameHead(last, table.block)) {
        last.rows.push(...table.block.rows.slice(1));
        last.lastLine = table.block.lastLine;
      } else blocks.push(table.block);
      at = table.next;
    } else {
      const line = held[at] as SourceLine;
      if (line.text.trim() !== '') prose.push(line);
      at += 1;
    }
  }
  flush(width);
  return blocks;
}

/** The table that begins with a line, as whatever carries the text tells it. */
function carriedAt(
  tables: readonly CarriedTable[],
  lines: readonly SourceLine[],
  start: number,
): { block: Grid; next: number } | undefined {
  const line = lines[start]?.line ?? 0;
  const table = tables.find((one) => one.line === line);
  if (!table) return undefined;
  const rows = table.rows.map((row, at) => ({ ...row, line: line + at, lastLine: line + at }));
  const lastLine = line + rows.length - 1;
  const next = lines.findIndex((one, at) => at > start && one.line > lastLine);
  return { block: { kind: 'table', rows, line, lastLine }, next: next === -1 ? lines.length : next };
}

/** True for a table that goes on after a page with its head again. */
const isSameHead = (table: Grid, next: Grid) => table.rows[0]?.cells.join('\t') === next.rows[0]?.cells.join('\t');

/** Lines of prose, put together to paragraphs. */
function paragraphsOf(lines: readonly SourceLine[], width: number | undefined): Paragraph[] {
  const indents = lines.filter(({ text }) => /^[\s\u3000]{2,}/.test(text)).length;
  const isIndenting = indents >= 3 && indents / Math.max(1, lines.length) > 0.1;
  const paragraphs: Paragraph[] = [];
  const widths = lines.map(({ text }) => widthOf(text));
  let previous = '';
  for (const [at, { text, line }] of lines.entries()) {
    const last = paragraphs.at(-1);
    // An annex may be set wider than the rest: what is full, the lines around tell.
    const near =
      width === undefined ? undefined : Math.min(width, Math.max(...widths.slice(Math.max(0, at - NEAR), at + NEAR)));
    if (last && continues(previous, text, last.text, near, isIndenting)) {
      last.text += joint(last.text, text) + text.trim();
      last.lastLine = line;
    } else paragraphs.push({ kind: 'paragraph', text: text.trim(), line, lastLine: line });
    previous = text;
  }
  return paragraphs;
}

/** Between two Latin words a line break stands for a space. */
const joint = (before: string, after: string) => (/[A-Za-z]$/.test(before) && /^\s*[A-Za-z]/.test(after) ? ' ' : '');

/** True where a line goes on with the paragraph of the line before. */
function continues(
  previous: string,
  text: string,
  paragraph: string,
  width: number | undefined,
  isIndenting: boolean,
): boolean {
  const ends = ENDS_SENTENCE.test(previous);
  // A heading holds no comma; it may fill a line, and yet nothing goes on.
  const isHeading = ordinalAt(previous) !== undefined && !/[，,。.；;：:]/.test(previous.slice(4));
  const isFull = widthOf(previous) >= (width === undefined ? 30 : width - (isHeading ? 1 : 4.5));
  const ordinal = ordinalAt(text);
  if (ordinal) {
    if (/^附\s*件/.test(paragraph)) return false;
    // An ordinal in the middle of a sentence is a reference that a line break put first.
    return isFull && !ends && (AFTER_REFERENCE.test(previous) || !/[）)”》»\]]$/.test(previous)) && width !== undefined;
  }
  if (/^\s*(?:附\s*件|答：|问：|案例)/.test(text) || hiddenCharacterIn(text)?.at === 0) return false;
  if (!isFull) return /[，、,《«（(“至]$/.test(previous) && width !== undefined;
  // Lines that are paragraphs as a rule: only a sentence that a page cut in two goes on.
  if (!ends)
    return (
      width !== undefined ||
      (/[，,]/.test(previous) &&
        !/^本报讯|^据/.test(text.trim()) &&
        !/[》”）)]$/.test(previous) &&
        !/^\s{4}/.test(previous))
    );
  // The end of a sentence at the end of a full line: a first line is set in, and so holds less.
  if (width === undefined || widthOf(previous) < width - 2 || /[：:]$/.test(previous)) return false;
  return isIndenting ? !/^[\s\u3000]{2,}/.test(text) : widthOf(text) >= width - 1;
}
