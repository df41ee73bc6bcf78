import { escapeHtml } from '../language/escape-html.ts';
import { type ColumnLinks, datedAttributes, documentsToldOf, htmlAttributes, type NamedRow } from './column-html.ts';
import type { ComparedDocument, ComparedItem, DrawnColumn } from './drawn-column.ts';

/** Where a column of a table in a frame leads: also to what the site's own table says in a cell. */
export interface EmbedLinks extends ColumnLinks {
  cell: (row: string, place: string) => string;
}

/** Links of a frame open outside of it. What is only heard follows the words: as a label, with the words, it would weigh double. */
function linkHtml(
  address: string,
  words: string,
  { class: own, heard }: { class?: string; heard?: string } = {},
): string {
  const attributes = htmlAttributes({ class: own, href: address, target: '_blank', rel: 'noopener' });
  const only = heard === undefined ? '' : `<span class="visually-hidden">：${escapeHtml(heard)}</span>`;
  return `<a${attributes}>${escapeHtml(words)}${only}</a>`;
}

/** The head of a column in a frame: the place, and that a national text stands there to be compared with only. */
export function embedHeadHtml({ place, context, speaker }: DrawnColumn, links: EmbedLinks): string {
  const own = htmlAttributes({
    scope: 'col',
    'data-place': place.id,
    'data-context': context,
    'data-speaker': speaker,
  });
  return `<th${own}>${linkHtml(links.place(place.id), place.name, { class: 'place' })}${context ? '<small>全国文件，只供对照</small>' : ''}</th>`;
}

/**
 * A cell of a column in a frame: the leading items of each document that speaks, with where each stands folded away; where
 * none speaks, each kind of silence once. The phrases themselves are most of a table: a script fetches those that somebody opens.
 */
export function embedCellHtml(
  { place, context, documents, cells }: DrawnColumn,
  row: NamedRow,
  links: EmbedLinks,
): string {
  const [meaning = '', values = ''] = cells[row.id] ?? [];
  const own = htmlAttributes({
    'data-place': place.id,
    // Beside the place, whose words it mostly repeats: cells compress by a hundredth more.
    'data-label': context ? `${place.name}（只供对照）` : place.name,
    'data-row': row.id,
    'data-meaning': meaning,
    'data-values': values || undefined,
  });
  const said = documents.map((document) => partHtml(document, documents, place, row, links)).join('');
  return `<td${own}>${said || silencesHtml(documents, row.id)}</td>`;
}

function silencesHtml(documents: readonly ComparedDocument[], row: string): string {
  const words = new Map(
    documentsToldOf(documents).flatMap(({ parts: { [row]: part } }) =>
      part && 'silence' in part ? [[part.silence, part.word]] : [],
    ),
  );
  return [...words]
    .map(
      ([silence, word]) => `<p><span${htmlAttributes({ class: 'absent', 'data-silence': silence })}>${word}</span></p>`,
    )
    .join('');
}

/** True for an item that several of the documents have in the same words, at the same clause: an annual list says each year what it said. */
const isSaidTwice = ({ clause, summary }: ComparedItem, documents: readonly ComparedDocument[]) =>
  documents.filter(({ items }) =>
    Object.values(items).some((item) => item.clause === clause && item.summary === summary),
  ).length > 1;

/** What a document says on a row; empty where it says nothing. */
function partHtml(
  { id, issued, shortTitle, validityMarks, parts, items }: ComparedDocument,
  documents: readonly ComparedDocument[],
  place: DrawnColumn['place'],
  row: NamedRow,
  links: EmbedLinks,
): string {
  const part = parts[row.id];
  if (!part || 'silence' in part) return '';
  const leading = part.first.flatMap((line) => {
    const known = items[line];
    return known ? [{ line, ...known, quotes: known.grounds ?? known.quotes }] : [];
  });
  const says = leading.map(
    ({ summary, quotes }) => `<p>${quotes.length === 0 ? '<b>没有写明：</b>' : ''}${escapeHtml(summary)}</p>`,
  );
  const term = validityMarks.map((word) => `<span${datedAttributes(word)}>${escapeHtml(word.word)}</span>`);
  const from = `${issued.slice(0, 4)} ${shortTitle}`;
  const grounds = leading.map((known) => {
    const heard = isSaidTwice(known, documents) ? `${known.summary}（${from}）` : known.summary;
    return `<p>${linkHtml(links.policy(id, known.line), known.clause, { class: 'locator', heard })}</p>`;
  });
  const { length: more } = part.rest;
  return [
    `<div>${says.join('')}<p class="embed-from">${escapeHtml(from)} · ${term.join('')}</p>`,
    `<details><summary>依据<span class="visually-hidden">${escapeHtml(`：${place.name}，${row.name}`)}</span></summary>`,
    ...grounds,
    more > 0
      ? `<p>${linkHtml(links.cell(row.id, place.id), `还有 ${more} 条`, { heard: `${place.name}，${row.name}` })}</p>`
      : '',
    '</details></div>',
  ].join('');
}
