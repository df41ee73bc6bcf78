import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decide, openQuestions } from '../../../src/eligibility/decide.ts';
import type { Decision } from '../../../src/eligibility/decision.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { runs } from '../../depth.ts';
import { compiled, fullAnswers, QUESTIONS, ruleOf, rules, someAnswers } from './generated-rules.ts';
import { decisionOn, exactDecision, questionsThatMatter } from './oracle.ts';

const leaf = (is: string[], otherwise: 'unmet' | 'text-silent' = 'unmet') =>
  ({ kind: 'question', question: 'home', test: { is }, because: 'first-clause', otherwise }) as const;
const isNo = (decision: Decision) => decision === 'unmet' || decision === 'barred';

test('a decision is the one that all completions share, and unanswered where they differ', () => {
  fc.assert(
    fc.property(rules(), someAnswers, (rule, answers) => {
      assert.equal(decide(rule, answers, compiled(rule)), exactDecision(rule, answers, QUESTIONS));
    }),
    { numRuns: runs(300) },
  );
});

test('with every question answered a decision is plain evaluation', () => {
  fc.assert(
    fc.property(rules(), fullAnswers, (rule, answers) => {
      assert.equal(decide(rule, answers, compiled(rule)), decisionOn(rule, answers, QUESTIONS));
    }),
    { numRuns: runs(300) },
  );
});

test('exactly the questions that can change the decision in some completion of the others are open', () => {
  fc.assert(
    fc.property(rules(), someAnswers, (rule, answers) => {
      const matter = questionsThatMatter(rule, answers, QUESTIONS).sort();
      assert.deepEqual(openQuestions(rule, answers, compiled(rule)).toSorted(), matter);
    }),
    { numRuns: runs(300) },
  );
});

test('a settled decision stays as it is whatever else is answered', () => {
  fc.assert(
    fc.property(rules(), someAnswers, fullAnswers, (rule, answers, more) => {
      const before = decide(rule, answers, compiled(rule));
      if (before === 'unanswered') return;
      const after = decide(rule, { ...more, ...answers }, compiled(rule));
      assert.ok(before === after || (isNo(before) && isNo(after)), `${before} became ${after}`);
    }),
    { numRuns: runs(300) },
  );
});

test('answers given in any order decide alike', () => {
  fc.assert(
    fc.property(
      rules(),
      fullAnswers.chain((answers) =>
        fc.record({
          answers: fc.constant(answers),
          order: fc.shuffledSubarray(Object.keys(answers), { minLength: Object.keys(answers).length }),
        }),
      ),
      (rule, { answers, order }) => {
        const shuffled = Object.fromEntries(order.map((id) => [id, answers[id] ?? null]));
        assert.equal(decide(rule, shuffled, compiled(rule)), decide(rule, answers, compiled(rule)));
      },
    ),
  );
});

test('a question met either way is not asked', () => {
  const either = ruleOf({ kind: 'any', of: [leaf(['owns']), { kind: 'not', of: leaf(['owns']) }] });
  assert.equal(decide(either, {}, compiled(either)), 'met');
  assert.deepEqual(openQuestions(either, {}, compiled(either)), []);
});

test('answered 不知道 stays unanswered and is not asked again', () => {
  const rule = ruleOf(leaf(['owns']));
  assert.equal(decide(rule, { home: null }, compiled(rule)), 'unanswered');
  assert.deepEqual(openQuestions(rule, { home: null }, compiled(rule)), []);
});

test('what the text leaves open on either side is not asked', () => {
  const rule = ruleOf({
    kind: 'all',
    of: [leaf(['owns'], 'text-silent'), { kind: 'text-silent', says: '没有写。', because: 'second-clause' }],
  });
  assert.equal(decide(rule, {}, compiled(rule)), 'silent');
  assert.deepEqual(openQuestions(rule, {}, compiled(rule)), []);
});

