import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ChecklistNode, describeCondition } from '../../../src/eligibility/describe-condition.ts';
import type { AnswerTest, Condition } from '../../../src/schema/condition.ts';
import { leavesOf } from '../../../src/schema/leaves-of.ts';
import type { Question } from '../../../src/schema/question.ts';

const options = [
  { id: 'low', label: '中级工' },
  { id: 'high', label: '高级工' },
];
const questions: Question[] = [
  { id: 'level', kind: 'one', ordered: true, ask: '哪一级？', subject: '等级', help: null, options },
  { id: 'papers', kind: 'several', ask: '有哪些?', subject: '材料', help: null, options, none: '都没有' },
  { id: 'years', kind: 'number', ask: '几年？', subject: '年数', help: null, unit: '年', minimum: 0, maximum: 60 },
  { id: 'day', kind: 'date', ask: '哪天发的？', subject: '日期', help: null },
];
const asks = (question: string, answerTest: AnswerTest, otherwise: 'unmet' | 'text-silent' = 'unmet'): Condition => ({
  kind: 'question',
  question,
  test: answerTest,
  because: 'p',
  otherwise,
});
const selfCheck = (says: string): Condition => ({ kind: 'self-check', says, id: 'p', because: 'p' });
const lineOf = (condition: Condition) => {
  const node = describeCondition(condition, questions);
  assert.equal(node.kind, 'line');
  return node.kind === 'line' ? node.says : '';
};

test('every comparison is said in plain words, with the labels that the quiz shows', () => {
  assert.equal(lineOf(asks('level', { is: ['low', 'high'] })), '等级：中级工，或高级工');
  assert.equal(lineOf(asks('level', { atLeast: 'high' })), '等级：高级工及以上');
  assert.equal(lineOf(asks('level', { atMost: 'low' })), '等级：中级工及以下');
  assert.equal(lineOf(asks('papers', { includesAny: ['low', 'high'] })), '材料：中级工，或高级工');
  assert.equal(lineOf(asks('papers', { includesAll: ['low', 'high'] })), '材料：中级工，并且高级工');
  assert.equal(lineOf(asks('years', { atLeast: 3 })), '年数：3 年及以上');
  assert.equal(lineOf(asks('years', { lessThan: 45 })), '年数：不到 45 年');
  assert.equal(lineOf(asks('years', { moreThan: 2 })), '年数：超过 2 年');
  assert.equal(lineOf(asks('day', { onOrAfter: '2024-09-19' })), '日期：2024-09-19 当天或以后');
  assert.equal(lineOf(asks('day', { before: '2024-09-19' })), '日期：2024-09-19 以前');
});

test('a case that the text leaves open says so', () => {
  assert.equal(lineOf(asks('level', { is: ['low'] }, 'text-silent')), '等级：中级工；不是的，文本没有写明，要问窗口');
});

test('each line says who can settle it', () => {
  const settledBy = (condition: Condition) => {
    const node = describeCondition(condition, questions);
    return node.kind === 'line' ? node.settledBy : undefined;
  };
  assert.equal(settledBy(asks('level', { is: ['low'] })), 'answer');
  assert.equal(settledBy(selfCheck('自己看。')), 'person');
  assert.equal(settledBy({ kind: 'text-silent', says: '没有写。', because: 'p' }), 'window');
});

test('groups of the same kind within each other are one group, others stay apart', () => {
  const inner: Condition = {
    kind: 'all',
    of: [selfCheck('乙'), { kind: 'any', of: [selfCheck('丙'), selfCheck('丁')] }],
  };
  const node = describeCondition({ kind: 'all', of: [selfCheck('甲'), inner] }, questions);
  assert.ok(node.kind === 'group');
  assert.equal(node.heading, '同时满足');
  assert.deepEqual(
    node.of.map((part) => (part.kind === 'line' ? part.says : part.heading)),
    ['甲', '乙', '满足其中一项'],
  );
});

test('what must not be so is headed 不属于', () => {
  const node = describeCondition({ kind: 'not', of: selfCheck('甲') }, questions);
  assert.ok(node.kind === 'group');
  assert.equal(node.heading, '不属于');
});

test('a question that is not there is a mistake of the program', () => {
  assert.throws(() => describeCondition(asks('gone', { is: ['a'] }), questions), /"gone"/);
});

const condition = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.nat({ max: 99 }).map((id) => selfCheck(`第 ${id} 件`)),
    fc.record({ kind: fc.constantFrom('all', 'any'), of: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not'), of: tie('node') }),
  ),
})).node;

test('no leaf is lost and none is moved: the lines are the leaves in written order', () => {
  const linesOf = (node: ChecklistNode): string[] => (node.kind === 'line' ? [node.says] : node.of.flatMap(linesOf));
  fc.assert(
    fc.property(condition, (drawn) => {
      const says = leavesOf(drawn).map((leaf) => (leaf.kind === 'question' ? '' : leaf.says));
      assert.deepEqual(linesOf(describeCondition(drawn, questions)), says);
    }),
  );
});
