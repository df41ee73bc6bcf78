import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Validity } from '../../../src/schema/validity.ts';
import { validityPeriods } from '../../../src/schema/validity-periods.ts';
import { validityStateOn } from '../../../src/schema/validity-state.ts';

const plan = (from: string, until: string): Validity => ({
  kind: 'printed',
  of: 'plan',
  exactTo: 'days',
  from,
  until,
  clause: '一',
  quote: '至',
  reason: '照写。',
});
const BUILT = '2026-11-28';
const cuts = (...terms: Validity[]) => validityPeriods(terms, BUILT).map(({ since, before }) => [since, before]);

test('what changes no more is one stretch without an end', () => {
  assert.deepEqual(cuts(), [[null, null]]);
  assert.deepEqual(cuts(plan('2021-01-01', '2025-12-31'), { kind: 'none-printed', reason: '没有写。' }), [
    [null, null],
  ]);
});

test('a term is cut on its first day and on the day after its last, as far as a clock is believed', () => {
  assert.deepEqual(cuts(plan('2021-01-01', '2026-12-31')), [
    [null, '2027-01-01'],
    ['2027-01-01', null],
  ]);
  assert.deepEqual(cuts(plan('2027-03-01', '2028-11-27')), [
    [null, '2027-03-01'],
    ['2027-03-01', '2028-11-28'],
    ['2028-11-28', null],
  ]);
  assert.deepEqual(cuts(plan('2021-01-01', '2028-11-28')), [[null, null]]);
});

test('within a segment no term changes its state', () => {
  const terms = [plan('2021-01-01', '2026-12-31'), plan('2027-02-01', '2028-02-29'), plan('2026-11-28', '2026-11-28')];
  const periods = validityPeriods(terms, BUILT);
  for (let at = 0; at < 732; at += 1) {
    const day = new Date(Date.parse(BUILT) + at * 86_400_000).toISOString().slice(0, 10);
    const found = periods.filter(({ since, before }) => day >= (since ?? '') && day < (before ?? '9'));
    assert.equal(found.length, 1, day);
    for (const validity of terms)
      assert.equal(validityStateOn(validity, found[0]?.day ?? ''), validityStateOn(validity, day), day);
  }
});
