import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { dayInChina } from '../../../src/schema/day-in-china.ts';
import { lastDayBelieved, readerDay } from '../../../src/schema/reader-day.ts';

describe('the day in China is the same wherever the clock hangs', () => {
  const MOMENTS = [
    ['2025-12-31T15:59:59.999Z', '2025-12-31'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['2025-12-31T23:30:00+08:00', '2025-12-31'],
    ['2025-12-31T08:00:00-08:00', '2026-01-01'],
    ['2028-02-28T16:00:00Z', '2028-02-29'],
  ] as const;
  for (const zone of ['Asia/Shanghai', 'America/Los_Angeles', 'UTC']) {
    test(zone, () => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        for (const [moment, day] of MOMENTS) assert.equal(dayInChina(new Date(moment)), day, moment);
        // What the time zone data of the platform say of a whole year, an hour at a time.
        const shanghai = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' });
        for (let hour = 0; hour < 24 * 366; hour += 1) {
          const moment = new Date(Date.UTC(2028, 0, 1, hour));
          assert.equal(dayInChina(moment), shanghai.format(moment));
        }
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    });
  }
});

test('a clock is believed from the day of the build to the same day two years later', () => {
  const built = '2026-11-28';
  const told = (clock: string) => readerDay(built, clock);
  assert.deepEqual(told('2026-11-28'), { day: '2026-11-28', believed: true });
  assert.deepEqual(told('2027-01-01'), { day: '2027-01-01', believed: true });
  assert.deepEqual(told('2028-11-28'), { day: '2028-11-28', believed: true });
  for (const clock of ['2016-01-01', '2026-11-27', '2028-11-29', '2036-06-01'])
    assert.deepEqual(told(clock), { day: built, believed: false }, clock);
  assert.equal(lastDayBelieved('2028-02-29'), '2030-02-29');
});

/** What measures, or clears away what is old, and tells nobody a day. */
const MEASURES =
  /^src\/(commands\/(bench|kept-builds)|site\/chart-png|islands\/(quiz\/(kept-answers|use-idle)|reply-basket\/gathered))/;

test('nothing in the sources makes a day of a clock but one function', () => {
  const faults = globSync('src/**/*.{ts,tsx,astro}').flatMap((path) => {
    if (MEASURES.test(path)) return [];
    const text = readFileSync(path, 'utf8').replaceAll('dayInChina(new Date())', '');
    return /new Date\(\)|Date\.now\(|toLocale(Date)?String\(/.test(text) ? [path] : [];
  });
  assert.deepEqual(faults, []);
});
