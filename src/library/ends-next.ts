import type { Policy } from '../schema/policy-body.ts';
import type { Validity } from '../schema/validity.ts';
import { lastDaysOf } from '../schema/validity-days.ts';

type PrintedValidity = Extract<Validity, { kind: 'printed' }>;

/** A document whose text prints, or lets one reckon, the end of its validity. */
export type DatedPolicy = Policy & { validity: PrintedValidity & { until: string } };

const isDated = (policy: Policy): policy is DatedPolicy =>
  policy.validity.kind === 'printed' && policy.validity.until !== null;

/** The last day of a term by the reading that lets it run longest. */
export function lastDayOf({ validity }: DatedPolicy): string {
  return lastDaysOf(validity).at(-1) ?? validity.until;
}

/** The documents whose end is printed, in the order of its last day. */
export function byEnd(policies: readonly Policy[]): DatedPolicy[] {
  return policies.filter(isDated).sort((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1));
}

/** Those of them that have not ended on a day, the next to end first. */
export function endsNext(policies: readonly Policy[], day: string): DatedPolicy[] {
  return byEnd(policies).filter((policy) => lastDayOf(policy) >= day);
}
