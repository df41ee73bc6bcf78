import type { Policy } from '../schema/policy-body.ts';
import type { Validity } from '../schema/validity.ts';

/** A document whose term is printed. */
export type DatedPolicy = Policy & { validity: Extract<Validity, { kind: 'printed' }> };

const isDated = (policy: Policy): policy is DatedPolicy => policy.validity.kind === 'printed';

/** The documents whose term is printed, in the order of its last day. */
export function byEnd(policies: readonly Policy[]): DatedPolicy[] {
  return policies.filter(isDated).sort((a, b) => (a.validity.until < b.validity.until ? -1 : 1));
}

/** Those of them that have not ended on a day, the next to end first. */
export function endsNext(policies: readonly Policy[], day: string): DatedPolicy[] {
  return byEnd(policies).filter(({ validity }) => validity.until >= day);
}
