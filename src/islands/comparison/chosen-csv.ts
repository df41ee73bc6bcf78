import { groupBy } from '../../language/group-by.ts';
import type { ComparisonRow } from '../../open-data/comparison-row.ts';
import { fetchOfBuild } from '../fetch-of-build.ts';

/** Rows and places of a table as drawn, in their order. */
export interface DrawnTable {
  rows: readonly string[];
  places: readonly string[];
}

/**
 * The CSV of exactly what a table shows: the published rows of its places and dimensions, in its order. The whole topic
 * and what writes CSV are fetched when it is asked for, not before.
 * @param address the topic's comparison as JSON, below /api/v1/
 * @throws where it cannot be had
 */
export async function chosenCsv(address: string, { rows, places }: DrawnTable): Promise<string> {
  const [response, { comparisonCsv }] = await Promise.all([
    fetchOfBuild(address),
    import('../../open-data/comparison-columns.ts'),
  ]);
  const { items }: { items: ComparisonRow[] } = await response.json();
  const byCell = groupBy(items, ({ dimension, place }) => `${dimension} ${place}`);
  return comparisonCsv(rows.flatMap((row) => places.flatMap((place) => byCell.get(`${row} ${place}`) ?? [])));
}
