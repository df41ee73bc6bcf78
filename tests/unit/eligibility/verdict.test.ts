import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Answers } from '../../../src/eligibility/answer.ts';
import { openOnceJudged } from '../../../src/eligibility/decide.ts';
import type { Headline } from '../../../src/eligibility/headline.ts';
import { puttingOff } from '../../../src/eligibility/next-question.ts';
import type { Rule } from '../../../src/eligibility/rule.ts';
import {
  decidingProvisions,
  type Explanation,
  explain,
  explainedLeaves,
  judge,
} from '../../../src/eligibility/verdict.ts';
import type { AnswerTest, Condition } from '../../../src/schema/condition.ts';
import { UNMET_KINDS, type UnmetKind } from '../../../src/schema/conditions/unmet-kinds.ts';
import type { Force } from '../../../src/schema/force.ts';
import type { Validity } from '../../../src/schema/validity.ts';
import { runs } from '../../depth.ts';
import { compiled, conditions, fullAnswers, POLICY, QUESTIONS, ruleOf, rules, someAnswers } from './generated-rules.ts';
import { oracleTruth, questionsIn, questionsThatMatter } from './oracle.ts';

const leafOn = (question: string, test_: AnswerTest, because: string): Condition => ({
  kind: 'question',
  question,
  test: test_,
  because,
  otherwise: 'unmet',
});
const owns = leafOn('home', { is: ['owns'] }, 'owns-clause');
const high = leafOn('level', { atLeast: 'high' }, 'level-clause');
const often = leafOn('times', { atLeast: 3 }, 'times-clause');
const silence: Condition = { kind: 'text-silent', says: '没有写。', because: 'open-clause' };
const check: Condition = { kind: 'self-check', says: '你是。', id: 'first', because: 'check-clause' };
const CHECKED = 'check:document:first';

const judged = (rule: Rule, answers: Answers, day = '2024-06-01') => judge(rule, answers, day, compiled(rule));

const none: Validity = { kind: 'none-printed', reason: '没有写。' };
const unseen: Validity = { kind: 'text-not-seen', reason: '没有见到。' };
const printed: Validity = {
  kind: 'printed',
  exactTo: 'days',
  of: 'plan',
  from: '2019-01-01',
  until: '2021-12-31',
  clause: '标题',
  quote: '2019—2021年',
  reason: '按整年算。',
};

for (const [force, validity, day, headline] of [
  ['entitlement', printed, '2021-12-31', 'met-in-term'],
  ['entitlement', printed, '2022-01-01', 'met-but-ended'],
  ['entitlement', printed, '2020-01-01', 'met-in-term'],
  ['entitlement', printed, '2019-12-31', 'met-not-yet'],
  ['entitlement', none, '2024-06-01', 'met-verify-term'],
  ['entitlement', unseen, '2024-06-01', 'met-verify-term'],
  ['entitlement', none, '2019-12-31', 'met-not-yet'],
  ['discretionary', printed, '2021-06-01', 'met-others-decide'],
  ['discretionary', printed, '2022-01-01', 'met-but-ended'],
  ['discretionary', none, '2024-06-01', 'met-others-decide'],
  ['discretionary', none, '2019-12-31', 'met-not-yet'],
  ['direction', printed, '2021-06-01', 'direction'],
  ['direction', printed, '2022-01-01', 'direction'],
  ['direction', none, '2019-12-31', 'direction'],
] satisfies [Force, Validity, string, Headline][]) {
  test(`met, ${force}, ${validity.kind} on ${day}, is headed ${headline}`, () => {
    const verdict = judged({ ...ruleOf(owns), force, validity: validity }, { home: ['owns'] }, day);
    assert.equal(verdict.decision, 'met');
    assert.equal(verdict.headline, headline);
  });
}

test('a document issued before its plan begins is not yet to be had', () => {
  const verdict = judged(
    { ...ruleOf(owns), validity: printed, issued: '2018-06-01' },
    { home: ['owns'] },
    '2018-12-31',
  );
  assert.equal(verdict.headline, 'met-not-yet');
});

