/** The table of a comparison in a frame of another site, as its address chooses it. */
import { readComparisonChoice, writeComparisonChoice } from '../../comparison/choice.ts';
import { type EmbedLinks, embedCellHtml, embedHeadHtml } from '../../comparison/embed-html.ts';
import { fetchPage } from '../fetch-page.ts';
import { arrangeChoice } from './arrange-choice.ts';
import { drawTable } from './draw-table.ts';
import { furtherPlaces } from './further-places.ts';
import { learnPlaces, unknownPlaces } from './learn-places.ts';
import { markRows } from './mark-rows.ts';
import { columnLinks, parseColumn } from './parse-column.ts';
import { absentColumn, readColumn } from './read-column.ts';
import { type ComparisonPage, readPage } from './read-page.ts';
import { statusMessages } from './status-messages.ts';
import type { ComparedPlace, TableColumn } from './table-model.ts';
import { titleOfChoice } from './title-of-choice.ts';

/**
 * Draws what the address chooses. What the frame does not hold, other places and the names of orders, is read off the page
 * of the comparison and the files of documents.
 * @throws where that page cannot be had
 */
export async function showChosen(table: HTMLTableElement): Promise<void> {
  const heading = document.querySelector<HTMLAnchorElement>('h1 a');
  const corner = table.tHead?.querySelector<HTMLTableCellElement>('th');
  if (!heading || !corner) return;
  const query = new URLSearchParams(location.search);
  // Served rows have no ids: an anchor in a frame would be an address to keep.
  for (const head of table.querySelectorAll<HTMLElement>('tbody th')) head.id = head.dataset['row'] ?? '';
  const whole = await fetchPage(heading.href);
  const orderField = whole.querySelector<HTMLSelectElement>('select[name="order"]');
  const page = readPage(table, orderField, whole);
  const unknown = unknownPlaces(query, page.places);
  if (page.further && unknown.length > 0) learnPlaces(page.places, await furtherPlaces(page.further).meant(unknown));

  const { choice, misunderstood } = readComparisonChoice(query, page.space);
  const own = heading.href + writeComparisonChoice(choice, page.space);
  const missing = page.places.filter(({ id }) => choice.places.includes(id) && !page.columns.has(id));
  const failed: ComparedPlace[] = [];
  const added = missing.map(async (place) => {
    try {
      page.columns.set(place.id, await addedColumn(place, page, own));
      table.dataset['files'] = [table.dataset['files'], ...place.files].join(' ');
    } catch (error) {
      console.warn(error);
      failed.push(place);
    }
  });
  await Promise.all(added);

  const { shown, across, drawn, differenceOn } = arrangeChoice(page, choice);
  markRows(page.rows, differenceOn, () => true);
  drawTable(table, corner, shown, across, choice.transposed);
  const title = titleOfChoice(
    page,
    choice,
    { rows: shown.map(({ id }) => id), places: across.map(({ id }) => id) },
    orderField,
  );
  heading.href = own;
  // It counts those beside the places of all readers.
  document.querySelector('.embed-others')?.remove();
  for (const named of title === null ? [] : [heading, table.caption]) named?.replaceChildren(title ?? '');
  for (const link of table.querySelectorAll('a')) Object.assign(link, { target: '_blank', rel: 'noopener' });
  const state = document.querySelector<HTMLElement>('.embed-state[role]');
  if (!state) return;
  state.replaceChildren(...statusMessages({ choice, misunderstood, failed, drawn }));
  state.hidden = misunderstood.length + failed.length === 0 && shown.length > 0 && across.length > 0;
}

/** The column of a place that the frame does not hold. */
async function addedColumn(place: ComparedPlace, page: ComparisonPage, own: string): Promise<TableColumn> {
  const { rows, topic, root } = page;
  if (place.status !== 'about') return absentColumn(place, rows);
  const drawn = await readColumn(place, topic, root);
  const links: EmbedLinks = { ...columnLinks(root), cell: (row, id) => `${own}#${row}-${id}` };
  const { column } = parseColumn(place.id, {
    head: embedHeadHtml(drawn, links),
    cells: rows.map((row) => embedCellHtml(drawn, row, links)),
  });
  return column;
}
