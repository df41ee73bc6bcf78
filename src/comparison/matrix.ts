import type { ClauseItem, Policy } from '../schema/policy-body.ts';
import type { Topic, TopicRow } from '../schema/topic.ts';

/** What one document says on one row: items, or which of the silences it is. Never blank. */
export type Cell =
  | { kind: 'answered'; items: ClauseItem[] }
  | { kind: 'silent'; note: string | null }
  | { kind: 'not-about' };

/** A topic's comparison: one row a row, one cell a document, in the order of the documents given. */
export interface Matrix {
  topic: Topic;
  policies: readonly Policy[];
  rows: { row: TopicRow; cells: Cell[] }[];
}

/** Lays documents side by side on one topic. Linear in the number of items. */
export function buildMatrix(topic: Topic, policies: readonly Policy[]): Matrix {
  const byPolicy = policies.map((policy) => itemsByRow(topic.id, policy));
  return {
    topic,
    policies,
    rows: topic.rows.map((row) => ({
      row,
      cells: policies.map((policy, index) => cellOf(topic.id, row.id, policy, byPolicy[index])),
    })),
  };
}

function cellOf(topic: string, row: string, policy: Policy, items: Map<string, ClauseItem[]> | undefined): Cell {
  const found = items?.get(row);
  if (found) return { kind: 'answered', items: found };
  if (policy.notAbout.includes(topic)) return { kind: 'not-about' };
  return { kind: 'silent', note: policy.silent[topic]?.[row] ?? null };
}

function itemsByRow(topic: string, policy: Policy): Map<string, ClauseItem[]> {
  const byRow = new Map<string, ClauseItem[]>();
  for (const clause of policy.clauses) {
    for (const item of clause.items) {
      if (item.topic !== topic) continue;
      for (const row of item.rowIds) {
        const list = byRow.get(row);
        if (list) list.push(item);
        else byRow.set(row, [item]);
      }
    }
  }
  return byRow;
}
