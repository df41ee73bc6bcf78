/**
 * The engine against publicodes (the French administration's rule engine), a development dependency, on generated rules.
 *
 * Mapping                                        | publicodes
 * ---------------------------------------------- | ----------------------------------------------------------------
 * all, any                                       | `toutes ces conditions`, `une de ces conditions`
 * not                                            | the inner rule `= non`
 * `one`, `is`                                    | one comparison with a quoted option for each, under `une de ces conditions`
 * `one`, `atLeast` and `atMost`                  | the option's rank as a number, `>=` and `<=`
 * `several`, `includesAny` and `includesAll`     | one yes-or-no rule for each option, under either group
 * `number`                                       | a number, `>=`, `<=`, `<`, `>`
 * `date`                                         | the number of days since 1970, `>=` and `<`
 * self-check                                     | a yes-or-no rule
 * bars                                           | each `= non` beside the conditions
 * met, unmet, unanswered                         | `true`, `false`, `undefined` with missing variables
 *
 * Not compared, because publicodes has no such thing: `text-silent` (a second unknown), dates known to the month
 * or year, and places of which one is meant. 不知道 is left out of the situation, as an unasked question is. Publicodes evaluates without looking ahead,
 * so the engine's `evaluate` must agree with it, and its exact `decide` wherever publicodes comes to a value.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Engine from 'publicodes';
import type { Answers } from '../../../src/eligibility/answer.ts';
import { decide } from '../../../src/eligibility/decide.ts';
import { evaluate } from '../../../src/eligibility/evaluate.ts';
import type { AnswerTest, Condition } from '../../../src/schema/condition.ts';

import type { Truth } from '../../../src/schema/conditions/truth.ts';

import { runs } from '../../depth.ts';

import { CHECKS, compiled, fullAnswers, POLICY, QUESTIONS, rules, someAnswers } from './generated-rules.ts';

type Formula = string | { [mechanism: string]: Formula[] };

const every = (of: Formula[]): Formula => ({ 'toutes ces conditions': of });
const some = (of: Formula[]): Formula => ({ 'une de ces conditions': of });
const no = (of: Formula): Formula => ({ '=': [of, 'non'] });

const optionsOf = (id: string): string[] =>
  QUESTIONS.flatMap((question) =>
    question.id === id && 'options' in question ? question.options.map((option) => option.id) : [],
  );
const ranked = (id: string) =>
  QUESTIONS.some((question) => question.id === id && 'ordered' in question && question.ordered);
const dayNumber = (day: string) => Date.parse(day) / 86_400_000;

function translate(condition: Condition): Formula {
  switch (condition.kind) {
    case 'all':
      return every(condition.of.map(translate));
    case 'any':
      return some(condition.of.map(translate));
    case 'not':
      return no(translate(condition.of));
    case 'points':
      return `check points-${condition.total}`;
    case 'self-check':
      return `check ${condition.id}`;
    case 'unspecified':
      return 'oui';
    case 'list':
    case 'text-silent':
      throw new Error('publicodes knows one unknown only');
    case 'question':
      return translateTest(condition.question, condition.test);
  }
}

function translateTest(id: string, test_: AnswerTest): Formula {
  const rank = (value: string | number) => (typeof value === 'string' ? optionsOf(id).indexOf(value) : value);
  if ('is' in test_)
    return some(test_.is.map((option) => (ranked(id) ? `${id} = ${rank(option)}` : `${id} = '${option}'`)));
  if ('includesAny' in test_) return some(test_.includesAny.map((option) => `${id} ${option}`));
  if ('includesAll' in test_) return every(test_.includesAll.map((option) => `${id} ${option}`));
  if ('atLeast' in test_) return `${id} >= ${rank(test_.atLeast)}`;
  if ('atMost' in test_) return `${id} <= ${rank(test_.atMost)}`;
  if ('lessThan' in test_) return `${id} < ${test_.lessThan}`;
  if ('moreThan' in test_) return `${id} > ${test_.moreThan}`;
  if ('from' in test_ || 'to' in test_) throw new Error('publicodes knows no number of which nothing is said');
  if ('onOrAfter' in test_) return `${id} >= ${dayNumber(test_.onOrAfter)}`;
  return `${id} < ${dayNumber(test_.before)}`;
}

/** Everything that can be known about a person, as rules without a formula. */
const FACTS = Object.fromEntries([
  ...QUESTIONS.flatMap((question): [string, object][] => {
    if (question.kind === 'several') return question.options.map((option) => [`${question.id} ${option.id}`, {}]);
    if (question.kind !== 'one' || question.ordered) return [[question.id, {}]];
    return [[question.id, { 'une possibilité': question.options.map((option) => `'${option.id}'`) }]];
  }),
  ...CHECKS.map((id): [string, object] => [`check ${id}`, {}]),
]);

