import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '../../../src/eligibility/evaluate.ts';
import type { AnswerTest, Condition, QuestionCondition } from '../../../src/schema/condition.ts';

import { selfCheckKey } from '../../../src/schema/conditions/answers.ts';
import { evaluateLeaf } from '../../../src/schema/conditions/question.ts';
import type { Truth } from '../../../src/schema/conditions/truth.ts';

import { runs } from '../../depth.ts';

import { compiled, conditions, POLICY, QUESTIONS, someAnswers } from './generated-rules.ts';
import { oracleTruth } from './oracle.ts';

const { optionOrder } = compiled();
const context = { policy: POLICY, optionOrder };

const leafOn = (question: string, test: AnswerTest, otherwise: QuestionCondition['otherwise'] = 'unmet') =>
  ({ kind: 'question', question, test, because: 'clause', otherwise }) satisfies QuestionCondition;

/** A condition of each truth, for the answers below. */
const ONE_OF_EACH: Record<Truth, Condition> = {
  met: leafOn('home', { is: ['owns'] }),
  unmet: leafOn('home', { is: ['rents'] }),
  unanswered: leafOn('times', { atLeast: 1 }),
  silent: { kind: 'text-silent', says: '没有写。', because: 'clause' },
};
const ANSWERS = { home: ['owns'] };
const TRUTHS: Truth[] = ['met', 'unmet', 'unanswered', 'silent'];

/** Kleene's strong tables with the unknown in two kinds; rows and columns in the order of TRUTHS. */
const ALL: Record<Truth, Truth[]> = {
  met: ['met', 'unmet', 'unanswered', 'silent'],
  unmet: ['unmet', 'unmet', 'unmet', 'unmet'],
  unanswered: ['unanswered', 'unmet', 'unanswered', 'unanswered'],
  silent: ['silent', 'unmet', 'unanswered', 'silent'],
};
const ANY: Record<Truth, Truth[]> = {
  met: ['met', 'met', 'met', 'met'],
  unmet: ['met', 'unmet', 'unanswered', 'silent'],
  unanswered: ['met', 'unanswered', 'unanswered', 'unanswered'],
  silent: ['met', 'silent', 'unanswered', 'silent'],
};
const NOT: Record<Truth, Truth> = { met: 'unmet', unmet: 'met', unanswered: 'unanswered', silent: 'silent' };

const group = (kind: 'all' | 'any', ...truths: Truth[]): Condition => ({
  kind,
  of: truths.map((truth) => ONE_OF_EACH[truth]),
});
const truth = (condition: Condition) => evaluate(condition, ANSWERS, context);

test('each condition of the tables has the truth it stands for', () => {
  for (const one of TRUTHS) assert.equal(truth(ONE_OF_EACH[one]), one);
});

for (const [kind, table] of [
  ['all', ALL],
  ['any', ANY],
] as const) {
  test(`${kind} follows its table for every two truths, and repeats it for every three`, () => {
    const combined = (a: Truth, b: Truth) => table[a][TRUTHS.indexOf(b)] ?? a;
    for (const a of TRUTHS) {
      assert.equal(truth(group(kind, a)), a);
      for (const b of TRUTHS) {
        assert.equal(truth(group(kind, a, b)), combined(a, b), `${a} ${b}`);
        for (const c of TRUTHS) {
          assert.equal(truth(group(kind, a, b, c)), combined(combined(a, b), c), `${a} ${b} ${c}`);
        }
      }
    }
  });
}

test('not turns met and unmet round and leaves both kinds of unknown', () => {
  for (const one of TRUTHS) assert.equal(truth({ kind: 'not', of: ONE_OF_EACH[one] }), NOT[one]);
});

test('not over a group is the other group of nots', () => {
  const negated = (of: Condition): Condition => ({ kind: 'not', of });
  for (const a of TRUTHS) {
    for (const b of TRUTHS) {
      const other: Condition = { kind: 'any', of: [negated(ONE_OF_EACH[a]), negated(ONE_OF_EACH[b])] };
      assert.equal(truth(negated(group('all', a, b))), truth(other), `${a} ${b}`);
    }
  }
});

test('generated conditions have the truth that the oracle gives', () => {
  fc.assert(
    fc.property(conditions(), someAnswers, (condition, answers) => {
      assert.equal(evaluate(condition, answers, context), oracleTruth(condition, answers, POLICY, QUESTIONS));
    }),
    { numRuns: runs(2000) },
  );
});

