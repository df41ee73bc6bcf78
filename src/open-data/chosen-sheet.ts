import { type ChosenCell, type ChosenTable, fieldsOf, shownItems, sourceOf } from '../comparison/chosen-table.ts';
import { toCsv, toTsv } from './csv.ts';

/**
 * A table as a spreadsheet shows what is seen: rows and places as on the screen, one field a cell. What each field stands
 * on follows behind, column by column: document and clause, phrases, address.
 */
export function wideCsv(table: ChosenTable): string {
  const [head = [], ...lines] = fieldsOf(table);
  const withCells = head.flatMap(({ text }, column) =>
    lines.some((line) => line[column]?.cell) ? [{ text, column }] : [],
  );
  return toCsv(
    [
      ...head.map(({ text }) => text),
      ...withCells.flatMap(({ text }) => [`${text}：出处`, `${text}：原话`, `${text}：链接`]),
      '这张表的网址',
      '查阅日期',
    ],
    lines.map((line) => [
      ...line.map(({ text }) => text),
      ...withCells.flatMap(({ column }) => evidence(line[column]?.cell)),
      table.url,
      table.day,
    ]),
  );
}

/** A table as text to paste: fields between tabs, and where it comes from in a line of its own. */
export function chosenTsv(table: ChosenTable): string {
  return toTsv([...fieldsOf(table).map((line) => line.map(({ text }) => text)), [sourceOf(table)]]);
}

/** What the words of a cell stand on: where it is said, the phrases with document and clause, the addresses; one after the other of several documents. */
function evidence(cell: ChosenCell | undefined): (string | null)[] {
  if (!cell) return [null, null, null];
  const said = shownItems(cell);
  const sources = said.map(({ part: { document, validity, note }, item }) =>
    document ? `${document}（${[validity, note].filter(Boolean).join('；')}）${item?.clause ?? ''}` : note,
  );
  // Of several documents each phrase says whose it is: a field is copied alone.
  const quotes = said.flatMap(({ part: { document }, item }) =>
    item?.quotes.length ? [`${item.quotes.map((quote) => `“${quote}”`).join('')}（${document}，${item.clause}）`] : [],
  );
  const addresses = said.flatMap(({ item }) => (item ? [item.url] : []));
  return [sources.join('；'), quotes.join('；'), addresses.join(' ') || cell.url];
}
