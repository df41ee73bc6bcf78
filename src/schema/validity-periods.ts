import { lastDayBelieved } from './reader-day.ts';
import { turnsOf } from './validity-days.ts';
import type { ValidityDays } from './validity-state.ts';

/** A segment of time in which no term of some documents changes its state. */
export interface ValidityPeriod {
  /** A day within it, as of which everything may be worked out. */
  day: string;
  /** Its first day; null for the segment that a page shows before its reader's day is known. */
  since: string | null;
  /** The day after its last; null where it does not end. */
  before: string | null;
}

/**
 * The segments of time that a page has to have words for: from the day of its build to the last on which a reader's clock
 * is believed. One, without an end, where no term changes its state in that time: what has ended has ended for good.
 * @param terms the terms that the words depend on
 * @param built day of the build, `YYYY-MM-DD`
 */
export function validityPeriods(terms: readonly ValidityDays[], built: string): ValidityPeriod[] {
  const last = lastDayBelieved(built);
  const turns = terms.flatMap((validity) => (validity.kind === 'printed' ? turnsOf(validity) : []));
  const days = [...new Set(turns)].filter((day) => day > built && day <= last).sort();
  return [built, ...days].map((day, at) => ({ day, since: at === 0 ? null : day, before: days[at] ?? null }));
}
