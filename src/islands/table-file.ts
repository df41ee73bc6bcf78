import type { PublishedTable } from '../open-data/table.ts';
import { tableCsv } from '../open-data/table-columns.ts';
import { readFile } from './read-file.ts';
import { saveFile } from './save-file.ts';

/** Makes the CSV of a table of the JSON of its document, and saves it. Throws where the JSON cannot be had, or has no such table. */
export async function saveTableFile(id: string, json: string): Promise<void> {
  const { items } = await readFile(json, (response) => response.json() as Promise<{ items: PublishedTable[] }>);
  const table = items.find((item) => item.id === id);
  if (!table) throw new Error(`${json} has no table ${id}`);
  saveFile(new Blob([tableCsv(table)], { type: 'text/csv' }), `youju-${table.document}-${id}.csv`);
}
