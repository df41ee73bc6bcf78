import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWholeIn, unsaid } from '../../../src/library/unsaid.ts';

test('a time is said as it is, in figures of either kind', () => {
  assert.deepEqual(unsaid({ period: '每两年' }, '在岗的，每2年培训一次。'), []);
  assert.deepEqual(unsaid({ period: '2021—2022年' }, '2021到2022年的任务'), []);
  assert.deepEqual(unsaid({ period: '每人每年' }, '每年3次'), [{ attribute: 'period', words: '每人每年' }]);
});

test('一次性 is said by nothing else', () => {
  assert.deepEqual(unsaid({ once: true }, '一次性奖励3000元'), []);
  assert.deepEqual(unsaid({ once: true }, '奖励3000元'), [{ attribute: 'once', words: '一次性' }]);
  assert.deepEqual(unsaid({ once: true }, '奖励一次3000元'), [{ attribute: 'once', words: '一次性' }]);
});

test('what is counted may have other words in between, and none of its own missing or turned round', () => {
  assert.deepEqual(unsaid({ of: '新增技能人才' }, '新增4000万名技能人才'), []);
  assert.deepEqual(unsaid({ of: '技能人才（现状）' }, '这是现状：技能人才有2亿人'), []);
  assert.equal(unsaid({ of: '城区任务' }, '任务最多的是城区').length, 1);
  assert.equal(unsaid({ of: '城区任务' }, '城区最多').length, 1);
});

test('a short answer gives a number whole only with its bound, unit and time', () => {
  const quantity = { kind: 'cap', value: 3, unit: '次', bound: 'at-most', period: '每人每年' } as const;
  assert.ok(isWholeIn(quantity, '每人每年不超过三次'));
  assert.ok(!isWholeIn(quantity, '每年不超过三次'));
  assert.ok(!isWholeIn(quantity, '每人每年三次'));
  assert.ok(!isWholeIn(quantity, '每人每年不超过四次'));
  assert.ok(!isWholeIn({ ...quantity, unitPrinted: false }, '每人每年不超过三次'));
  assert.ok(!isWholeIn({ ...quantity, value: 40100, printed: '40100' }, '每人每年不超过4.01万次'));
});
