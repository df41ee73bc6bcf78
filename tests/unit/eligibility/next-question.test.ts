import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Answers } from '../../../src/eligibility/answer.ts';
import { decide } from '../../../src/eligibility/decide.ts';
import type { Decision } from '../../../src/eligibility/decision.ts';
import { countOpenQuestions, nextQuestion } from '../../../src/eligibility/next-question.ts';
import type { CompiledRules } from '../../../src/eligibility/rule-set.ts';
import { runs } from '../../depth.ts';
import { compiled, fullAnswers, QUESTIONS, ruleOf, ruleSets, someAnswers } from './generated-rules.ts';
import { questionsThatMatter } from './oracle.ts';

const leaf = (question: string, is: string[]) =>
  ({ kind: 'question', question, test: { is }, because: 'clause', otherwise: 'unmet' }) as const;

test('a question is asked only where its answer can change a decision, and for exactly the rules it can change', () => {
  fc.assert(
    fc.property(ruleSets, someAnswers, (rules, answers) => {
      const mattering = rules.rules.map((rule) => questionsThatMatter(rule, answers, QUESTIONS));
      const next = nextQuestion(rules.rules, answers, rules);
      assert.equal(countOpenQuestions(rules.rules, answers, rules), new Set(mattering.flat()).size);
      if (!next) {
        assert.deepEqual(mattering.flat(), []);
        return;
      }
      const expected = rules.rules.filter((_, at) => mattering[at]?.includes(next.question.id));
      assert.ok(expected.length > 0);
      assert.deepEqual(next.for.map(({ key }) => key).sort(), expected.map(({ key }) => key).sort());
    }),
    { numRuns: runs(100) },
  );
});

/** Asks until nothing more can change, answering from what is given. */
function runThrough(rules: CompiledRules, person: Answers, known: Answers): Answers {
  let answers = known;
  for (let asked = 0; ; asked += 1) {
    const next = nextQuestion(rules.rules, answers, rules);
    if (!next) return answers;
    assert.equal(answers[next.question.id], undefined, 'asked twice');
    assert.ok(asked < QUESTIONS.length);
    answers = { ...answers, [next.question.id]: person[next.question.id] ?? null };
  }
}

test('once nothing more is asked, the rest of the answers would change no decision', () => {
  const isNo = (decision: Decision) => decision === 'unmet' || decision === 'barred';
  fc.assert(
    fc.property(ruleSets, fullAnswers, (rules, person) => {
      const checks = Object.fromEntries(Object.entries(person).filter(([id]) => id.startsWith('check:')));
      const answers = runThrough(rules, person, checks);
      for (const rule of rules.rules) {
        const early = decide(rule, answers, rules);
        const late = decide(rule, person, rules);
        assert.ok(early === late || (isNo(early) && isNo(late)), `${early} is ${late}`);
      }
    }),
    { numRuns: runs(100) },
  );
});

test('the number of questions announced never grows by answering', () => {
  fc.assert(
    fc.property(ruleSets, fullAnswers, (rules, person) => {
      let answers: Answers = {};
      let announced = countOpenQuestions(rules.rules, answers, rules);
      for (let next = nextQuestion(rules.rules, answers, rules); next; ) {
        answers = { ...answers, [next.question.id]: person[next.question.id] ?? null };
        const remaining = countOpenQuestions(rules.rules, answers, rules);
        assert.ok(remaining < announced, `${remaining} after ${announced}`);
        announced = remaining;
        next = nextQuestion(rules.rules, answers, rules);
      }
    }),
    { numRuns: runs(100) },
  );
});

test('the same answers lead to the same question whatever the order of the rules', () => {
  fc.assert(
    fc.property(ruleSets, someAnswers, (rules, answers) => {
      const backwards = nextQuestion(rules.rules.toReversed(), answers, rules);
      assert.equal(backwards?.question.id, nextQuestion(rules.rules, answers, rules)?.question.id);
    }),
  );
});

