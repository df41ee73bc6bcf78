import type { Policy } from '../schema/policy-body.ts';

/** Where a document's page uses a phrase; see `CollectedQuote`. */
interface Use {
  usedBy: string;
  clause: string;
  quote: string;
}

/**
 * Line of the clause, item or field of front matter that uses a phrase, counted from 1.
 * @param lineOf line of a field of the front matter
 */
export function lineOfUse(policy: Policy, use: Use, lineOf: (path: readonly PropertyKey[]) => number): number {
  for (const clause of policy.clauses) {
    if (clause.id === use.usedBy) return clause.line;
    const item = clause.items.find(({ id }) => id === use.usedBy);
    if (item) return item.line;
  }
  const contradiction = policy.contradictions.findIndex(({ id }) => id === use.usedBy);
  if (contradiction === -1) {
    return lineOf([...use.usedBy.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)), 'quote']);
  }
  const entry = policy.contradictions[contradiction]?.evidence.findIndex(
    ({ clause, quote }) => clause === use.clause && quote === use.quote,
  );
  return lineOf(['contradictions', contradiction, 'evidence', entry ?? 0, 'quote']);
}
