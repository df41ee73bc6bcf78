import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Answers } from '../../../src/eligibility/answer.ts';
import { describeCondition, wordsOf } from '../../../src/eligibility/describe-condition.ts';
import { evaluate } from '../../../src/eligibility/evaluate.ts';
import type { AnswerTest, Condition } from '../../../src/schema/condition.ts';
import type { ChecklistNode } from '../../../src/schema/conditions/checklist.ts';
import { allOf, negation, type Truth } from '../../../src/schema/conditions/truth.ts';
import { unspecifiedWords } from '../../../src/schema/conditions/unspecified.ts';
import { leavesOf } from '../../../src/schema/leaves-of.ts';
import type { Question } from '../../../src/schema/question.ts';
import { conditions, POLICY, QUESTIONS, someAnswers } from './generated-rules.ts';

const OPTION_ORDER = Object.fromEntries(
  QUESTIONS.flatMap((question) =>
    question.kind === 'one' ? [[question.id, question.options.map(({ id }) => id)]] : [],
  ),
);
const CONTEXT = { policy: POLICY, optionOrder: OPTION_ORDER };

const options = [
  { id: 'low', label: '中级工' },
  { id: 'high', label: '高级工' },
];
const levels = [...options, { id: 'highest', label: '技师' }];
const places = ['东区', '西区', '南区', '北区', '没有上班'].map((label, at) => ({
  id: ['east', 'west', 'south', 'north', 'nowhere'][at] ?? '',
  label,
}));
const questions: Question[] = [
  { id: 'level', kind: 'one', ordered: true, ask: '哪一级？', subject: '等级', help: null, options: levels },
  { id: 'work', kind: 'one', ordered: false, ask: '在哪里？', subject: '地方', help: null, options: places },
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
  const node = describeCondition(condition, questions, 'official');
  assert.equal(node.kind, 'line');
  return node.kind === 'line' ? wordsOf(node) : '';
};
const not = (of: Condition): Condition => ({ kind: 'not', of });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });

test('of lists that lie within each other the narrowest is said, unless the other says more', () => {
  const [wide, narrow] = [asks('papers', { includesAny: ['low', 'high'] }), asks('papers', { includesAny: ['low'] })];
  assert.equal(lineOf(all(wide, narrow)), '材料：中级工');
  assert.equal(lineOf(all(narrow, wide)), '材料：中级工');
  const open = asks('papers', { includesAny: ['low', 'high'] }, 'text-silent');
  for (const apart of [
    all(open, narrow),
    all(narrow, asks('papers', { includesAny: ['high'] })),
    all(narrow, not(wide)),
  ]) {
    assert.equal(describeCondition(apart, questions, 'official').kind, 'group');
  }
});

test('a condition calls an option what every document may call it', () => {
  const numbered = { id: 'third', label: '高级工（三级）', named: '高级工' };
  const level: Question = {
    id: 'level',
    kind: 'one',
    ordered: false,
    ask: '？',
    subject: '等级',
    help: null,
    options: [numbered, ...options],
  };
  const node = describeCondition(asks('level', { is: ['third'] }), [level], 'official');
  assert.equal(node.kind === 'line' && node.says, '等级：高级工');
});

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

test('what counts begun parts is asked within its last one, and no side is said of its very end', () => {
  const begun: Question = {
    id: 'registered',
    kind: 'number',
    ask: '几年？',
    subject: '年数',
    help: null,
    unit: '年',
    minimum: 0,
    maximum: 60,
    counts: 'begun',
  };
  const node = describeCondition(asks('registered', { atMost: 3 }), [begun], 'official');
  assert.equal(node.kind === 'line' && node.says, '年数：3 年以内');
});

test('a case that the text leaves open says so', () => {
  assert.equal(lineOf(asks('level', { is: ['low'] }, 'text-silent')), '等级：中级工；不是的，文件没有写明，要问窗口');
});

