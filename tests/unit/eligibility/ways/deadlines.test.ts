/** Deadlines that are counted from a day that was given. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadlinesOf, withDeadlines } from '../../../../src/eligibility/ways/deadlines.ts';
import type { Condition } from '../../../../src/schema/condition.ts';

const conditions: Condition = {
  kind: 'self-check',
  says: '你在核发之日起12个月内申领；正好满12个月的那一天算不算，没有写。',
  id: 'in-time',
  because: 'line',
  within: { months: 12, of: 'certificate-date' },
};
const until = (given: string | null, day: string) =>
  deadlinesOf({ policy: 'p', conditions }, { 'certificate-date': given }, day).map((deadline) => deadline.until);

test('a month is counted from its first day, and the day that ends the last month is left out', () => {
  assert.deepEqual(until('2026-03', '2026-11-29'), ['2027-02-28']);
  assert.deepEqual(until('2026-03-15', '2026-11-29'), ['2027-03-14']);
  assert.deepEqual(until('2024-02-29', '2024-11-29'), ['2025-02-27']);
});

test('what may be over is asked: on the day in doubt, after it, and where no day was given', () => {
  assert.deepEqual(until('2026-03-15', '2027-03-14'), ['2027-03-14']);
  assert.deepEqual(until('2026-03-15', '2027-03-15'), []);
  assert.deepEqual(until(null, '2026-11-29'), []);
});

test('what has to be done by then is said without what the text leaves open of the counting', () => {
  const [deadline] = deadlinesOf({ policy: 'p', conditions }, { 'certificate-date': '2026-03' }, '2026-11-29');
  assert.equal(deadline?.says, '你在核发之日起12个月内申领');
});

test('the day from which it is counted is told where the answer leaves it open', () => {
  const from = (given: string) =>
    deadlinesOf({ policy: 'p', conditions }, { 'certificate-date': given }, '2026-11-29').map(({ from }) => from);
  assert.deepEqual(from('2026-03'), ['2026-03-01']);
  assert.deepEqual(from('2026-03-15'), [null]);
});

const known = (given: string | null, day: string, answers = {}) =>
  withDeadlines([{ policy: 'p', conditions }], { 'certificate-date': given, ...answers }, day)['check:p:in-time'];

test('what is over under every way of counting is known to be over, from the last day that the answer can mean', () => {
  assert.deepEqual(known('2026-03-15', '2027-03-14'), ['yes']);
  assert.equal(known('2026-03-15', '2027-03-15'), undefined);
  assert.deepEqual(known('2026-03-15', '2027-03-16'), ['no']);
  assert.equal(known('2026-03', '2027-03-01'), undefined);
  assert.equal(known('2026-03', '2027-03-31'), undefined);
  assert.deepEqual(known('2026-03', '2027-04-01'), ['no']);
  assert.equal(known('2024-02-29', '2025-02-28'), undefined);
  assert.deepEqual(known('2024-02-29', '2025-03-01'), ['no']);
  assert.deepEqual(known('2024', '2026-01-01'), ['no']);
  assert.equal(known(null, '2027-03-16'), undefined);
});

test('what the person judged by themselves stands', () => {
  assert.equal(known('2026-03-15', '2027-03-16', { 'check:p:in-time': null }), null);
});
