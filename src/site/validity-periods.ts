import type { Policy } from '../schema/policy-body.ts';
import { lastDayBelieved } from '../schema/reader-day.ts';
import { dayAfter } from '../schema/validity-days.ts';
import { type ValidityPeriod, validityPeriods } from '../schema/validity-periods.ts';
import { buildDay } from './build-day.ts';

/** The segments of time for which a page needs words, where they depend on the terms of some documents. */
export function periodsOf(...policies: readonly Policy[]): ValidityPeriod[] {
  return validityPeriods(
    policies.map(({ validity }) => validity),
    buildDay,
  );
}

/** The first day on which the clock of a reader of this build is not believed. */
const TOO_LATE = dayAfter(lastDayBelieved(buildDay));

/** When something is shown: see `showDays`. */
type ShownOn = { 'data-days'?: string; hidden?: boolean };

/**
 * Attributes of what a page shows in one of these segments of time. Without script, and on days that are not believed,
 * what holds on the day of the build is shown.
 */
export function shownIn({ since, before }: ValidityPeriod): ShownOn {
  if (since !== null) return { 'data-days': `${since} ${before ?? TOO_LATE}`, hidden: true };
  return before === null ? {} : { 'data-days': `${before} ${TOO_LATE} else` };
}

/** Attributes of what is shown where the reader's clock is believed, and of what is shown where it is not. */
export const BELIEVED: ShownOn = { 'data-days': `${buildDay} ${TOO_LATE}`, hidden: true };
export const NOT_BELIEVED: ShownOn = { 'data-days': `${buildDay} ${TOO_LATE} else` };

/** Attributes of what is shown before a day only, and of what is shown from a day on. */
export const shownBefore = (day: string): ShownOn => shownIn({ day: buildDay, since: null, before: day });
export const shownSince = (day: string): ShownOn => shownIn({ day, since: day, before: null });
