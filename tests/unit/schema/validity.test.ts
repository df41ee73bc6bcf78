import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { validitySchema } from '../../../src/schema/validity.ts';
import { validityStateOn } from '../../../src/schema/validity-state.ts';

const printed = {
  kind: 'printed',
  exactTo: 'days',
  of: 'validity',
  from: '2020-06-01',
  until: '2023-05-31',
  clause: '一',
  quote: '自2020年6月1日起',
  reason: '照写的日期。',
} as const;

test('a printed term holds from its first day to its last, both included', () => {
  assert.equal(validityStateOn(printed, '2020-05-31'), 'not-yet');
  assert.equal(validityStateOn(printed, '2020-06-01'), 'in-term');
  assert.equal(validityStateOn(printed, '2023-05-31'), 'in-term');
  assert.equal(validityStateOn(printed, '2023-06-01'), 'ended');
});

test('a term that is not printed has the same state on every day', () => {
  for (const day of ['1990-01-01', '2099-12-31']) {
    assert.equal(validityStateOn({ kind: 'none-printed' }, day), 'none-printed');
    assert.equal(validityStateOn({ kind: 'text-not-seen' }, day), 'text-not-seen');
  }
});

test('as days pass a printed term only goes forward: not yet, in term, ended', () => {
  const order = ['not-yet', 'in-term', 'ended'];
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(day, { minLength: 4, maxLength: 4 }), (days) => {
      const [from = '', until = ''] = days.slice(0, 2).sort();
      const states = days
        .slice(2)
        .sort()
        .map((on) => order.indexOf(validityStateOn({ ...printed, from, until }, on)));
      assert.ok(!states.includes(-1));
      assert.deepEqual(states, states.toSorted());
    }),
  );
});

test('a term may end on the day it begins, not before', () => {
  assert.ok(validitySchema.safeParse({ ...printed, until: printed.from }).success);
  const early = validitySchema.safeParse({ ...printed, until: '2020-05-31' });
  assert.deepEqual(
    early.error?.issues.map(({ path, message }) => [path.join('.'), message]),
    [['until', '结束日期不能早于开始日期']],
  );
});

test('a printed term needs its days, its clause and its words; another must not have them', () => {
  for (const field of ['from', 'until', 'clause', 'quote', 'reason', 'of']) {
    assert.ok(!validitySchema.safeParse({ ...printed, [field]: undefined }).success, field);
  }
  assert.ok(!validitySchema.safeParse({ kind: 'none-printed', reason: '没有写。', until: '2023-05-31' }).success);
});
