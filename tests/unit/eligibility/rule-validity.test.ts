import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endingOf, validityOn } from '../../../src/eligibility/rule-validity.ts';
import type { PolicyDay } from '../../../src/schema/policy-day.ts';
import { roundEndOf } from '../../../src/schema/round-end.ts';
import { roundOver, validityWords } from '../../../src/schema/validity-words.ts';

const window = (id: string, from: string, until: string): PolicyDay => ({
  kind: 'window',
  id,
  what: '申报这一轮',
  from,
  until,
  because: 'window',
});
const yearly: PolicyDay = {
  kind: 'yearly',
  id: 'every',
  what: '每年申报',
  from: '10-01',
  until: '10-31',
  because: 'w',
};
const open = { kind: 'none-printed', reason: '没有写有效期。' } as const;
const printed = (until: string) => ({
  kind: 'printed' as const,
  of: 'validity' as const,
  exactTo: 'days' as const,
  from: '2025-01-01',
  until,
  clause: '第十条',
  quote: '有效期至',
  reason: '照写的日子。',
});
const round = [window('first', '2025-10-10', '2025-11-10')];

test('a rule that can be asked for in rounds only ends by itself on the day after the last', () => {
  const rule = { validity: open, issued: '2025-09-04', when: [...round, window('second', '2026-10-10', '2026-11-09')] };
  assert.deepEqual(
    ['2025-09-03', '2025-09-04', '2025-11-11', '2026-11-09', '2026-11-10'].map((day) => validityOn(rule, day)),
    ['not-yet', 'none-printed', 'none-printed', 'none-printed', 'ended'],
  );
  assert.deepEqual(endingOf(rule), { kind: 'printed', of: 'round', until: '2026-11-09' });
});

test('what can be asked for at other times as well, or sets no days, ends with its document only', () => {
  for (const when of [undefined, [], [yearly], [...round, yearly]]) {
    assert.equal(roundEndOf(when), undefined);
    assert.equal(validityOn({ validity: open, issued: '2025-09-04', when }, '2027-01-01'), 'none-printed');
    assert.equal(validityOn({ validity: printed('2026-12-31'), issued: '2025-09-04', when }, '2026-12-31'), 'in-term');
  }
});

test('of round and term that which is over first has ended it', () => {
  assert.equal(
    validityOn({ validity: printed('2025-10-31'), issued: '2025-01-01', when: round }, '2025-11-01'),
    'ended',
  );
  assert.deepEqual(endingOf({ validity: printed('2025-10-31'), when: round }), printed('2025-10-31'));
  assert.deepEqual(endingOf({ validity: printed('2026-12-31'), when: round }), {
    kind: 'printed',
    of: 'round',
    until: '2025-11-10',
  });
});

test('that a round is over is said with its day, and that the next is not written', () => {
  const ending = { of: 'round' as const, until: '2025-11-10' };
  assert.equal(roundOver(ending), '这一轮申报2025年11月10日截止了，下一轮什么时候没有写');
  const { word, caution, short } = validityWords(ending, 'ended');
  assert.equal(word, '这一轮申报已截止');
  for (const said of [caution, short]) assert.match(said, /2025年11月10日.*没有写.*不能据此认为现在可以申领/);
});
