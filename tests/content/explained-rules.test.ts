/**
 * A document that only explains another grants nothing apart from it: nobody meets its rule on a day on which they fail the rule
 * that it explains. Of rules that are damaged one condition at a time the person is found.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkExplained, contradicting } from '../../src/eligibility/check-explained.ts';
import { decide } from '../../src/eligibility/decide.ts';
import type { Rule } from '../../src/eligibility/rule.ts';
import { compileRules } from '../../src/eligibility/rule-set.ts';
import { withWhatFollows } from '../../src/eligibility/what-follows.ts';
import type { Library } from '../../src/library/library.ts';
import type { Condition } from '../../src/schema/condition.ts';
import { library } from '../held-content.ts';
import { contentRules } from './content-rules.ts';
import { answersOf, readPersonas } from './persona.ts';
import { randomPeople } from './random-people.ts';

const rules = compileRules(contentRules);
const sourceOf = () => ({ file: 'content', lineOf: () => 1 });
const pairs = contentRules.rules.flatMap((own) => {
  const { explains } = own;
  const explained = explains && contentRules.rules.find(({ key }) => key === `${explains.policy}/${explains.benefit}`);
  return explained ? [{ own, explained }] : [];
});

/** A day within the rounds of a rule, or that of its issue. */
const dayOf = ({ when = [], issued }: Rule) =>
  when.flatMap((day) => (day.kind === 'window' ? day.until : []))[0] ?? issued;

test('no document that explains another grants apart from it', () => {
  assert.ok(pairs.length > 0);
  assert.deepEqual(checkExplained(library, contentRules, sourceOf), []);
});

const told = readPersonas().map((persona) => answersOf(persona, rules));

test('of personas and random people nobody meets what explains and fails what is explained', () => {
  for (const { own, explained } of pairs) {
    for (const given of [...told, ...randomPeople(2000)]) {
      const { age: _, ...known } = given;
      const answers = withWhatFollows([own, explained], known, dayOf(own), contentRules.questions);
      const both = [decide(own, answers, rules), decide(explained, answers, rules)].join();
      assert.notEqual(both, 'met,unmet', `${own.key}: ${JSON.stringify(known)}`);
    }
  }
});

/** Every condition with one part of a group of all left out. */
function* damaged(condition: Condition): Generator<Condition> {
  if (condition.kind !== 'all') return;
  for (const at of condition.of.keys()) yield { ...condition, of: condition.of.toSpliced(at, 1) };
}

/** Whether a condition asks only for what its own document asks for besides. */
const isBesides = (lost: Condition | undefined, explained: Rule) =>
  lost !== undefined && !JSON.stringify(explained.conditions).includes(subjectOf(lost));

/** What a condition is about: its question, its check, its total. */
const subjectOf = (condition: Condition): string =>
  condition.kind === 'question'
    ? `"question":"${condition.question}"`
    : 'id' in condition
      ? `"id":"${condition.id}"`
      : '"never"';

test('a condition of the explained rule that the other leaves out is found, with the person', () => {
  let found = 0;
  for (const { own, explained } of pairs) {
    const whole = own.conditions.kind === 'all' ? own.conditions.of : [];
    for (const [at, conditions] of [...damaged(own.conditions)].entries()) {
      const subject = whole[at] && subjectOf(whole[at]);
      // What another condition asks for as well is lacking nowhere.
      if (isBesides(whole[at], explained) || whole.filter((one) => subjectOf(one) === subject).length > 1) continue;
      const less = { ...own, conditions };
      const set = compileRules({ ...contentRules, rules: [less, explained] });
      const person = contradicting(less, explained, dayOf(own), set);
      const lost = JSON.stringify(whole[at]);
      // What is left open for whoever is otherwise is never failed.
      if (lost.includes('text-silent')) continue;
      assert.ok(person, `${own.key} without ${lost}`);
      found += 1;
    }
  }
  assert.ok(found >= 8, `${found} conditions`);
});

test('an explanation that is not said to be one of a benefit is found', () => {
  const unsaid: Library = {
    ...library,
    policies: library.policies.map((policy) => ({
      ...policy,
      benefits: policy.benefits.map(({ explains: _, ...benefit }) => benefit),
    })),
  };
  const problems = checkExplained(unsaid, contentRules, sourceOf);
  assert.equal(problems.length, pairs.length);
  for (const { found } of problems) assert.match(found, /没有写它解释的是哪一个事项/);
});

test('an age that is failed to the day where the explanation counts it by the year is found', () => {
  const toTheDay = (one: Condition): Condition =>
    one.kind === 'any' ? { ...one, of: one.of.filter((part) => part.kind !== 'all') } : one;
  const [pair] = pairs.filter(({ explained }) => JSON.stringify(explained.conditions).includes('lessThan'));
  assert.ok(pair?.explained.conditions.kind === 'all');
  const { own, explained } = pair;
  const less = {
    ...explained,
    conditions: { ...pair.explained.conditions, of: pair.explained.conditions.of.map(toTheDay) },
  };
  const person = contradicting(own, less, dayOf(own), compileRules({ ...contentRules, rules: [own, less] }));
  assert.match(String(person?.['birth-date']), /^1979-/);
});