function situationOf(answers: Answers): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]): [string, string | number][] => {
      if (answer === null) return [];
      if (id.startsWith('check:'))
        return [[id.replace(`check:${POLICY}:`, 'check '), String(answer) === 'yes' ? 'oui' : 'non']];
      if (typeof answer === 'number') return [[id, answer]];
      if (typeof answer === 'string') return [[id, dayNumber(answer)]];
      const kind = QUESTIONS.find((question) => question.id === id)?.kind;
      if (kind === 'several') {
        return optionsOf(id).map((option) => [`${id} ${option}`, answer.includes(option) ? 'oui' : 'non']);
      }
      const [option = ''] = answer;
      return [[id, ranked(id) ? optionsOf(id).indexOf(option) : `'${option}'`]];
    }),
  );
}

const TRUTHS = new Map<unknown, Truth>([
  [true, 'met'],
  [false, 'unmet'],
  [undefined, 'unanswered'],
]);

const comparable = someAnswers.filter(
  ({ issued, home }) =>
    (issued === undefined || issued === null || String(issued).length === 10) &&
    !(Array.isArray(home) && home.length > 1),
);

for (const [which, answersArbitrary] of [
  ['full', fullAnswers],
  ['partial', comparable],
] as const) {
  test(`publicodes comes to the same on ${which} answers`, () => {
    fc.assert(
      fc.property(
        rules({ silent: false }),
        fc.array(answersArbitrary, { minLength: 4, maxLength: 4 }),
        (rule, people) => {
          const formulas = {
            ...FACTS,
            conditions: translate(rule.conditions),
            benefit: every([translate(rule.conditions), ...rule.bars.map((bar) => no(translate(bar)))]),
          };
          const engine = new Engine(formulas as ConstructorParameters<typeof Engine>[0]);
          const compiledRules = compiled(rule);
          for (const answers of people) {
            engine.setSituation(situationOf(answers));
            const value = (name: string) => TRUTHS.get(engine.evaluate(name).nodeValue);
            const context = { policy: POLICY, optionOrder: compiledRules.optionOrder };
            assert.equal(evaluate(rule.conditions, answers, context), value('conditions'));
            const decision = decide(rule, answers, compiledRules);
            const theirs = value('benefit');
            if (theirs === 'unanswered') continue;
            assert.equal(decision === 'barred' ? 'unmet' : decision, theirs);
          }
        },
      ),
      { numRuns: runs(60) },
    );
  });
}

test('where publicodes names no missing variable, nothing is asked either', () => {
  fc.assert(
    fc.property(rules({ silent: false, checks: false }), comparable, (rule, answers) => {
      const benefit = every([translate(rule.conditions), ...rule.bars.map((bar) => no(translate(bar)))]);
      const engine = new Engine({ ...FACTS, benefit } as ConstructorParameters<typeof Engine>[0]);
      engine.setSituation(situationOf(answers));
      if (Object.keys(engine.evaluate('benefit').missingVariables).length > 0) return;
      assert.notEqual(decide(rule, answers, compiled(rule)), 'unanswered');
    }),
    { numRuns: runs(40) },
  );
});
