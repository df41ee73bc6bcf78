import type { ChosenCell, ChosenItem, ChosenPart, ChosenTable } from '../../comparison/chosen-table.ts';
import { differenceOf } from '../../comparison/difference.ts';
import { differenceMark } from '../../comparison/difference-words.ts';
import { asReached } from '../copying.ts';
import { trimmedText } from '../trimmed-text.ts';
import type { ComparisonPage } from './read-page.ts';
import { type DrawnTable, standpointOn, type TableColumn } from './table-model.ts';

/** What names a choice besides what it shows. */
export type ChosenAs = Pick<ChosenTable, 'title' | 'url' | 'day' | 'transposed'>;

/** Terms that whoever reads one cell has to know. */
const DOUBTFUL = new Set(['ended', 'not-yet', 'unsettled']);

/** An address of this site as it is read, as whoever gets it later finds it: as it is published. */
function asPublished(address: string): string {
  const home = document.querySelector<HTMLAnchorElement>('a[data-published]');
  const root = new URL('.', home?.href ?? location.href).href;
  return asReached(
    address.startsWith(root) ? (home?.dataset['published'] ?? '') + address.slice(root.length) : address,
  );
}

/** Reads off the page what the table shows, of columns in the page and of those that were fetched alike. */
export function readChosenTable({ rows, columns }: ComparisonPage, drawn: DrawnTable, named: ChosenAs): ChosenTable {
  const shown = drawn.places.flatMap((id) => columns.get(id) ?? []);
  const differences = drawn.rows.map((row) => differenceOf(shown.map((column) => standpointOn(column, row))));
  return {
    ...named,
    rows: drawn.rows.map((id, at) => {
      const difference = differences[at];
      const mark = difference && difference.kind !== 'one-place' ? differenceMark(difference) : null;
      return { name: rows.find((row) => row.id === id)?.name ?? '', mark };
    }),
    places: shown.map(({ head, context, leftOut }) => ({
      name: trimmedText(head.querySelector('.place')),
      leftOut: [...(leftOut?.querySelectorAll('p') ?? [])].map(trimmedText),
      context,
      documents: [...head.querySelectorAll('small:not([hidden])')]
        .filter((small) => small.querySelector('a'))
        .map(wordsShown),
    })),
    cells: drawn.rows.map((row) => shown.map((column) => readCell(column, row, named.url))),
  };
}

/** The words of an element without those that are for other days. */
function wordsShown(element: Element): string {
  return [...element.childNodes]
    .filter((node) => !(node instanceof HTMLElement && node.hidden))
    .map(({ textContent }) => textContent)
    .join('')
    .trim();
}

function readCell(column: TableColumn, row: string, table: string): ChosenCell {
  const cell = column.cells.get(row);
  const documents = [...column.head.querySelectorAll('template')].map(({ dataset }) => dataset['policy']);
  const names = [...column.head.querySelectorAll('small > a')].map(trimmedText);
  const parts = [...(cell?.querySelectorAll<HTMLElement>('.part') ?? [])].map((part) =>
    readPart(part, names[documents.indexOf(part.dataset['policy'])] ?? ''),
  );
  // Whatever its own link says, a cell is found in the table that was chosen. A place without documents has its page.
  const isAnchored = cell?.querySelector('.cell-foot a');
  const page = column.head.querySelector<HTMLAnchorElement>('a.place');
  return {
    parts: parts.length > 0 ? parts : [absentPart(cell, trimmedText(column.head.querySelector('small')))],
    url: isAnchored ? `${table}#${cell?.id}` : asPublished(page?.href ?? ''),
  };
}

/** What is said of a place that has no documents about the topic. */
function absentPart(cell: HTMLElement | undefined, note: string): ChosenPart {
  return {
    document: '',
    validity: '',
    doubtful: false,
    reported: '',
    short: { says: '', marks: [] },
    items: [],
    // That nothing of a place is about the topic is told once for the place.
    silence: cell?.dataset['meaning'] === 'not-about' ? '—' : trimmedText(cell?.querySelector('.absent')),
    note,
  };
}

function readPart(part: HTMLElement, document: string): ChosenPart {
  const short = part.querySelector<HTMLElement>('.short-value');
  const [says, ...marks] = [...(short?.children ?? [])]
    .filter((word) => !(word instanceof HTMLElement && word.hidden))
    .map(trimmedText);
  const of = short?.dataset['of']?.split(' ') ?? [];
  const term = part.querySelector<HTMLElement>('.cell-foot [data-term]:not([hidden])');
  return {
    document,
    validity: trimmedText(term?.lastChild),
    doubtful: DOUBTFUL.has(term?.dataset['term'] ?? ''),
    reported: trimmedText(part.querySelector(':scope > .crumb')),
    short: { says: says ?? '', marks },
    items: [...part.querySelectorAll('li')].map((line) => readLine(line, of)),
    silence: trimmedText(part.querySelector('.absent')),
    note: trimmedText(part.querySelector('.absent-note')),
  };
}

function readLine(line: HTMLLIElement, of: readonly string[]): ChosenItem {
  const link = line.querySelector<HTMLAnchorElement>('.locator');
  const ground = document.getElementById(line.querySelector('.ground-key')?.getAttribute('popovertarget') ?? '');
  const says = [...line.childNodes].filter((node) => node instanceof Text).map(({ data }) => data);
  return {
    says: says.join('').trim(),
    open: line.classList.contains('open'),
    typed: [...line.querySelectorAll('.typed')].map(({ firstChild, lastChild }) => [
      trimmedText(firstChild),
      trimmedText(lastChild),
    ]),
    force: trimmedText(line.querySelector('.force')?.lastChild),
    grounds: of.includes(link?.hash.slice(1) ?? ''),
    clause: trimmedText(link),
    quotes: [...(ground?.querySelectorAll('q') ?? [])].map(trimmedText),
    url: asPublished(link?.href ?? ''),
  };
}