test('no answer at all, and 不知道, are not counted as no', () => {
  const leaf = leafOn('home', { is: ['owns'] });
  assert.equal(evaluateLeaf(leaf, {}, optionOrder), 'unanswered');
  assert.equal(evaluateLeaf(leaf, { home: null }, optionOrder), 'unanswered');
  assert.equal(evaluate({ kind: 'not', of: leaf }, { home: null }, context), 'unanswered');
});

test('nothing chosen among several is an answer: none of these', () => {
  const leaf = leafOn('groups', { includesAny: ['student'] });
  assert.equal(evaluateLeaf(leaf, { groups: [] }, optionOrder), 'unmet');
});

for (const [name, test_, yes, no] of [
  ['atLeast takes the option itself', { atLeast: 'high' }, ['high', 'highest'], ['low', 'middle']],
  ['atMost takes the option itself', { atMost: 'middle' }, ['low', 'middle'], ['high', 'highest']],
] as const) {
  test(`on ordered options ${name}`, () => {
    for (const id of yes) assert.equal(evaluateLeaf(leafOn('level', test_), { level: [id] }, optionOrder), 'met', id);
    for (const id of no) assert.equal(evaluateLeaf(leafOn('level', test_), { level: [id] }, optionOrder), 'unmet', id);
  });
}

for (const [test_, met] of [
  [{ atLeast: 3 }, [3, 4]],
  [{ atMost: 3 }, [0, 1, 2, 3]],
  [{ lessThan: 3 }, [0, 1, 2]],
  [{ moreThan: 3 }, [4]],
] as const) {
  test(`of 0 to 4, ${JSON.stringify(test_)} takes ${met.join(', ')}`, () => {
    const found = [0, 1, 2, 3, 4].filter((times) => evaluateLeaf(leafOn('times', test_), { times }, {}) === 'met');
    assert.deepEqual(found, met);
  });
}

for (const [given, onOrAfter, before] of [
  ['2024-09-18', 'unmet', 'met'],
  ['2024-09-19', 'met', 'unmet'],
  ['2024-08', 'unmet', 'met'],
  ['2024-09', 'unanswered', 'unanswered'],
  ['2024-10', 'met', 'unmet'],
  ['2023', 'unmet', 'met'],
  ['2024', 'unanswered', 'unanswered'],
  ['2025', 'met', 'unmet'],
] as const) {
  test(`${given} against 2024-09-19: on or after is ${onOrAfter}, before is ${before}`, () => {
    const truthFor = (test_: AnswerTest) => evaluateLeaf(leafOn('issued', test_), { issued: given }, {});
    assert.equal(truthFor({ onOrAfter: '2024-09-19' }), onOrAfter);
    assert.equal(truthFor({ before: '2024-09-19' }), before);
  });
}

test('a month that begins on the boundary is wholly on or after it', () => {
  assert.equal(evaluateLeaf(leafOn('issued', { onOrAfter: '2024-09-01' }), { issued: '2024-09' }, {}), 'met');
  assert.equal(evaluateLeaf(leafOn('issued', { before: '2024-10-01' }), { issued: '2024-09' }, {}), 'met');
});

test('what does not match is silent where the condition says so', () => {
  assert.equal(evaluateLeaf(leafOn('home', { is: ['owns'] }, 'text-silent'), { home: ['rents'] }, {}), 'silent');
  assert.equal(evaluateLeaf(leafOn('home', { is: ['owns'] }, 'text-silent'), { home: ['owns'] }, {}), 'met');
});

test('a self-check is the person’s own yes or no, kept apart by document and id', () => {
  const check: Condition = { kind: 'self-check', says: '你是。', id: 'fact', because: 'clause' };
  assert.equal(selfCheckKey(POLICY, 'fact'), 'check:document:fact');
  const judged = (key: string, value: string) => evaluate(check, { [key]: [value] }, context);
  assert.equal(judged('check:document:fact', 'yes'), 'met');
  assert.equal(judged('check:document:fact', 'no'), 'unmet');
  assert.equal(judged('check:other:fact', 'yes'), 'unanswered');
  assert.equal(judged('check:document:clause', 'yes'), 'unanswered');
});
