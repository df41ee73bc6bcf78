import type { Policy } from '../schema/policy-body.ts';

/** Line of the clause, item or field of front matter that uses a phrase, counted from 1. */
export function lineOfUse(policy: Policy, usedBy: string): number {
  for (const clause of policy.clauses) {
    if (clause.id === usedBy) return clause.line;
    const item = clause.items.find(({ id }) => id === usedBy);
    if (item) return item.line;
  }
  return 1;
}