for (const [name, rule, answers, headline] of [
  ['an open question', ruleOf(owns), {}, 'needs-answers'],
  ['an open question beside a self-check', ruleOf({ kind: 'all', of: [owns, check] }), {}, 'needs-answers'],
  ['a self-check left', ruleOf({ kind: 'all', of: [owns, check] }), { home: ['owns'] }, 'needs-self-check'],
  ['不知道', ruleOf(owns), { home: null }, 'needs-facts'],
  ['不知道 beside a self-check', ruleOf({ kind: 'all', of: [owns, check] }), { home: null }, 'needs-facts'],
  ['不知道 at a bar', ruleOf(owns, [often]), { home: ['owns'], times: null }, 'needs-facts'],
  ['a self-check at a bar', ruleOf(owns, [check]), { home: ['owns'] }, 'needs-self-check'],
  [
    '不知道 beside a self-check that cannot help',
    ruleOf({ kind: 'any', of: [owns, { kind: 'all', of: [check, high] }] }),
    { home: null, level: ['low'] },
    'needs-facts',
  ],
  [
    'a date known to the year',
    ruleOf(leafOn('issued', { before: '2024-06-01' }, 'date-clause')),
    { issued: '2024' },
    'needs-facts',
  ],
  ['a point the text leaves open', ruleOf({ kind: 'all', of: [owns, silence] }), { home: ['owns'] }, 'text-silent'],
  ['a condition that fails', ruleOf({ kind: 'all', of: [owns, silence] }), { home: ['rents'] }, 'unmet'],
  ['a bar', ruleOf(owns, [often]), { home: ['owns'], times: 3 }, 'barred'],
] satisfies [string, Rule, Answers, Headline][]) {
  test(`${name} is headed ${headline}, after the plan as well, and as a direction only that`, () => {
    assert.equal(judged(rule, answers).headline, headline);
    assert.equal(judged({ ...rule, validity: printed }, answers, '2024-06-01').headline, headline);
    assert.equal(judged({ ...rule, force: 'direction' }, answers).headline, 'direction');
  });
}

test('a verdict’s open questions are those that can still change it', () => {
  fc.assert(
    fc.property(rules(), someAnswers, (rule, answers) => {
      const { decision, openQuestions } = judged(rule, answers);
      assert.deepEqual(openQuestions.toSorted(), questionsThatMatter(rule, answers, QUESTIONS).sort());
      if (decision !== 'unanswered') assert.deepEqual(openQuestions, []);
    }),
    { numRuns: runs(300) },
  );
});

test('what 不知道 and a judgement hide together can be asked: all that matters once the person has judged', () => {
  const rule = ruleOf({ kind: 'all', of: [{ kind: 'any', of: [owns, high] }, check] });
  const unsure: Answers = { home: null };
  assert.deepEqual(judged(rule, unsure).openQuestions, []);
  assert.deepEqual(openOnceJudged(rule, unsure, compiled(rule)), ['level']);
  assert.deepEqual(openOnceJudged(rule, { home: ['owns'] }, compiled(rule)), [], 'where nothing is answered 不知道');
  assert.deepEqual(openOnceJudged(rule, { home: null, [CHECKED]: ['no'] }, compiled(rule)), [], 'where it is settled');
  assert.deepEqual(puttingOff([rule], unsure, compiled(rule)), ['home']);
  assert.deepEqual(
    puttingOff([rule], { home: null, level: 'low' }, compiled(rule)),
    [],
    'what hides nothing is not named',
  );

  fc.assert(
    fc.property(rules(), someAnswers, (rule, answers) => {
      const found = openOnceJudged(rule, answers, compiled(rule));
      const keys = [...compiled(rule).compiledOf(rule).checks].filter((key) => answers[key] === undefined);
      if (Object.values(answers).every((answer) => answer !== null) || keys.length > 3) return;
      for (let way = 0; way < 2 ** keys.length; way += 1) {
        const judgements = Object.fromEntries(keys.map((key, at) => [key, [way & (1 << at) ? 'yes' : 'no']]));
        if (judged(rule, answers).decision !== 'unanswered') return;
        for (const id of questionsThatMatter(rule, { ...answers, ...judgements }, QUESTIONS)) {
          if (questionsIn(rule).some((asked) => answers[asked] === null)) assert.ok(found.includes(id), id);
        }
      }
    }),
    { numRuns: runs(100) },
  );
});

