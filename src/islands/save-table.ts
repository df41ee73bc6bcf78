/** Beside a table that has no CSV of its own: makes it of the JSON of its document, and saves it. */
import type { PublishedTable } from '../open-data/table.ts';
import { tableCsv } from '../open-data/table-columns.ts';
import { readFile } from './read-file.ts';
import { saveFile } from './save-file.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-table][data-json]')) {
  const { table: id = '', json = '' } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      const { items } = await readFile(json, (response) => response.json() as Promise<{ items: PublishedTable[] }>);
      const table = items.find((item) => item.id === id);
      if (!table) throw new Error(`${json} has no table ${id}`);
      saveFile(new Blob([tableCsv(table)], { type: 'text/csv' }), `youju-${table.document}-${id}.csv`);
    } catch (error) {
      console.warn(error);
      button.textContent = 'CSV 没能做成，请用 JSON';
    }
  });
}
