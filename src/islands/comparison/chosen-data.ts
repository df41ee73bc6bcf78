import { groupBy } from '../../language/group-by.ts';
import type { ComparisonRow } from '../../open-data/comparison-row.ts';
import { readFile } from '../read-file.ts';
import type { DrawnTable } from './table-model.ts';

/** The data of a topic as published, with the items of a choice only. */
interface ChosenData {
  items: ComparisonRow[];
}

/**
 * The published items of exactly what a table shows, in its order, within all that the file says besides.
 * @param address the topic's comparison as JSON, below /api/v1/
 * @throws where it cannot be had
 */
export async function chosenData(address: string, { rows, places }: DrawnTable): Promise<ChosenData> {
  const file = await readFile(address, (response) => response.json() as Promise<ChosenData>);
  const byCell = groupBy(file.items, ({ dimension: row, place }) => `${row} ${place}`);
  return { ...file, items: rows.flatMap((row) => places.flatMap((place) => byCell.get(`${row} ${place}`) ?? [])) };
}