test('an explanation keeps the form of its condition and gives every part its own truth', () => {
  const check_ = (condition: Condition, explanation: Explanation, answers: Answers): void => {
    assert.equal(explanation.truth, oracleTruth(condition, answers, POLICY, QUESTIONS));
    if (condition.kind === 'all' || condition.kind === 'any' || condition.kind === 'not') {
      const parts = [condition.of].flat();
      assert.ok(explanation.kind === 'group');
      assert.equal(explanation.condition, condition);
      assert.equal(explanation.of.length, parts.length);
      parts.forEach((part, at) => {
        check_(part, explanation.of[at] as Explanation, answers);
      });
    } else {
      assert.deepEqual(explanation, { kind: 'leaf', truth: explanation.truth, leaf: condition });
    }
  };
  const { optionOrder } = compiled();
  fc.assert(
    fc.property(conditions(), someAnswers, (condition, answers) => {
      check_(condition, explain(condition, answers, { policy: POLICY, optionOrder }), answers);
    }),
  );
});

/** The explanation with some of its leaves, by number, the other way round, and what the whole then comes to. */
function truthWithFlipped(explanation: Explanation, flipped: number): string {
  let number = -1;
  const turn = (part: Explanation): string => {
    if (part.kind === 'leaf') {
      number += 1;
      if (((flipped >> number) & 1) === 0) return part.truth;
      return part.truth === 'unmet' ? 'met' : part.truth === 'met' ? 'unmet' : part.truth;
    }
    const truths = part.of.map(turn);
    if (part.condition.kind === 'not')
      return truths[0] === 'met' ? 'unmet' : truths[0] === 'unmet' ? 'met' : (truths[0] ?? '');
    const order =
      part.condition.kind === 'all'
        ? ['unmet', 'unanswered', 'silent', 'met']
        : ['met', 'unanswered', 'silent', 'unmet'];
    return order.find((truth) => truths.includes(truth)) ?? '';
  };
  return turn(explanation);
}

test('what is missing is the fewest conditions that can be made up, by trying all: a closed alternative closes no other', () => {
  const compared = { open: 0, later: 0, closed: 0 };
  fc.assert(
    fc.property(conditions(), fc.oneof(someAnswers, fullAnswers), (condition, answers) => {
      const verdict = judged(ruleOf(condition), answers);
      const { length } = explainedLeaves(verdict.explanation);
      if (verdict.explanation.truth !== 'unmet' || length > 10) {
        if (verdict.decision !== 'unmet') assert.equal(verdict.missing, 0);
        return;
      }
      const means = explainedLeaves(verdict.explanation).map(({ leaf }) => leaf.unmetMeans ?? 'can-change');
      const fewest = (...kinds: UnmetKind[]) =>
        Array.from({ length: 1 << length }, (_, set) => means.filter((_, at) => ((set >> at) & 1) === 1).length).reduce(
          (least, size, set) => {
            const isOfKinds = means.every((kind, at) => ((set >> at) & 1) === 0 || kinds.includes(kind));
            return isOfKinds && size < least && truthWithFlipped(verdict.explanation, set) !== 'unmet' ? size : least;
          },
          Number.POSITIVE_INFINITY,
        );
      const within = fewest('can-change', 'later');
      assert.equal(verdict.canChange, within < Number.POSITIVE_INFINITY);
      assert.equal(verdict.missing, verdict.canChange ? within : fewest(...UNMET_KINDS));
      const isLater = verdict.canChange && fewest('later') === within;
      assert.equal(verdict.headline === 'comes-later', isLater);
      if (verdict.canChange) assert.notEqual(verdict.headline, 'not-wanted');
      compared[isLater ? 'later' : verdict.canChange ? 'open' : 'closed'] += 1;
    }),
    { numRuns: runs(1000) },
  );
  for (const [sort, count] of Object.entries(compared)) assert.ok(count > 10, `only ${count} were ${sort}`);
});

