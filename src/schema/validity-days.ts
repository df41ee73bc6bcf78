/** As much of a printed term as its days are. No zod here: browsers work states out from it. */
export interface PrintedDays {
  kind: 'printed';
  from: string | null;
  until: string | null;
  ends?: 'repealed' | undefined;
  readings?:
    | readonly { from?: string | undefined; until?: string | undefined; ends?: 'lapses' | undefined }[]
    | undefined;
  extension?: { until: string | null } | undefined;
}

/** A term by one reading of its words. */
export interface ReadingDays {
  from: string | null;
  until: string | null;
  /** Set where no word says whether `until` is still within it: the text repeals on that day, or prints it as 失效日期. */
  ends?: 'repealed' | 'lapses' | undefined;
}

/** A term by each reading of its words, the first that of its own days. */
export function readingsOf({ from, until, ends, readings = [] }: Omit<PrintedDays, 'kind'>): ReadingDays[] {
  return [
    { from, until, ends },
    ...readings.map((reading) => ({
      from: reading.from ?? from,
      until: reading.until ?? until,
      ends: reading.ends ?? ends,
    })),
  ];
}

/** The last days of a term, one a reading, in their order; none where no end is printed. */
export function lastDaysOf(term: Omit<PrintedDays, 'kind'>): string[] {
  return [...new Set(readingsOf(term).flatMap(({ until }) => until ?? []))].sort();
}

/** The day after a day: `2025-12-31` → `2026-01-01`. */
export function dayAfter(day: string): string {
  return moved(day, { days: 1 });
}

/**
 * The last of so many whole years from a day on: `2022-07-07` and 5 → `2027-07-06`.
 * @example lastDayOfYears('2020-02-29', 1) // '2021-02-28'
 */
export function lastDayOfYears(from: string, years: number): string {
  return moved(from, { years, days: -1 });
}

function moved(day: string, { years = 0, days }: { years?: number; days: number }): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCFullYear(at.getUTCFullYear() + years);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The days on which a term may change its state: the first of each new state. */
export function turnsOf(term: Omit<PrintedDays, 'kind'>): string[] {
  const { extension } = term;
  const own = readingsOf(term).flatMap(({ from, until, ends }) => [
    ...(from === null ? [] : [from]),
    ...(until === null ? [] : [...(ends ? [until] : []), dayAfter(until)]),
  ]);
  return [...own, ...(extension?.until ? [dayAfter(extension.until)] : [])];
}
