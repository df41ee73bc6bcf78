/** The day that a reader is told of, and whether it is what the reader's clock says. */
export interface ReaderDay {
  /** The clock's day; where that is not believed, the day of the build. */
  day: string;
  believed: boolean;
}

/** So many years after its build a site is hardly read any more: a clock that says so is more likely to be wrong. */
const YEARS_BELIEVED = 2;

/**
 * The last day on which a clock is believed that reads a build of a day: the same day two years later.
 * @example lastDayBelieved('2026-11-28') // '2028-11-28'
 */
export function lastDayBelieved(built: string): string {
  return Number(built.slice(0, 4)) + YEARS_BELIEVED + built.slice(4);
}

/**
 * The day on which a reader reads, for all that depends on it. Nobody reads a page before it was built.
 * @param built day of the build, `YYYY-MM-DD`
 * @param clock day by the reader's clock, in China; see `dayInChina`
 * @example readerDay('2026-11-28', '2016-01-01') // { day: '2026-11-28', believed: false }
 */
export function readerDay(built: string, clock: string): ReaderDay {
  const believed = clock >= built && clock <= lastDayBelieved(built);
  return { day: believed ? clock : built, believed };
}
