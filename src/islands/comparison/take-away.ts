import { copyOnClick, pageAddress } from '../copying.ts';
import type { DrawnTable } from './chosen-csv.ts';

/** Lets a reader take along what the table shows: its CSV, and the link that brings it back. */
export function offerTakeAway(drawn: () => DrawnTable, query: () => string): void {
  const tools = document.querySelector<HTMLElement>('.comparison-take');
  const csv = tools?.querySelector<HTMLButtonElement>('[data-chosen-csv]');
  const link = tools?.querySelector<HTMLButtonElement>('[data-chosen-link]');
  if (!tools || !csv || !link) return;
  tools.hidden = false;
  copyOnClick(link, () => pageAddress + query());
  const label = csv.textContent;
  csv.addEventListener('click', async () => {
    csv.textContent = '正在做……';
    try {
      const { chosenCsv } = await import('./chosen-csv.ts');
      const text = await chosenCsv(csv.dataset['chosenCsv'] ?? '', drawn());
      const href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
      Object.assign(document.createElement('a'), { href, download: csv.dataset['file'] }).click();
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
      csv.textContent = label;
    } catch {
      csv.textContent = '没能取到数据，请用上面的 CSV';
    }
  });
}
