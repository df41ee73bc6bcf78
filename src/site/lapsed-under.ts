import { heldUnder } from '../library/acts.ts';
import type { Library } from '../library/library.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { ValidityPeriod } from '../schema/validity-periods.ts';
import { validityMark } from './policy-facts.ts';
import { inRuns, periodsOf } from './validity-periods.ts';

/** When it is to be said of a document that one on which it stands has ended; never where none has. */
export function lapsedUnder(policy: Policy, library: Library): ValidityPeriod[] {
  const under = heldUnder(policy, library);
  const hasEnded = ({ day }: ValidityPeriod) => under.some((other) => validityMark(other, day).state === 'ended');
  return inRuns(
    periodsOf(...under),
    (period) => (hasEnded(period) ? [true] : []),
    () => '',
  ).map(({ period }) => period);
}
