/** What a cell of a table can hold; null is an empty cell. */
export type CsvValue = string | number | boolean | null;

/** Tells Excel that the file is UTF-8; without it Chinese turns to noise. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A text that a spreadsheet takes for a formula: one that begins with = + - @, a tab or a line break (OWASP, “CSV
 * Injection”), or with their full-width forms, which Chinese and Japanese Excel read alike. Apostrophes before them
 * count too, so that taking one apostrophe away always gives the text back.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Half of a surrogate pair: it is no character and cannot be written in UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Writes a table as CSV after RFC 4180: comma, CRLF after every line, quotation marks doubled; with a byte order mark.
 * Texts that a spreadsheet would take for a formula get an apostrophe in front; numbers are written as they are, since a
 * number is no formula even where it is negative.
 *
 * One writer of our own serves both the build and the browser, where a library would weigh more than the page's other
 * scripts together; two writers would have to be kept equal to the byte. Tests read it back with Papa Parse.
 */
export const toCsv = (header: readonly string[], rows: Iterable<readonly CsvValue[]>): string =>
  [...csvLines(header, rows)].join('');

/** The same line by line, for tables that are too long to stand in memory twice. */
export function* csvLines(header: readonly string[], rows: Iterable<readonly CsvValue[]>): Generator<string> {
  yield BYTE_ORDER_MARK + csvLine(header);
  for (const cells of rows) yield csvLine(cells);
}

function csvLine(cells: readonly CsvValue[]): string {
  const line = cells.map(formatCell).join(',');
  // A line without anything on it would be read as no line at all.
  return `${line === '' ? '""' : line}\r\n`;
}

/**
 * Writes a table as text to be pasted into a spreadsheet: tabs between fields, a line break after every line but the last.
 * Tabs and line breaks within a field become spaces; what would be taken for a formula is written as in {@link toCsv}.
 */
export function toTsv(lines: readonly (readonly string[])[]): string {
  return lines.map((fields) => fields.map((field) => harmless(field.replace(/\s+/g, ' '))).join('\t')).join('\n');
}

function formatCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that every spreadsheet takes for a text. */
function harmless(text: string): string {
  const whole = text.replace(LONE_SURROGATE, '\uFFFD');
  return FORMULA.test(whole) ? `'${whole}` : whole;
}
