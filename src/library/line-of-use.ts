import { readUseOfSchedule } from '../schema/points-phrases.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { SourceOf } from './problem.ts';

/** Where a document's page uses a phrase; see `CollectedQuote`. */
interface Use {
  usedBy: string;
  clause: string;
  quote: string;
}

/** File and line of what uses a phrase of a document: of the document itself, or of a points schedule that quotes it. */
export function placeOfUse(policy: Policy, use: Use, sourceOf: SourceOf): { file: string; line: number } {
  const inSchedule = readUseOfSchedule(use.usedBy);
  if (!inSchedule) return { file: policy.path, line: lineOfUse(policy, use, sourceOf('policies', policy.id).lineOf) };
  const { file, lineOf } = sourceOf('points', inSchedule.schedule);
  return { file, line: lineOf(inSchedule.path) };
}

/**
 * Line of the clause, item or field of front matter that uses a phrase, counted from 1.
 * @param lineOf line of a field of the front matter
 */
function lineOfUse(policy: Policy, use: Use, lineOf: (path: readonly PropertyKey[]) => number): number {
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
