import { escapeHtml } from '../language/escape-html.ts';
import { groupBy } from '../language/group-by.ts';
import { clauseName } from '../schema/clause-name.ts';
import { inDocument } from '../schema/document-words.ts';
import { FORCE_MARKS } from '../schema/words.ts';
import type {
  ComparedDocument,
  ComparedItem,
  ComparedPart,
  DatedMark,
  DrawnColumn,
  ShortPart,
} from './drawn-column.ts';
import { stateMark } from './short-words.ts';

/** Where a column leads: addresses of a place, and of an item of a document, or of the document itself. */
export interface ColumnLinks {
  place: (id: string) => string;
  policy: (id: string, line?: string) => string;
}

/** A row of a table. */
export interface NamedRow {
  id: string;
  name: string;
}

/**
 * Attributes as HTML: those that are false or undefined are left out, those that are true stand without a value.
 * @example htmlAttributes({ id: 'age', hidden: true, class: undefined }) // ' id="age" hidden'
 */
export function htmlAttributes(given: Readonly<Record<string, string | boolean | undefined>>): string {
  return Object.entries(given)
    .map(([name, value]) =>
      value === undefined || value === false ? '' : value === true ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`,
    )
    .join('');
}

/** On which days a word is shown, as attributes; see `showDays`. */
export const datedAttributes = ({ days: shown, later }: DatedMark): string =>
  htmlAttributes({ 'data-days': shown, hidden: later });

/** Whether a document is about the topic at all: that it is not is told once for it, and in no cell. */
export const isAbout = ({ parts }: Pick<ComparedDocument, 'parts'>): boolean =>
  Object.values(parts).some((part) => !('silence' in part) || part.silence !== 'not-about');

/** The documents of a column that its cells tell of: those about the topic, and where none is, all. */
export function documentsToldOf<Document extends Pick<ComparedDocument, 'parts'>>(
  documents: readonly Document[],
): readonly Document[] {
  const about = documents.filter(isAbout);
  return about.length > 0 ? about : documents;
}

/** Name of the row that says which documents of each place are not about the topic. */
export const LEFT_OUT_ROW = '不涉及的文件';

/** The cell that names the documents of a column that are not about the topic; what is linked to one of their cells is found there. */
export function leftOutCellHtml(
  { place, context, documents }: DrawnColumn,
  rows: readonly NamedRow[],
  links: ColumnLinks,
): string {
  const told = documentsToldOf(documents);
  const names = documents
    .filter((document) => !told.includes(document))
    .map(({ id, issued, shortTitle }) => {
      const anchors = rows.map((row) => `<i${htmlAttributes({ id: `${row.id}-${id}` })}></i>`).join('');
      const name = escapeHtml(`${issued.slice(0, 4)} ${shortTitle}`);
      return `<p>${anchors}<a href="${escapeHtml(links.policy(id))}">${name}</a></p>`;
    });
  const own = htmlAttributes({
    'data-place': place.id,
    'data-left-out': true,
    'data-label': context ? `${place.name}（只供对照）` : place.name,
    'data-context': context,
  });
  return `<td${own}>${names.join('')}</td>`;
}

/** Whether a column has documents that are not about the topic, beside others that are. */
export const leavesOut = ({ documents }: DrawnColumn): boolean => documentsToldOf(documents).length < documents.length;

/** The head of a column: the place, its documents with their validity, those about the topic in sight, and what its cells are cited with. */
export function headHtml(column: DrawnColumn, links: ColumnLinks): string {
  const { place, context, brief, files, speaker, documents } = column;
  const own = htmlAttributes({
    scope: 'col',
    'data-place': place.id,
    'data-context': context,
    'data-brief': brief !== undefined,
    'data-files': files?.join(' '),
    'data-speaker': speaker,
  });
  const listed = documents.map((document) => {
    const { id, issued, shortTitle, validityMarks, validityNotes = [] } = document;
    const [only, ...others] = validityMarks;
    const term =
      others.length === 0
        ? escapeHtml(only?.word ?? '')
        : validityMarks.map((word) => `<span${datedAttributes(word)}>${escapeHtml(word.word)}</span>`).join('');
    const ended = validityNotes
      .map((word) => `<span${datedAttributes(word)}>，${escapeHtml(word.word)}</span>`)
      .join('');
    const name = escapeHtml(`${issued.slice(0, 4)} ${shortTitle}`);
    const own = htmlAttributes({ hidden: !isAbout(document) });
    return `<small${own}><a href="${escapeHtml(links.policy(id))}">${name}</a> · ${term}${ended}</small>`;
  });
  const shown = documents.filter(isAbout).length;
  const cited = documents.map(
    ({ id, short, reference }) =>
      `<template${htmlAttributes({ 'data-policy': id, 'data-short': short, 'data-reference': reference })}></template>`,
  );
  return [
    `<th${own}><a class="place" href="${escapeHtml(links.place(place.id))}">${escapeHtml(place.name)}</a>`,
    context ? '<small class="context-note">全国文件，只供对照</small>' : '',
    // The head stays in sight while the cells pass, on every sheet: several documents would leave them no room.
    ...(shown > 1 ? [`<details class="more"><summary>${shown} 份文件</summary>`, ...listed, '</details>'] : listed),
    ...cited,
    '</th>',
  ].join('');
}

/**
 * A cell of a column: what each document of the place says on a row.
 * @param alone true where the place is shown by itself: a cell is then known by its row
 */
export function cellHtml(column: DrawnColumn, row: NamedRow, links: ColumnLinks, alone = false): string {
  const { place, context, documents } = column;
  const [meaning = '', values = ''] = column.cells[row.id] ?? [];
  const id = `${row.id}-${place.id}`;
  const own = htmlAttributes({
    id: alone ? undefined : id,
    'data-place': place.id,
    'data-row': row.id,
    'data-label': context ? `${place.name}（只供对照）` : place.name,
    'data-meaning': meaning,
    'data-values': values || undefined,
    'data-context': context,
    class: meaning.startsWith('=') ? undefined : 'silence',
  });
  const several = documents.length > 1;
  const parts = documentsToldOf(documents).map((document) => {
    const part = document.parts[row.id];
    if (!part) return '';
    const names = htmlAttributes({
      class: 'part',
      id: `${row.id}-${document.id}`,
      'data-policy': document.id,
      'data-row-name': row.name,
    });
    const link = htmlAttributes({
      href: `#${alone ? row.id : id}`,
      'aria-label': `${document.issued}，${place.name}“${row.name}”这一格的链接`,
    });
    const terms = [...document.validityMarks, ...(document.validityNotes ?? [])].map(
      (term) =>
        `<span${htmlAttributes({ 'data-term': term.state })}${datedAttributes(term)}><i aria-hidden="true">${term.shape}</i>${escapeHtml(term.word)}</span>`,
    );
    const foot = `<p class="cell-foot"><a${link}>${document.issued}</a>${several ? `<span>${escapeHtml(document.shortTitle)}</span>` : ''}${terms.join('')}</p>`;
    return `<div${names}>${partHtml(part, document, links)}${leftOutHtml(part, column, row)}${foot}</div>`;
  });
  return `<td${own}>${parts.join('')}</td>`;
}

