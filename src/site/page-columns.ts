import { briefColumn } from '../comparison/brief-column.ts';
import type { DrawnColumn } from '../comparison/drawn-column.ts';
import type { Library } from '../library/library.ts';
import { address } from './address.ts';
import type { ComparisonView } from './comparison-view.ts';
import { documentFileName } from './document-file.ts';
import { drawnColumn } from './drawn-columns.ts';

/** The columns of a topic's page: of some places the first lines only, which lead to where the others stand. */
export const pageColumns = ({ topic, shown, brief, context }: ComparisonView, library: Library): DrawnColumn[] =>
  [...shown, ...context].map((column) => {
    const drawn = drawnColumn(topic, column, library);
    if (!brief.includes(column)) return drawn;
    const files = column.policies.map((policy) => documentFileName(policy, library));
    return { ...briefColumn(drawn, address.place(column.place.id, topic.id)), files };
  });
