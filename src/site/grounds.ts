import type { Evidence } from '../schema/common.ts';
import { type ClauseItem, evidenceOf, type Policy, type PolicyTable, type Provision } from '../schema/policy-body.ts';
import type { ColumnView } from './comparison-view.ts';

/** Something a comparison says, with the phrases it stands on. */
export interface ComparisonGround {
  id: string;
  policy: Policy;
  item: Provision | PolicyTable;
  evidence: readonly Evidence[];
}

/** Id of the element that holds the phrases of an item on a comparison's page. */
export function groundId(policy: Policy, item: ClauseItem): string {
  return `ground-${policy.id}-${item.id}`;
}

/** What the cells of the given columns stand on: each provision and table once, in reading order by column. */
export function groundsOf(columns: readonly ColumnView[]): ComparisonGround[] {
  const grounds = new Map<string, ComparisonGround>();
  for (const { policies, cells } of columns) {
    for (const policy of policies) {
      const used = new Set(
        cells.flatMap(({ cell }) =>
          cell.flatMap((part) => (part.policy === policy && part.cell.kind === 'answered' ? part.cell.items : [])),
        ),
      );
      for (const item of policy.clauses.flatMap(({ items }) => items)) {
        if (item.kind === 'unstated' || !used.has(item)) continue;
        const id = groundId(policy, item);
        grounds.set(id, { id, policy, item, evidence: evidenceOf(item) });
      }
    }
  }
  return [...grounds.values()];
}
