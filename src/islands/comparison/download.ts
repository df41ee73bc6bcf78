import { copyOnClick, pageAddress } from '../copying.ts';
import { withPatience } from '../with-patience.ts';
import type { DrawnTable } from './chosen-csv.ts';

/**
 * Lets a reader take along what the table shows: its CSV, and the link that brings it back. Browsers within other apps
 * drop a file that a page makes, and tell nobody: once it was made its text can be copied, too.
 */
export function offerDownload(drawn: () => DrawnTable, query: () => string): void {
  const tools = document.querySelector<HTMLElement>('.comparison-take');
  const csv = tools?.querySelector<HTMLButtonElement>('[data-chosen-csv]');
  const link = tools?.querySelector<HTMLButtonElement>('[data-chosen-link]');
  const instead = tools?.querySelector<HTMLElement>('[data-chosen-instead]');
  const text = instead?.querySelector('button');
  if (!tools || !csv || !link || !instead || !text) return;
  tools.hidden = false;
  const making = () => withPatience(import('./chosen-csv.ts'));
  const address = csv.dataset['chosenCsv'] ?? '';
  copyOnClick(link, () => pageAddress + query());
  copyOnClick(text, async () => (await making()).chosenCsv(address, drawn()));
  const label = csv.textContent;
  csv.addEventListener('click', async () => {
    csv.textContent = '正在做……';
    try {
      await (await making()).saveChosenCsv(address, drawn(), csv.dataset['file'] ?? '');
      csv.textContent = label;
      instead.hidden = false;
    } catch (error) {
      console.warn(error);
      csv.textContent = '没能取到数据，请用上面的 CSV';
    }
  });
}
