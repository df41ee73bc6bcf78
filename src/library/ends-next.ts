import type { Policy } from '../schema/policy-body.ts';
import type { Term } from '../schema/term.ts';

/** A document whose term is printed. */
export type DatedPolicy = Policy & { term: Extract<Term, { kind: 'printed' }> };

const isDated = (policy: Policy): policy is DatedPolicy => policy.term.kind === 'printed';

/** The documents whose term is printed, in the order of its last day. */
export function byEnd(policies: readonly Policy[]): DatedPolicy[] {
  return policies.filter(isDated).sort((a, b) => (a.term.until < b.term.until ? -1 : 1));
}

/** Those of them that have not ended on a day, the next to end first. */
export function endsNext(policies: readonly Policy[], day: string): DatedPolicy[] {
  return byEnd(policies).filter(({ term }) => term.until >= day);
}
