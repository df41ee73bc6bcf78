/** China keeps one time, eight hours before UTC, the year round. */
const AHEAD = 8 * 60 * 60 * 1000;

/**
 * What day it is in China at a moment, `YYYY-MM-DD`, wherever that is asked: documents begin and end on days in China.
 * The one place where a clock becomes a day, for the build, the commands and the reader's browser.
 * @example dayInChina(new Date('2025-12-31T16:00:00Z')) // '2026-01-01'
 */
export function dayInChina(moment: Date): string {
  return new Date(+moment + AHEAD).toISOString().slice(0, 10);
}