/** What a document says on a row, or that it says nothing. */
function partHtml(part: ComparedPart, document: ComparedDocument, links: ColumnLinks): string {
  if ('silence' in part) {
    const word = `<span class="absent"${htmlAttributes({ 'data-silence': part.silence })}>${part.word}</span>`;
    return `<p class="absent-line">${word}</p>${part.note ? `<p class="absent-note">${escapeHtml(part.note)}</p>` : ''}`;
  }
  const items = (ids: readonly string[]) => ids.map((id) => itemHtml(id, document, links)).join('');
  const open = part.rest.filter((id) => isOpen(document.items[id])).length;
  const ofThem = open === 0 ? '' : `，${open === part.rest.length ? '都' : `其中 ${open} 条`}是没有写明的`;
  return [
    part.short ? shortHtml(part.short, document) : '',
    document.reported ? `<p class="crumb">${escapeHtml(document.reported)}</p>` : '',
    `<ul>${items(part.first)}</ul>`,
    part.rest.length > 0
      ? `<details class="more"><summary>还有 ${part.rest.length} 条${ofThem}</summary><ul>${items(part.rest)}</ul></details>`
      : '',
  ].join('');
}

/** Where the items are that a brief column leaves out. */
function leftOutHtml(part: ComparedPart, { brief, place }: DrawnColumn, row: NamedRow): string {
  if (!('leftOut' in part) || brief === undefined) return '';
  const words = `还有 ${part.leftOut} 条`;
  const link = htmlAttributes({ href: brief, 'aria-label': `${place.name}，${row.name}：${words}` });
  return `<p class="left-out"><a${link}>${words}</a></p>`;
}

