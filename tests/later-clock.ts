/** A clock that is ahead, for builds of which no byte may depend on the clock. */

const DAYS_AHEAD = 400;

/** What `node --import` takes: it moves the clock of a program, and stands before anything that the program imports. */
export const laterClock = `data:text/javascript,${encodeURIComponent(`
  const Clock = Date;
  const ahead = ${DAYS_AHEAD} * 864e5;
  globalThis.Date = class extends Clock {
    constructor(...given) { given.length === 0 ? super(Clock.now() + ahead) : super(...given); }
    static now() { return Clock.now() + ahead; }
  };
`)}`;

/**
 * A pattern for every way in which such a clock's day may be written, a day before and after it included.
 * @param now the time by the true clock, in milliseconds
 */
export function traceOfLaterClock(now = Date.now()): RegExp {
  const days = [-2, -1, 0, 1].map((offset) => new Date(now + (DAYS_AHEAD + offset) * 864e5));
  const written = days.flatMap((day) => {
    const iso = day.toISOString().slice(0, 10);
    const chinese = `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
    return [iso, iso.replaceAll('-', ''), chinese, day.toUTCString().slice(5, 16)];
  });
  return new RegExp(`(?<!\\d)(?:${written.join('|')})(?!\\d)`);
}
