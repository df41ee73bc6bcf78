import type { Library } from '../library/library.ts';
import { itemsOf } from '../schema/policy-body.ts';
import type { Chart } from './chart.ts';
import { chartOfRow } from './chart-of-row.ts';
import { chartsOfTable } from './charts-of-table.ts';
import { citationGraph } from './citation-graph.ts';
import { timelineOf } from './timeline.ts';

/**
 * Every picture that the content gives rise to, topic by topic, the pictures of the whole collection last.
 * @param today the day as of which validity is stated, `YYYY-MM-DD`
 * @throws where two pictures would have one id: their files would overwrite each other
 */
export function chartsOf(library: Library, today: string): Chart[] {
  const charts: Chart[] = library.topics.flatMap((topic) => [
    ...topic.rows.flatMap((row) => chartOfRow(library, topic, row) ?? []),
    ...library.policies.flatMap((policy) =>
      itemsOf(policy).flatMap((item) =>
        item.kind === 'table' && item.topic === topic.id ? chartsOfTable(library, policy, item) : [],
      ),
    ),
  ]);
  if (library.policies.length > 0) charts.push(timelineOf(library, library.policies, today), citationGraph(library));
  const ids = charts.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`Two pictures have the id "${twice}"`);
  return charts;
}
