import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkUndecided } from '../../../src/library/check-undecided.ts';

for (const [line, found] of [
  ['name: 清远市 # 【待定】', 'name: 清远市 # 【待定】'],
  ['level: city # 【待定】country、province 或 city', '【待定】country、province 或 city'],
  ['{/* 【待定】数“5年” */}', '【待定】数“5年”'],
  ['【待定】用自己的话写。', '【待定】用自己的话写。'],
  ['name: 【待定】全名 # 【待定】', '【待定】全名 # 【待定】（这一行 2 处）'],
] as const)
  test(`${line} is told as ${found}`, () =>
    assert.deepEqual(
      checkUndecided(`first\n${line}`, 'a').map((one) => [one.line, one.found]),
      [[2, found]],
    ));