test('a bar that holds settles the rule: what is left could only make it unmet as well', () => {
  const bar = {
    kind: 'question',
    question: 'times',
    test: { atLeast: 2 },
    because: 'bar',
    otherwise: 'unmet',
  } as const;
  const rule = ruleOf(leaf(['owns']), [bar]);
  assert.equal(decide(rule, { times: 2 }, compiled(rule)), 'barred');
  assert.deepEqual(openQuestions(rule, { times: 2 }, compiled(rule)), []);
  assert.equal(decide(rule, { times: 2, home: null }, compiled(rule)), 'barred');
  assert.equal(decide(rule, { times: 2, home: ['rents'] }, compiled(rule)), 'unmet');
  assert.equal(decide(rule, { times: 1, home: ['owns'] }, compiled(rule)), 'met');
  assert.equal(decide(rule, { home: ['owns'] }, compiled(rule)), 'unanswered');
});

test('one of two but not both is told from both', () => {
  const groups = (test_: { includesAny: string[] } | { includesAll: string[] }) =>
    ({ kind: 'question', question: 'groups', test: test_, because: 'clause', otherwise: 'unmet' }) as const;
  const two = ['student', 'veteran'];
  const rule = ruleOf({
    kind: 'all',
    of: [groups({ includesAny: two }), { kind: 'not', of: groups({ includesAll: two }) }],
  });
  assert.equal(decide(rule, {}, compiled(rule)), 'unanswered');
  assert.deepEqual(openQuestions(rule, {}, compiled(rule)), ['groups']);
  assert.equal(decide(rule, { groups: ['student'] }, compiled(rule)), 'met');
  assert.equal(decide(rule, { groups: two }, compiled(rule)), 'unmet');
});

test('conditions that nobody can meet are unmet, not barred, although a bar holds', () => {
  const level = (option: string): Condition => ({ ...leaf([option]), question: 'level' });
  const bar = {
    kind: 'question',
    question: 'times',
    test: { atLeast: 2 },
    because: 'bar',
    otherwise: 'unmet',
  } as const;
  const rule = ruleOf(
    {
      kind: 'all',
      of: [
        { kind: 'any', of: [leaf(['owns']), level('high')] },
        { kind: 'any', of: [leaf(['rents']), level('low')] },
        leaf(['neither']),
      ],
    },
    [bar],
  );
  assert.equal(decide(rule, { times: 2 }, compiled(rule)), 'unmet');
});

test('a rule of another rule set is refused', () => {
  assert.throws(
    () => decide(ruleOf(leaf(['owns'])), {}, compiled(ruleOf(leaf(['owns'])))),
    /is not one of these rules/,
  );
});

test('a question that could only matter to somebody who answers another in two ways is not asked', () => {
  const student = {
    ...leaf([]),
    question: 'groups',
    test: { includesAny: ['student'] },
  };
  const high = { ...leaf([]), question: 'level', test: { atLeast: 'high' } };
  const rule = ruleOf({
    kind: 'all',
    of: [leaf(['owns']), { kind: 'any', of: [{ kind: 'all', of: [leaf(['rents']), student] }, high] }],
  });
  assert.deepEqual(openQuestions(rule, {}, compiled(rule)).toSorted(), ['home', 'level']);
});

test('of several places one is meant: all of them decide alike, or it stays open and is not asked', () => {
  const either = ruleOf({ kind: 'any', of: [leaf(['owns']), leaf(['rents'])] });
  assert.equal(decide(either, { home: ['owns', 'rents'] }, compiled(either)), 'met');
  const one = ruleOf(leaf(['owns']));
  assert.equal(decide(one, { home: ['owns', 'rents'] }, compiled(one)), 'unanswered');
  assert.deepEqual(openQuestions(one, { home: ['owns', 'rents'] }, compiled(one)), []);
  assert.equal(decide(one, { home: ['rents', 'neither'] }, compiled(one)), 'unmet');
  const silent = ruleOf(leaf(['owns'], 'text-silent'));
  assert.equal(decide(silent, { home: ['rents', 'neither'] }, compiled(silent)), 'silent');
});

test('a question that matters in one of several places is asked', () => {
  const high = { ...leaf([]), question: 'level', test: { atLeast: 'high' } };
  const rule = ruleOf({ kind: 'any', of: [leaf(['owns']), high] });
  assert.deepEqual(openQuestions(rule, { home: ['owns', 'rents'] }, compiled(rule)), ['level']);
  assert.equal(decide(rule, { home: ['owns', 'rents'], level: ['high'] }, compiled(rule)), 'met');
});