test('one condition short is a near miss, and every one that is short counts', () => {
  const rule = ruleOf({ kind: 'all', of: [owns, high, { kind: 'any', of: [often, silence] }] });
  const short = (answers: Answers) => judged(rule, answers).missing;
  assert.equal(short({ home: ['owns'], level: ['low'], times: 3 }), 1);
  assert.equal(short({ home: ['rents'], level: ['low'], times: 0 }), 2);
  assert.equal(short({ home: ['rents'] }), 1);
  assert.equal(short({ home: ['owns'], level: ['high'], times: 3 }), 0);
});

test('a verdict turns on everything unmet, and on nothing that could be otherwise', () => {
  const rule = ruleOf({ kind: 'all', of: [owns, high, { kind: 'any', of: [often, check] }] });
  const deciding = (answers: Answers) => decidingProvisions(judged(rule, answers));
  const yes = { [CHECKED]: ['yes'] };
  const no = { [CHECKED]: ['no'] };
  assert.deepEqual(deciding({ home: ['rents'], level: ['low'], times: 0, ...yes }), ['owns-clause', 'level-clause']);
  assert.deepEqual(deciding({ home: ['owns'], level: ['high'], times: 0, ...yes }), [
    'owns-clause',
    'level-clause',
    'check-clause',
  ]);
  assert.deepEqual(deciding({ home: ['owns'], level: ['high'], times: 0, ...no }), ['times-clause', 'check-clause']);
  assert.deepEqual(deciding({ home: ['owns'], level: ['high'], times: 0 }), ['check-clause']);
});

test('what a negated condition rules out is named', () => {
  const rule = ruleOf({ kind: 'all', of: [high, { kind: 'not', of: owns }] });
  assert.deepEqual(decidingProvisions(judged(rule, { home: ['owns'], level: ['high'] })), ['owns-clause']);
  assert.deepEqual(decidingProvisions(judged(rule, { home: ['rents'], level: ['high'] })), [
    'level-clause',
    'owns-clause',
  ]);
});

test('a bar is named where it shuts out or is still open, and not where the conditions fail', () => {
  const rule = ruleOf(owns, [often]);
  assert.deepEqual(decidingProvisions(judged(rule, { home: ['owns'], times: 3 })), ['times-clause']);
  assert.deepEqual(decidingProvisions(judged(rule, { home: ['owns'], times: null })), ['times-clause']);
  assert.deepEqual(decidingProvisions(judged(rule, { home: ['owns'], times: 2 })), ['owns-clause']);
  assert.deepEqual(decidingProvisions(judged(rule, { home: ['rents'] })), ['owns-clause']);
});

test('what all completions come to has its clause before everything is answered', () => {
  const rule = ruleOf({
    kind: 'all',
    of: [
      { kind: 'any', of: [owns, silence] },
      { ...silence, because: 'other-clause' },
    ],
  });
  const verdict = judged(rule, {});
  assert.equal(verdict.decision, 'silent');
  assert.deepEqual(decidingProvisions(verdict), ['open-clause', 'other-clause']);
});

test('with everything answered every verdict turns on some clause', () => {
  fc.assert(
    fc.property(rules(), fullAnswers, (rule, answers) => {
      assert.ok(decidingProvisions(judged(rule, answers)).length > 0);
    }),
  );
});
