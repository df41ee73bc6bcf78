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

/**
 * What is to be shown in segments of time that follow each other, each thing once for as long as it is shown without a break.
 * @param shownOn what is shown in a segment, in its order; things of one key are the same
 */
export function inRuns<Thing>(
  periods: readonly ValidityPeriod[],
  shownOn: (period: ValidityPeriod) => readonly Thing[],
  keyOf: (thing: Thing) => string,
): { thing: Thing; period: ValidityPeriod }[] {
  const runs: { key: string; thing: Thing; period: ValidityPeriod }[] = [];
  for (const period of periods) {
    for (const thing of shownOn(period)) {
      const key = keyOf(thing);
      const run = runs.find((other) => other.key === key && other.period.before === period.since);
      if (run && period.since !== null) run.period = { ...run.period, before: period.before };
      else runs.push({ key, thing, period });
    }
  }
  return runs;
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