test('the question that most rules wait for comes first', () => {
  const rules = compiled(
    ruleOf(leaf('home', ['owns']), [], 'a'),
    ruleOf(leaf('level', ['high']), [], 'b'),
    ruleOf(leaf('home', ['rents']), [], 'c'),
  );
  const next = nextQuestion(rules.rules, {}, rules);
  assert.equal(next?.question.id, 'home');
  assert.deepEqual(
    next?.for.map(({ key }) => key),
    ['a', 'c'],
  );
});

test('of equally decisive questions the one that stands first in the conditions comes first', () => {
  const rules = compiled(
    ruleOf({ kind: 'all', of: [leaf('level', ['high']), leaf('home', ['owns'])] }, [], 'a'),
    ruleOf({ kind: 'all', of: [leaf('level', ['high']), leaf('home', ['rents'])] }, [], 'b'),
  );
  assert.equal(nextQuestion(rules.rules, {}, rules)?.question.id, 'level');
});

test('the rules that a question is for come nearest to a decision first', () => {
  const rules = compiled(
    ruleOf({ kind: 'all', of: [leaf('home', ['owns']), leaf('level', ['high'])] }, [], 'far'),
    ruleOf(leaf('home', ['owns']), [], 'near'),
  );
  const next = nextQuestion(rules.rules, {}, rules);
  assert.equal(next?.question.id, 'home');
  assert.deepEqual(
    next?.for.map(({ key }) => key),
    ['near', 'far'],
  );
});

test('a question that can refuse comes before one whose answers at most leave the text open', () => {
  const open = { ...leaf('home', ['owns']), otherwise: 'text-silent' } as const;
  const rules = compiled(ruleOf({ kind: 'all', of: [open, leaf('level', ['high'])] }, [], 'a'));
  assert.equal(nextQuestion(rules.rules, {}, rules)?.question.id, 'level');
});

test('what stands in bars only is asked last, however many rules wait for it', () => {
  const rules = compiled(
    ruleOf(leaf('home', ['owns']), [leaf('level', ['high'])], 'a'),
    ruleOf(leaf('home', ['rents']), [leaf('level', ['high'])], 'b'),
    ruleOf(leaf('home', ['neither']), [leaf('level', ['high'])], 'c'),
  );
  const order = [];
  for (let answers: Answers = {}; ; ) {
    const next = nextQuestion(rules.rules, answers, rules);
    if (!next) break;
    order.push(next.question.id);
    answers = { ...answers, [next.question.id]: null };
  }
  assert.equal(order.at(-1), 'level');
  assert.ok(order.length > 1);
});

test('what only ended plans wait for is asked after the rest, and they come last among the rules it is for', () => {
  const ended = {
    kind: 'printed',
    of: 'plan',
    exactTo: 'years',
    from: '2019-01-01',
    until: '2021-12-31',
    clause: '一',
    quote: '2019—2021年',
    reason: '规划期。',
  } as const;
  const rules = compiled(
    { ...ruleOf(leaf('home', ['owns']), [], 'a'), validity: ended },
    { ...ruleOf(leaf('home', ['rents']), [], 'b'), validity: ended },
    { ...ruleOf(leaf('level', ['low']), [], 'c'), validity: ended },
    ruleOf({ kind: 'all', of: [leaf('level', ['high']), leaf('level', ['high'])] }, [], 'd'),
  );
  assert.equal(nextQuestion(rules.rules, {}, rules, '2021-12-31')?.question.id, 'home');
  const after = nextQuestion(rules.rules, {}, rules, '2022-01-01');
  assert.equal(after?.question.id, 'level');
  assert.deepEqual(
    after?.for.map(({ key }) => key),
    ['d', 'c'],
  );
});

test('only the given rules are asked for', () => {
  const [first, second] = [ruleOf(leaf('home', ['owns']), [], 'a'), ruleOf(leaf('level', ['high']), [], 'b')];
  const rules = compiled(first, second);
  assert.equal(nextQuestion([second], {}, rules)?.question.id, 'level');
  assert.equal(countOpenQuestions([second], {}, rules), 1);
  assert.equal(nextQuestion([], {}, rules), undefined);
});
