import { type ComparisonChoice, writeComparisonChoice } from '../../comparison/choice.ts';
import { withPatience } from '../with-patience.ts';
import { chosenAddress } from './offer-table.ts';
import type { ComparisonPage } from './read-page.ts';
import type { DrawnTable } from './table-model.ts';
import { titleOfChoice } from './title-of-choice.ts';

const servedTitle = document.title;
const servedHeading = document.querySelector('h1')?.textContent ?? '';

/** Names the page by its choice wherever it is known by a name: the tab, the heading, the table, the sheets of paper and their code. */
export function nameChoice(page: ComparisonPage, choice: ComparisonChoice, drawn: DrawnTable): void {
  const title = titleOfChoice(page, choice, drawn, document.querySelector('select[name="order"]'));
  document.title = title ? `${title} · 有据` : servedTitle;
  for (const named of document.querySelectorAll('h1, table.comparison > caption'))
    named.textContent = title ?? servedHeading;
  document.querySelector('.table-scroll')?.setAttribute('aria-label', `${title ?? servedHeading}（可横向滚动）`);
  const query = writeComparisonChoice(choice, page.space);
  withPatience(import('./embed-code.ts'))
    .then(({ renewEmbedCode }) => renewEmbedCode(title ?? servedHeading, query))
    .catch(console.warn);
  nameSheets(title ?? servedHeading, query).catch(console.warn);
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
