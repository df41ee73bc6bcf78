import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeAnswer } from '../../../src/eligibility/describe-answer.ts';
import type { Question } from '../../../src/schema/question.ts';

const asked = { ask: '怎么样？', subject: '情况', help: null };
const where: Question = {
  ...asked,
  id: 'where',
  kind: 'one',
  ordered: false,
  places: true,
  options: [
    { id: 'lanzhou', label: '兰州市（不含兰州新区）' },
    { id: 'new-area', label: '兰州新区' },
  ],
};
const groups: Question = {
  ...asked,
  id: 'groups',
  kind: 'several',
  none: '都不是',
  options: [
    { id: 'student', label: '学生' },
    { id: 'owner', label: '店主' },
  ],
};

test('an answer is said in the words of its options', () => {
  assert.equal(describeAnswer(where, null), '不知道');
  assert.equal(describeAnswer(where, ['lanzhou']), '兰州市（不含兰州新区）');
  assert.equal(describeAnswer(groups, ['student', 'owner']), '学生、店主');
  assert.equal(describeAnswer(groups, []), '都不是');
  assert.equal(
    describeAnswer({ ...asked, id: 'times', kind: 'number', unit: '次', minimum: 0, maximum: 9 }, 3),
    '3 次',
  );
  assert.equal(describeAnswer({ ...asked, id: 'day', kind: 'date' }, '2024-11'), '2024-11');
});

test('of several places it says that one is meant, and not what one of them leaves out', () => {
  assert.equal(describeAnswer(where, ['lanzhou', 'new-area']), '兰州市或兰州新区（哪一个不知道）');
});
