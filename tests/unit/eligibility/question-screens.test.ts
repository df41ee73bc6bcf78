import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide } from '../../../src/eligibility/decide.ts';
import { countOpenQuestions, nextQuestion } from '../../../src/eligibility/next-question.ts';
import {
  answersTogether,
  type ChosenTogether,
  chosenTogether,
  questionScreens,
  questionsOn,
  screenOf,
} from '../../../src/eligibility/question-screens.ts';
import { compileRules } from '../../../src/eligibility/rule-set.ts';
import type { AnswerTest } from '../../../src/schema/condition.ts';
import type { QuestionOfSeveral } from '../../../src/schema/question.ts';
import { QUESTIONS, ruleOf } from './generated-rules.ts';

const asked = { ask: '怎么样？', subject: '情况', help: null, together: 'family' } as const;
const spouse: QuestionOfSeveral = {
  ...asked,
  id: 'spouse',
  kind: 'one',
  ordered: false,
  options: [
    { id: 'yes', label: '有', among: '配偶' },
    { id: 'no', label: '没有' },
  ],
  after: 'home',
};
const children: QuestionOfSeveral = {
  ...asked,
  id: 'children',
  kind: 'several',
  none: '没有',
  options: [
    { id: 'minor', label: '未成年的', among: '未成年的子女' },
    { id: 'adult', label: '已成年的', among: '已成年的子女' },
  ],
  after: 'home',
};
const FAMILY = [spouse, children];

const leaf = (question: string, test: AnswerTest) =>
  ({ kind: 'question', question, test, because: 'clause', otherwise: 'unmet' }) as const;
const family = (rule: ReturnType<typeof ruleOf>) => ({
  ...compileRules({ version: '1', questions: [...QUESTIONS, ...FAMILY], rules: [rule], notAbout: [] }),
});
const rules = family(
  ruleOf(
    {
      kind: 'all',
      of: [
        leaf('spouse', { is: ['yes'] }),
        leaf('children', { includesAny: ['minor'] }),
        leaf('home', { is: ['owns'] }),
      ],
    },
    [],
    'a',
  ),
);

test('questions that are asked together are one screen, named after the first of them', () => {
  assert.equal(screenOf('children', rules), 'spouse');
  assert.equal(screenOf('home', rules), 'home');
  assert.deepEqual(questionScreens(['home', 'children', 'spouse'], rules), ['home', 'spouse']);
  assert.equal(countOpenQuestions(rules.rules, {}, rules), 2);
});

test('a screen asks what is open of them, and what was answered before', () => {
  const ids = (open: string[], answers = {}) =>
    questionsOn('spouse', new Set(open), answers, rules).map(({ id }) => id);
  assert.deepEqual(ids(['spouse', 'children']), ['spouse', 'children']);
  assert.deepEqual(ids(['children']), ['children']);
  assert.deepEqual(ids([], { spouse: ['yes'] }), ['spouse']);
});

test('what hangs on another answer is asked after it, though it stands first', () => {
  assert.notEqual(nextQuestion(rules.rules, {}, rules)?.question.id, 'spouse');
  assert.ok(['spouse', 'children'].includes(nextQuestion(rules.rules, { home: ['owns'] }, rules)?.question.id ?? ''));
});

test('what hangs on an answer that is not known is put off, and asked on wish; its decision stays open', () => {
  const unsure = { home: null };
  assert.equal(nextQuestion(rules.rules, unsure, rules), undefined);
  assert.equal(countOpenQuestions(rules.rules, unsure, rules), 0);
  assert.equal(countOpenQuestions(rules.rules, unsure, rules, true), 1);
  assert.ok(nextQuestion(rules.rules, unsure, rules, undefined, true));
  for (const rule of rules.rules) assert.equal(decide(rule, unsure, rules), 'unanswered');
});

test('what is chosen on one screen answers every question, and is found again', () => {
  const choices: [ChosenTogether, object][] = [
    ['unknown', { spouse: null, children: null }],
    ['none', { spouse: ['no'], children: [] }],
    [[{ question: 'spouse', option: 'yes' }], { spouse: ['yes'], children: [] }],
    [
      [
        { question: 'children', option: 'minor' },
        { question: 'children', option: 'adult' },
      ],
      { spouse: ['no'], children: ['minor', 'adult'] },
    ],
  ];
  for (const [chosen, answers] of choices) {
    assert.deepEqual(answersTogether(FAMILY, chosen), answers);
    assert.deepEqual(chosenTogether(FAMILY, answersTogether(FAMILY, chosen)), chosen);
  }
  assert.equal(chosenTogether(FAMILY, { spouse: ['yes'] }), undefined);
});

test('that nobody comes along is not made of an answer that is not known', () => {
  assert.equal(chosenTogether(FAMILY, { spouse: null, children: [] }), undefined);
});