/** The short value that leads a cell, with its marks; those that follow from the day are shown on their days. */
function shortHtml(
  [says, of, ...marks]: ShortPart,
  { validityMarks, validityNotes = [] }: Pick<ComparedDocument, 'validityMarks' | 'validityNotes'>,
): string {
  const ofTerm = validityMarks.flatMap((term) => {
    const mark = stateMark(term.state);
    return mark ? [`<span${datedAttributes(term)}>${mark}</span>`] : [];
  });
  const ended = validityNotes.map((word) => `<span${datedAttributes(word)}>${escapeHtml(word.word)}</span>`);
  const told = [...marks.map((mark) => `<span>${escapeHtml(mark)}</span>`), ...ofTerm, ...ended];
  return `<p class="short-value" data-of="${of}">${[`<b>${escapeHtml(says)}</b>`, ...told].join(' ')}</p>`;
}

/** The items that a document has on a row. */
const itemsOfPart = (part: ComparedPart | undefined) => (part && 'first' in part ? [...part.first, ...part.rest] : []);

/** Where nothing is said there is nothing to quote. */
const isOpen = (item: ComparedItem | undefined) => item !== undefined && groundsIn(item).length === 0;

const groundsIn = ({ grounds, quotes }: ComparedItem) => grounds ?? quotes;

function itemHtml(id: string, document: ComparedDocument, links: ColumnLinks): string {
  const item = document.items[id];
  if (!item) throw new Error(`${document.id} has no item ${id}`);
  const open = isOpen(item);
  const typed = (item.typed ?? []).map(
    ([kind, words]) => `<span class="typed"><b>${kind}</b>${escapeHtml(words)}</span>`,
  );
  const { force } = item;
  const key = htmlAttributes({
    class: 'ground-key',
    type: 'button',
    popovertarget: groundId(document.id, id),
    'aria-label': `依据：${item.summary}`,
  });
  const named = htmlAttributes({
    class: 'locator',
    'aria-label': inDocument(document, item.clause, item.summary),
    href: links.policy(document.id, id),
  });
  return [
    `<li${htmlAttributes({ class: open ? 'open' : undefined })}>${open ? '<b>没有写明：</b>' : ''}${escapeHtml(item.summary)}`,
    ...typed,
    force
      ? `<span class="force"${htmlAttributes({ 'data-force': force })}><i aria-hidden="true">${FORCE_MARKS[force].shape}</i>${FORCE_MARKS[force].word}</span>`
      : '',
    '<span class="ground-links">',
    open ? '' : `<button${key}><span class="evidence-badge" aria-hidden="true">据</span></button>`,
    `<a${named}>${escapeHtml(clauseName(item.clause))}</a></span></li>`,
  ].join('');
}

/** Id of the element that holds the phrases of an item. */
const groundId = (document: string, item: string) => `ground-${document}-${item}`;

/**
 * The phrases that the cells of columns stand on, each item once, in reading order by column, each with the names of the
 * rows that it stands on. On screen each opens beside its mark; on paper, and in browsers without popovers, they are the
 * list of grounds.
 */
export function groundsHtml(columns: readonly DrawnColumn[], rows: readonly NamedRow[], links: ColumnLinks): string {
  return columns
    .flatMap(({ place, documents }) =>
      documents.flatMap((document) => {
        const used = groupBy(
          rows.flatMap(({ id: row, name }) => itemsOfPart(document.parts[row]).map((item) => ({ item, name }))),
          ({ item }) => item,
        );
        return Object.entries(document.items).flatMap(([id, item]) => {
          const on = used.get(id);
          if (!on || isOpen(item)) return [];
          const own = htmlAttributes({
            class: 'ground',
            id: groundId(document.id, id),
            popover: true,
            role: 'note',
            'aria-label': '依据',
          });
          const from = `${place.name} ${document.issued.slice(0, 4)}《${document.shortTitle}》${clauseName(item.clause)}`;
          const link = htmlAttributes({
            href: links.policy(document.id, id),
            'aria-label': `${from}：${item.summary}`,
          });
          const quotes = groundsIn(item).map((quote) => `<q>${escapeHtml(quote)}</q>`);
          const names = on.map(({ name }) => name).join('、');
          return `<div${own}><b class="ground-rows">${escapeHtml(names)}</b><p><a${link}>${escapeHtml(from)}</a></p>${quotes.join('')}</div>`;
        });
      }),
    )
    .join('');
}
