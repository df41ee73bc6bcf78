import { termsBeside } from '../library/beside-term.ts';
import type { Library } from '../library/library.ts';
import type { Policy } from '../schema/policy-body.ts';
import { saidBeside } from '../schema/terms-beside.ts';
import { type ValidityPeriod, validityPeriods } from '../schema/validity-periods.ts';
import { BESIDE_TERM, type BesideTermMark } from '../schema/validity-words.ts';
import { buildDay } from './build-day.ts';
import { inRuns } from './validity-periods.ts';

/** What is to be said of a document beside its own term, and when. */
export function besideTerm(policy: Policy, library: Library): { thing: BesideTermMark; period: ValidityPeriod }[] {
  const beside = termsBeside(policy, library);
  const saidOn = ({ day }: ValidityPeriod) => saidBeside(beside, day).map((says) => BESIDE_TERM[says]);
  return inRuns(
    validityPeriods(
      beside.map(({ term }) => term),
      buildDay,
    ),
    saidOn,
    ({ word }) => word,
  );
}
