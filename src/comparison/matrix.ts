import type { ClauseItem, Policy } from '../schema/policy-body.ts';
import type { Dimension, Topic } from '../schema/topic.ts';

/** What one document says on one row: items, or which of the absences it is. Never blank. */
export type Cell =
  | { kind: 'answered'; items: ClauseItem[] }
  | { kind: 'silent'; note: string | null }
  | { kind: 'not-about' };

/** A topic's comparison: one row a dimension, one cell a document, in the order of the documents given. */
export interface Matrix {
  topic: Topic;
  policies: readonly Policy[];
  rows: { dimension: Dimension; cells: Cell[] }[];
}

/** Lays documents side by side on one topic. Linear in the number of items. */
export function buildMatrix(topic: Topic, policies: readonly Policy[]): Matrix {
  const byPolicy = policies.map((policy) => itemsByDimension(topic.id, policy));
  return {
    topic,
    policies,
    rows: topic.dimensions.map((dimension) => ({
      dimension,
      cells: policies.map((policy, index) => cellOf(topic.id, dimension.id, policy, byPolicy[index])),
    })),
  };
}

function cellOf(topic: string, dimension: string, policy: Policy, items: Map<string, ClauseItem[]> | undefined): Cell {
  const found = items?.get(dimension);
  if (found) return { kind: 'answered', items: found };
  if (policy.notAbout.includes(topic)) return { kind: 'not-about' };
  return { kind: 'silent', note: policy.silent[topic]?.[dimension] ?? null };
}

function itemsByDimension(topic: string, policy: Policy): Map<string, ClauseItem[]> {
  const byDimension = new Map<string, ClauseItem[]>();
  for (const clause of policy.clauses) {
    for (const item of clause.items) {
      if (item.topic !== topic) continue;
      for (const dimension of item.dimensions) {
        const list = byDimension.get(dimension);
        if (list) list.push(item);
        else byDimension.set(dimension, [item]);
      }
    }
  }
  return byDimension;
}
