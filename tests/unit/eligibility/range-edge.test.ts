/** 以上 and 以下: whether the number itself counts is read from words of the document, or not at all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeCondition, wordsOf } from '../../../src/eligibility/describe-condition.ts';
import { evaluate } from '../../../src/eligibility/evaluate.ts';
import { type Condition, conditionSchema } from '../../../src/schema/condition.ts';
import type { Question } from '../../../src/schema/question.ts';

const asked = { help: null, ask: '怎么样？' };
const QUESTIONS: Question[] = [
  { ...asked, id: 'age', subject: '年龄', kind: 'number', unit: '周岁', minimum: 0, maximum: 120 },
  {
    ...asked,
    id: 'skill-level',
    subject: '技能等级',
    kind: 'one',
    ordered: true,
    options: [
      { id: 'senior-worker', label: '高级工' },
      { id: 'technician', label: '技师' },
      { id: 'senior-technician', label: '高级技师' },
    ],
  },
];
const context = { policy: 'p', optionOrder: { 'skill-level': ['senior-worker', 'technician', 'senior-technician'] } };
const read = (written: unknown): Condition => conditionSchema.parse(written);
const until = (number: number, edge: object) => ({ question: 'age', to: number, because: 'ages', ...edge });
const at = (condition: Condition, age: number) => evaluate(condition, { age }, context);
const says = (condition: Condition) => {
  const node = describeCondition(condition, QUESTIONS, 'official');
  assert.ok(node.kind === 'line');
  return wordsOf(node);
};

for (const [edge, truth, words] of [
  [{ edge: 'not-written' }, 'silent', /正好 45 周岁的，算不算文件没有写明（没有写含不含这个数），要问窗口/],
  [{ edge: 'excluded', edgeBy: 'closing' }, 'unmet', /45 周岁以下（不含这个数）$/],
  [{ edge: 'included', edgeBy: 'closing' }, 'met', /45 周岁以下（含这个数）$/],
] as const) {
  test(`45 to the day is ${truth} of 45以下 where it is ${edge.edge}; beside it nothing is in doubt`, () => {
    const condition = read(until(45, edge));
    assert.equal(at(condition, 45), truth);
    assert.equal(at(condition, 44), 'met');
    assert.equal(at(condition, 46), 'unmet');
    assert.match(says(condition), words);
    const over = read({ question: 'age', from: 45, because: 'ages', ...edge });
    assert.equal(at(over, 45), truth);
    assert.equal(at(over, 44), 'unmet');
    assert.equal(at(over, 46), 'met');
    assert.equal(at({ kind: 'not', of: condition }, 45), { silent: 'silent', unmet: 'met', met: 'unmet' }[truth]);
  });
}

test('the level decides which age holds', () => {
  const ages = { 'senior-technician': 45, technician: 40, 'senior-worker': 35 };
  const byLevel = read({
    any: Object.entries(ages).map(([level, age]) => ({
      all: [{ question: 'skill-level', is: level, because: 'ages' }, until(age, { edge: 'not-written' })],
    })),
  });
  const of = (level: string, age: number) => evaluate(byLevel, { 'skill-level': [level], age }, context);
  for (const [level, age] of Object.entries(ages)) {
    assert.deepEqual([of(level, age - 1), of(level, age), of(level, age + 1)], ['met', 'silent', 'unmet'], level);
  }
  assert.equal(evaluate(byLevel, { 'skill-level': ['technician'] }, context), 'unanswered');
});

test('a range says whether its number counts, and by which words; nothing else does', () => {
  const faults = (written: object) =>
    conditionSchema
      .safeParse({ question: 'age', because: 'p', ...written })
      .error?.issues.map(({ path }) => path.join()) ?? [];
  assert.deepEqual(faults({ to: 45 }), ['edge']);
  assert.deepEqual(faults({ to: 45, edge: 'included' }), ['edgeBy']);
  assert.deepEqual(faults({ to: 45, edge: 'not-written', edgeBy: 'p' }), ['edgeBy']);
  assert.deepEqual(faults({ atMost: 45, edge: 'included' }), ['edge']);
  assert.deepEqual(faults({ to: 45, edge: 'excluded', edgeBy: 'other-document#closing' }), []);
});