test('each line says who can settle it', () => {
  const settledBy = (condition: Condition) => {
    const node = describeCondition(condition, questions, 'official');
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
  const node = describeCondition({ kind: 'all', of: [selfCheck('甲'), inner] }, questions, 'official');
  assert.ok(node.kind === 'group');
  assert.equal(node.heading, '同时满足');
  assert.deepEqual(
    node.of.map((part) => (part.kind === 'line' ? part.says : part.heading)),
    ['甲', '乙', '满足其中一项'],
  );
});

test('conditions on one answer are one line, by what each option comes to', () => {
  const work = (ids: string[], otherwise: 'unmet' | 'text-silent' = 'unmet') => asks('work', { is: ids }, otherwise);
  assert.equal(
    lineOf(all(asks('level', { atLeast: 'high' }), asks('level', { atMost: 'high' }, 'text-silent'))),
    '等级：高级工；技师的，文件没有写明，要问窗口',
  );
  assert.equal(
    lineOf(all(work(['east', 'west']), work(['east'], 'text-silent'))),
    '地方：东区；西区的，文件没有写明，要问窗口',
  );
  // The second says all that the first says.
  assert.equal(
    lineOf(all(work(['east', 'west'], 'text-silent'), work(['east'], 'text-silent'))),
    '地方：东区；不是的，文件没有写明，要问窗口',
  );
  assert.equal(lineOf(not(work(['nowhere']))), '地方：除“没有上班”以外都算');
  assert.equal(lineOf(not(asks('level', { atMost: 'low' }))), '等级：高级工及以上');
});

test('a line stands on all provisions of what it says, and other conditions keep lines of their own', () => {
  const other: Condition = { ...asks('level', { atMost: 'high' }, 'text-silent'), because: 'q' } as Condition;
  const node = describeCondition(
    all(asks('level', { atLeast: 'high' }), selfCheck('自己看。'), other),
    questions,
    'official',
  );
  assert.ok(node.kind === 'group');
  assert.deepEqual(
    node.of.map((part) => (part.kind === 'line' ? part.because : [])),
    [['p', 'q'], ['p']],
  );
});

test('what must not be so is said the other way round', () => {
  assert.equal(lineOf(not(asks('years', { moreThan: 2 }))), '年数：不是“超过 2 年”');
  assert.equal(lineOf(not(asks('day', { before: '2024-09-19' }))), '日期：2024-09-19 当天或以后');
  assert.equal(lineOf(not(asks('day', { onOrAfter: '2024-09-19' }))), '日期：2024-09-19 以前');
  assert.equal(lineOf(not(asks('papers', { includesAny: ['low', 'high'] }))), '材料：没有“中级工”、“高级工”');
  assert.equal(
    lineOf(not(asks('years', { moreThan: 2 }, 'text-silent'))),
    '年数：不是“超过 2 年”；别的，文件没有写明，要问窗口',
  );
});

test('what a reader must know of a condition stands behind it', () => {
  const noted = { ...asks('day', { onOrAfter: '2024-09-19' }, 'text-silent'), note: '界线没有写' } as Condition;
  assert.equal(lineOf(noted), '日期：2024-09-19 当天或以后；不是的，文件没有写明，要问窗口（界线没有写）');
});

test('what must not be so, and is no answer, is headed as such', () => {
  const node = describeCondition({ kind: 'not', of: selfCheck('甲') }, questions, 'official');
  assert.ok(node.kind === 'group');
  assert.equal(node.heading, '没有下面的情形');
});

test('a question that is not there is a mistake of the program', () => {
  assert.throws(() => describeCondition(asks('gone', { is: ['a'] }), questions, 'official'), /"gone"/);
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
      const says = leavesOf(drawn).map((leaf) => ('says' in leaf ? leaf.says : ''));
      assert.deepEqual(linesOf(describeCondition(drawn, questions, 'official')), says);
    }),
  );
});

test('bare words ask of the person only what they can ask', () => {
  assert.equal(unspecifiedWords('符合条件的', '文件'), '文件还要求“符合条件”，没有写是哪些');
  assert.equal(unspecifiedWords('按规定', '报道'), '报道还写了“按规定”，没有写是哪些规定');
  assert.equal(unspecifiedWords('比照省级的标准', '文件'), '文件写的是“比照省级的标准”，没有写标准是多少');
});

/** The truth of a checklist, from those of its lines. */
function truthOfChecklist(node: ChecklistNode, answers: Answers): Truth {
  if (node.kind === 'line') return evaluate(node.condition, answers, CONTEXT);
  const parts = node.of.map((part) => truthOfChecklist(part, answers));
  if (node.join === 'all') return allOf(parts);
  return negation(allOf(node.join === 'any' ? parts.map(negation) : parts));
}

test('whatever is put into one line, the lines together come to what the condition comes to', () => {
  fc.assert(
    fc.property(conditions(), someAnswers, (drawn, answers) => {
      const node = describeCondition(drawn, QUESTIONS, 'official');
      assert.equal(truthOfChecklist(node, answers), evaluate(drawn, answers, CONTEXT));
    }),
  );
});

test('every provision that a condition stands on stands at some line', () => {
  const groundsOf = (node: ChecklistNode): string[] =>
    node.kind === 'line' ? node.because : node.of.flatMap(groundsOf);
  fc.assert(
    fc.property(conditions(), (drawn) => {
      const because = leavesOf(drawn).map((leaf) => leaf.because);
      assert.deepEqual(new Set(groundsOf(describeCondition(drawn, QUESTIONS, 'official'))), new Set(because));
    }),
  );
});
