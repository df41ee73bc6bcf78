import { copyOnClick, pageAddress } from '../copying.ts';
import { withPatience } from '../with-patience.ts';
import type { DrawnTable } from './chosen-csv.ts';

/**
 * Lets a reader take along what the table shows: its CSV, and the link that brings it back. Browsers within other apps
 * drop a file that a page makes, and tell nobody: once it was made its text can be copied, too.
 */
export function offerTakeAway(drawn: () => DrawnTable, query: () => string): void {
  const tools = document.querySelector<HTMLElement>('.comparison-take');
  const csv = tools?.querySelector<HTMLButtonElement>('[data-chosen-csv]');
  const link = tools?.querySelector<HTMLButtonElement>('[data-chosen-link]');
  const instead = tools?.querySelector<HTMLElement>('[data-chosen-instead]');
  const text = instead?.querySelector('button');
  if (!tools || !csv || !link || !instead || !text) return;
  tools.hidden = false;
  const made = async () => {
    const { chosenCsv } = await withPatience(import('./chosen-csv.ts'));
    return chosenCsv(csv.dataset['chosenCsv'] ?? '', drawn());
  };
  copyOnClick(link, () => pageAddress + query());
  copyOnClick(text, made);
  const label = csv.textContent;
  csv.addEventListener('click', async () => {
    csv.textContent = '正在做……';
    try {
      const href = URL.createObjectURL(new Blob([await made()], { type: 'text/csv' }));
      Object.assign(document.createElement('a'), { href, download: csv.dataset['file'] }).click();
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
      csv.textContent = label;
      instead.hidden = false;
    } catch (error) {
      console.warn(error);
      csv.textContent = '没能取到数据，请用上面的 CSV';
    }
  });
}
