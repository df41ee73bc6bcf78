import type { Library } from '../library/library.ts';
import { relatedPeriods } from '../library/related-periods.ts';
import type { Policy } from '../schema/policy-body.ts';
import { validityNotesOn } from '../schema/related-periods.ts';
import { type ValidityPeriod, validityPeriods } from '../schema/validity-periods.ts';
import { VALIDITY_NOTES, type ValidityNoteMark } from '../schema/validity-words.ts';
import { buildDay } from './build-day.ts';
import { inRuns } from './validity-periods.ts';

/** What is to be said of a document beside its own validity, and when. */
export function validityNotesOf(
  policy: Policy,
  library: Library,
): { thing: ValidityNoteMark; period: ValidityPeriod }[] {
  const beside = relatedPeriods(policy, library);
  const saidOn = ({ day }: ValidityPeriod) => validityNotesOn(beside, day).map((says) => VALIDITY_NOTES[says]);
  return inRuns(
    validityPeriods(
      beside.map(({ period }) => period),
      buildDay,
    ),
    saidOn,
    ({ word }) => word,
  );
}
