import { groupBy } from '../../language/group-by.ts';
import type { ComparisonRow } from '../../open-data/comparison-row.ts';
import { readFile } from '../read-file.ts';
import { saveFile } from '../save-file.ts';

/** Rows and places of a table as drawn, in their order. */
export interface DrawnTable {
  rows: readonly string[];
  places: readonly string[];
}

/**
 * The CSV of exactly what a table shows: the published rows of its places and rows, in its order. The whole topic
 * is fetched when it is asked for, and so is this module.
 * @param address the topic's comparison as JSON, below /api/v1/
 * @throws where it cannot be had
 */
export async function chosenCsv(address: string, { rows, places }: DrawnTable): Promise<string> {
  const [{ items }, { comparisonCsv }] = await Promise.all([
    readFile(address, (response) => response.json() as Promise<{ items: ComparisonRow[] }>),
    import('../../open-data/comparison-columns.ts'),
  ]);
  const byCell = groupBy(items, ({ dimension: row, place }) => `${row} ${place}`);
  return comparisonCsv(rows.flatMap((row) => places.flatMap((place) => byCell.get(`${row} ${place}`) ?? [])));
}

/**
 * Hands the CSV of a table to the browser as a file.
 * @throws as `chosenCsv` does
 */
export async function saveChosenCsv(address: string, drawn: DrawnTable, file: string): Promise<void> {
  saveFile(new Blob([await chosenCsv(address, drawn)], { type: 'text/csv' }), file);
}
