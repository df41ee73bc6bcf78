import type { Library } from '../library/library.ts';
import { relatedPeriods } from '../library/related-periods.ts';
import type { Policy } from '../schema/policy-body.ts';
import { validityNotesOn } from '../schema/related-periods.ts';
import { type ValidityPeriod, validityPeriods } from '../schema/validity-periods.ts';
import { VALIDITY_NOTES, type ValidityNoteMark } from '../schema/validity-words.ts';
import type { Mark } from '../schema/words.ts';
import { buildDay } from './build-day.ts';
import { validityMark } from './policy-facts.ts';
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

/** How the validity of a document stands on a day, `YYYY-MM-DD`, and what has ended beside it: the one is never shown without the other. */
export const validityMarksOn = (policy: Policy, library: Library, day: string): (Mark & { state: string })[] => [
  validityMark(policy, day),
  ...validityNotesOn(relatedPeriods(policy, library), day).map((note) => ({
    ...VALIDITY_NOTES[note],
    caution: `${VALIDITY_NOTES[note].word}。`,
  })),
];

/** The segments of time in which any of these marks differ, of some documents. */
export const periodsOfMarks = (library: Library, ...policies: readonly Policy[]): ValidityPeriod[] =>
  validityPeriods(
    policies.flatMap((policy) => [policy.validity, ...relatedPeriods(policy, library).map(({ period }) => period)]),
    buildDay,
  );
