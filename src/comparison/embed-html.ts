import { escapeHtml } from '../language/escape-html.ts';
import { inDocument } from '../schema/document-words.ts';
import { type ColumnLinks, htmlAttributes, type NamedRow, termDays } from './column-html.ts';
import type { ComparedDocument, DrawnColumn } from './drawn-column.ts';

/** Where a column of a table in a frame leads: also to what the site's own table says in a cell. */
export interface EmbedLinks extends ColumnLinks {
  cell: (row: string, place: string) => string;
}

/** Links of a frame open outside of it. */
const linkHtml = (address: string, words: string, own: { class?: string; 'aria-label'?: string } = {}) =>
  `<a${htmlAttributes({ ...own, href: address, target: '_blank', rel: 'noopener' })}>${escapeHtml(words)}</a>`;

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
 * A cell of a column in a frame: the leading lines of each document that speaks, with where each stands folded away; where
 * none speaks, each kind of absence once. The phrases themselves are most of a table: a script fetches those that somebody opens.
 */
export function embedCellHtml(
  { place, context, documents, cells }: DrawnColumn,
  row: NamedRow,
  links: EmbedLinks,
): string {
  const [meaning = '', values = ''] = cells[row.id] ?? [];
  const own = htmlAttributes({
    'data-place': place.id,
    'data-row': row.id,
    'data-label': context ? `${place.name}（只供对照）` : place.name,
    'data-meaning': meaning,
    'data-values': values || undefined,
  });
  const said = documents.map((document) => partHtml(document, place, row, links)).join('');
  return `<td${own}>${said || absencesHtml(documents, row.id)}</td>`;
}

function absencesHtml(documents: readonly ComparedDocument[], row: string): string {
  const words = new Map(
    documents.flatMap(({ parts: { [row]: part } }) => (part && 'absence' in part ? [[part.absence, part.word]] : [])),
  );
  return [...words]
    .map(
      ([absence, word]) => `<p><span${htmlAttributes({ class: 'absent', 'data-absence': absence })}>${word}</span></p>`,
    )
    .join('');
}

/** What a document says on a row; empty where it says nothing. */
function partHtml(
  { id, issued, shortTitle, terms, parts, lines }: ComparedDocument,
  place: DrawnColumn['place'],
  row: NamedRow,
  links: EmbedLinks,
): string {
  const part = parts[row.id];
  if (!part || 'absence' in part) return '';
  const leading = part.first.flatMap((line) => {
    const known = lines[line];
    return known ? [{ line, ...known, quotes: known.grounds ?? known.quotes }] : [];
  });
  const says = leading.map(
    ({ summary, quotes }) => `<p>${quotes.length === 0 ? '<b>没有写明：</b>' : ''}${escapeHtml(summary)}</p>`,
  );
  const term = terms.map((word) => `<span${termDays(word)}>${escapeHtml(word.word)}</span>`);
  const grounds = leading.map(({ line, clause }) => {
    const own = { class: 'locator', 'aria-label': inDocument({ shortTitle }, clause) };
    return `<p>${linkHtml(links.policy(id, line), clause, own)}</p>`;
  });
  const { length: more } = part.rest;
  return [
    `<div>${says.join('')}<p class="embed-from">${escapeHtml(`${issued.slice(0, 4)} ${shortTitle}`)} · ${term.join('')}</p>`,
    `<details><summary>依据<span class="visually-hidden">${escapeHtml(`：${place.name}，${row.name}`)}</span></summary>`,
    ...grounds,
    more > 0 ? `<p>${linkHtml(links.cell(row.id, place.id), `还有 ${more} 条`)}</p>` : '',
    '</details></div>',
  ].join('');
}
