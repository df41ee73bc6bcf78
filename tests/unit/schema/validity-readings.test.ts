import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayInChina } from '../../../src/schema/day-in-china.ts';
import { formatValidity } from '../../../src/schema/format-validity.ts';
import { type Validity, validitySchema } from '../../../src/schema/validity.ts';
import { lastDayOfYears, lastDaysOf, turnsOf } from '../../../src/schema/validity-days.ts';
import { validityPeriods } from '../../../src/schema/validity-periods.ts';
import { validityStateOn } from '../../../src/schema/validity-state.ts';
import { validityWords } from '../../../src/schema/validity-words.ts';

type Printed = Extract<Validity, { kind: 'printed' }>;
const printed = (given: Partial<Printed>): Printed => ({
  kind: 'printed',
  of: 'validity',
  exactTo: 'days',
  from: '2020-06-29',
  until: '2026-12-31',
  clause: '一',
  quote: '至',
  reason: '照写。',
  ...given,
});
const reading = (days: { from?: string; until?: string }) => ({
  ...days,
  clause: '文头',
  quote: '至',
  says: '另印的。',
});

/** The state by a clock that runs elsewhere, as the site works it out: by the day in China. */
const at = (term: Printed, instant: string) => validityStateOn(term, dayInChina(new Date(instant)));

test('a term that ends on the last day of a year holds to midnight in Beijing, and has ended the moment after', () => {
  const term = printed({});
  assert.equal(at(term, '2026-12-31T15:59:59Z'), 'in-term');
  assert.equal(at(term, '2026-12-31T16:00:00Z'), 'ended');
  const [before, after] = validityPeriods([term], '2026-11-28');
  assert.deepEqual([before?.before, after?.since], ['2027-01-01', '2027-01-01']);
});

test('a term without an end is in no state but that nothing is printed; before its first day it has not begun', () => {
  const term = printed({ until: null });
  assert.equal(validityStateOn(term, '2020-06-28'), 'not-yet');
  assert.equal(validityStateOn(term, '2020-06-29'), 'none-printed');
  assert.equal(validityStateOn(term, '2099-01-01'), 'none-printed');
  assert.equal(formatValidity(term), '2020年6月29日起，没有写到哪天');
  assert.deepEqual(lastDaysOf(term), []);
});

test('a term whose first day was not printed ends on its last all the same', () => {
  const term = printed({ from: null });
  assert.deepEqual(
    ['2019-01-01', '2026-12-31', '2027-01-01'].map((day) => validityStateOn(term, day)),
    ['in-term', 'in-term', 'ended'],
  );
  assert.equal(formatValidity(term), '到2026年12月31日，没有写从哪天起');
});

test('so many years are reckoned to the day before, and said to be reckoned', () => {
  assert.equal(lastDayOfYears('2022-07-07', 5), '2027-07-06');
  assert.equal(lastDayOfYears('2022-01-01', 1), '2022-12-31');
  const term = printed({ from: '2022-07-07', until: '2027-07-06', years: 5 });
  assert.equal(formatValidity(term), '2022年7月7日至2027年7月6日（写的是5年，最后一天是推算的）');
  assert.ok(validitySchema.safeParse(term).success);
  assert.ok(!validitySchema.safeParse({ ...term, until: '2027-07-07' }).success);
});

test('where readings differ on a day its state is open, and said only where all agree', () => {
  const term = printed({
    until: '2025-06-28',
    years: 5,
    readings: [reading({ from: '2020-07-09', until: '2025-07-04' })],
  });
  const days = [
    '2020-06-28',
    '2020-06-29',
    '2020-07-08',
    '2020-07-09',
    '2025-06-28',
    '2025-06-29',
    '2025-07-04',
    '2025-07-05',
  ];
  assert.deepEqual(
    days.map((day) => validityStateOn(term, day)),
    ['not-yet', 'unsettled', 'unsettled', 'in-term', 'in-term', 'unsettled', 'unsettled', 'ended'],
  );
  assert.deepEqual(lastDaysOf(term), ['2025-06-28', '2025-07-04']);
  assert.match(validityWords(term, 'unsettled').caution, /算不定/);
});

test('on the day of a repeal nothing is said for certain; after it the term has ended', () => {
  const term = printed({ until: '2027-07-31', ends: 'repealed' });
  assert.deepEqual(
    ['2027-07-30', '2027-07-31', '2027-08-01'].map((day) => validityStateOn(term, day)),
    ['in-term', 'unsettled', 'ended'],
  );
  assert.equal(formatValidity(term), '2020年6月29日起，2027年7月31日废止');
});

test('on a day that is printed as 失效日期 nothing is said for certain, and such a reading is written as one', () => {
  const lapse = {
    until: '2030-07-04',
    ends: 'lapses',
    clause: '一',
    quote: '失效日期：2030年07月04日',
    says: '页面写的。',
  } as const;
  const term = printed({ until: null, readings: [lapse] });
  const closed = printed({ until: '2030-07-04', readings: [lapse] });
  assert.deepEqual(
    ['2030-07-03', '2030-07-04', '2030-07-05'].map((day) => validityStateOn(closed, day)),
    ['in-term', 'unsettled', 'ended'],
  );
  assert.ok(turnsOf(closed).includes('2030-07-04'));
  assert.ok(validitySchema.safeParse(term).success);
  const { ends: _, ...plain } = lapse;
  assert.ok(!validitySchema.safeParse(printed({ until: null, readings: [plain] })).success);
});

test('what may go on after its end is open until the day to which it may, and for ever where none is printed', () => {
  const extension = { says: '没有新规定的，顺延。', clause: '二', quote: '顺延' };
  const dated = printed({ extension: { ...extension, until: '2028-12-31' } });
  assert.deepEqual(
    ['2026-12-31', '2027-01-01', '2028-12-31', '2029-01-01'].map((day) => validityStateOn(dated, day)),
    ['in-term', 'unsettled', 'unsettled', 'ended'],
  );
  assert.equal(validityStateOn(printed({ extension: { ...extension, until: null } }), '2099-01-01'), 'unsettled');
});

test('effective before issue is written as it is printed: the first day may lie before any other', () => {
  assert.ok(validitySchema.safeParse(printed({ from: '2017-01-01', until: null })).success);
});

test('a term changes its state on the days that are told, and on no other', () => {
  const day = fc
    .integer({ min: 0, max: 1500 })
    .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
  const terms = fc.record({
    from: fc.option(day),
    until: fc.option(day),
    other: fc.option(fc.record({ from: day, until: day })),
    repealed: fc.boolean(),
    extended: fc.option(day),
  });
  fc.assert(
    fc.property(terms, ({ from, until, other, repealed, extended }) => {
      const term = printed({
        from,
        until,
        ...(other ? { readings: [reading(other)] } : {}),
        ...(repealed ? { ends: 'repealed' as const } : {}),
        ...(extended ? { extension: { until: extended, says: '可以延长。', clause: '二', quote: '延' } } : {}),
      });
      const turns = new Set(turnsOf(term));
      let state = validityStateOn(term, '2023-12-31');
      for (let n = 0; n < 1600; n += 1) {
        const on = new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
        const next = validityStateOn(term, on);
        if (next !== state) assert.ok(turns.has(on), on);
        state = next;
      }
    }),
    { numRuns: 40 },
  );
});
