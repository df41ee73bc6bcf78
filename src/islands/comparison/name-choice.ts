import { type ComparisonChoice, defaultChoice, writeComparisonChoice } from '../../comparison/choice.ts';
import { chosenTitle } from '../../comparison/chosen-title.ts';
import { withPatience } from '../with-patience.ts';
import type { ComparisonPage } from './read-page.ts';
import type { DrawnTable } from './table-model.ts';
import { chosenAddress } from './take-along.ts';

const servedTitle = document.title;
const servedHeading = document.querySelector('h1')?.textContent ?? '';

/** Names the page by its choice wherever it is known by a name: the tab, the heading, the table, the sheets of paper and their code. */
export function nameChoice(
  { topic, rows, columns, space }: ComparisonPage,
  choice: ComparisonChoice,
  drawn: DrawnTable,
): void {
  const plain = defaultChoice(space);
  const chosen = (ids: readonly string[], those: readonly string[], names: string[]) =>
    ids.join() === those.join() ? null : names;
  const order = document.querySelector<HTMLSelectElement>('select[name="order"]')?.selectedOptions[0];
  const title = chosenTitle(topic.name, {
    places: chosen(
      choice.places,
      plain.places,
      drawn.places.map((id) => columns.get(id)?.head.querySelector('.place')?.textContent ?? ''),
    ),
    rows: chosen(
      choice.rows,
      plain.rows,
      rows.flatMap(({ id, name }) => (choice.rows.includes(id) ? [name] : [])),
    ),
    onlyDifferent: choice.onlyDifferent,
    order: choice.order ? (order?.textContent ?? null) : null,
  });
  document.title = title ? `${title} · 有据` : servedTitle;
  for (const named of document.querySelectorAll('h1, table.comparison > caption'))
    named.textContent = title ?? servedHeading;
  document.querySelector('.table-scroll')?.setAttribute('aria-label', `${title ?? servedHeading}（可横向滚动）`);
  nameSheets(title ?? servedHeading, writeComparisonChoice(choice, space)).catch(console.warn);
}

/** Says on every sheet what was chosen: name, address and code. */
async function nameSheets(title: string, query: string): Promise<void> {
  const head = document.querySelector<HTMLElement>('.running-head');
  const written = head?.querySelector<HTMLElement>('[data-sheet-address]');
  if (!head || !written) return;
  const address = chosenAddress(query);
  written.textContent = decodeURI(address);
  head.querySelector('b')?.replaceChildren(`有据 · ${title}`);
  document.querySelector('main')?.toggleAttribute('data-chosen', query !== '');
  head.querySelector('.chosen-code')?.remove();
  if (query === '') return;
  const { drawCode } = await withPatience(import('../draw-code.ts'));
  // Another choice may have been made meanwhile.
  if (written.textContent !== decodeURI(address) || head.querySelector('.chosen-code')) return;
  const code = drawCode(address, '这张表网址的二维码', 'L');
  code.classList.add('chosen-code');
  head.append(code);
}
