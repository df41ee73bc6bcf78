/** What can be proved of the real rules without anybody's answers, by trying all there are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../../src/eligibility/answer.ts';
import { openQuestions } from '../../src/eligibility/decide.ts';
import { nextQuestion } from '../../src/eligibility/next-question.ts';
import { type Rule, selfChecksOf } from '../../src/eligibility/rule-set.ts';
import type { Condition } from '../../src/schema/condition.ts';
import { leavesOf } from '../../src/schema/leaves-of.ts';
import {
  completionsOf,
  decisionOn,
  everyAnswer,
  type OracleDecision,
  questionsIn,
  truthOf,
} from '../unit/eligibility/oracle.ts';
import { askedRules, contentRules, placesWithRules } from './content-rules.ts';
import { answersOf, readPersonas } from './persona.ts';
import { randomPeople } from './random-people.ts';

const { questions, rules } = contentRules;

/** Every way to answer a rule's questions and self-checks. */
function everyone(rule: Rule): Answers[] {
  const checks = [...new Set(selfChecksOf(rule).map(({ key }) => key))];
  return checks.reduce<Answers[]>(
    (all, key) => all.flatMap((answers) => ['yes', 'no'].map((judged) => ({ ...answers, [key]: [judged] }))),
    completionsOf(rule, {}, questions),
  );
}

const decisionsOf = new Map<Rule, Set<OracleDecision>>(
  rules.map((rule) => [rule, new Set(everyone(rule).map((answers) => decisionOn(rule, answers, questions)))]),
);
const reaches = (rule: Rule, decision: OracleDecision) => decisionsOf.get(rule)?.has(decision) === true;

/** Whether a condition holds a point that the text leaves open for everybody it concerns: it stands outside every `any`. */
function isOpenForAll(condition: Condition): boolean {
  return condition.kind === 'text-silent' || (condition.kind === 'all' && condition.of.some(isOpenForAll));
}

test('with everything answered, a rule is decided', () => {
  for (const rule of rules) assert.ok(!reaches(rule, 'unanswered'), rule.key);
});

test('every benefit can be met, or ends at the window because the text leaves something open for everybody', () => {
  for (const rule of rules) {
    if (isOpenForAll(rule.conditions)) {
      assert.ok(reaches(rule, 'silent'), `${rule.key} cannot come to silent`);
      assert.ok(!reaches(rule, 'met'), `${rule.key} is met although a point is open`);
    } else {
      assert.ok(reaches(rule, 'met'), `${rule.key} cannot be met`);
    }
  }
});

test('every benefit that asks something can be failed, or something it asks is open where it is not met', () => {
  const neverUnmet = rules.filter((rule) => !reaches(rule, 'unmet'));
  for (const rule of neverUnmet) {
    const leaves = leavesOf(rule.conditions);
    assert.ok(
      leaves.some(
        (leaf) => leaf.kind === 'text-silent' || (leaf.kind === 'question' && leaf.otherwise === 'text-silent'),
      ),
      `${rule.key} cannot be failed`,
    );
    assert.ok(reaches(rule, 'silent'), `${rule.key} cannot come out otherwise than met`);
  }
});

test('every bar can shut somebody out, and nobody is shut out by a rule without bars', () => {
  for (const rule of rules) assert.equal(reaches(rule, 'barred'), rule.bars.length > 0, rule.key);
});

test('no condition contradicts itself, and none is met whatever is answered', () => {
  for (const rule of rules) {
    const people = everyone(rule);
    const inspect = (condition: Condition): void => {
      const truths = new Set(people.map((answers) => truthOf(condition, answers, rule.policy, questions)));
      assert.ok(truths.has('met') || truths.has('silent'), `${rule.key}: contradictory ${JSON.stringify(condition)}`);
      const settles = condition.kind === 'text-silent' || truths.size > 1 || !truths.has('met');
      assert.ok(settles, `${rule.key}: always met ${JSON.stringify(condition)}`);
      if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(inspect);
      if (condition.kind === 'not') inspect(condition.of);
    };
    [rule.conditions, ...rule.bars].forEach(inspect);
  }
});

test('every question of a rule changes the decision in some completion of the others', () => {
  for (const rule of rules) {
    const matter = new Set<string>();
    for (const answers of everyone(rule)) {
      for (const id of questionsIn(rule)) {
        if (matter.has(id)) continue;
        const { [id]: _, ...others } = answers;
        const decisions = completionsOf(rule, others, questions).map((one) => decisionOn(rule, one, questions));
        if (new Set(decisions).size > 1) matter.add(id);
      }
      if (matter.size === questionsIn(rule).length) break;
    }
    // Of a direction every question may end at the window all the same: it says where, not whether.
    const idle = questionsIn(rule).filter((id) => !matter.has(id));
    if (isOpenForAll(rule.conditions)) continue;
    assert.deepEqual(idle, [], rule.key);
  }
});

test('every question is asked for some benefit that is not a direction, or stands in a direction only', () => {
  const asked = new Set(askedRules().flatMap((rule) => openQuestions(rule, {}, contentRules)));
  const shownOnly = questions.map(({ id }) => id).filter((id) => !asked.has(id));
  // Conditions of directions are shown, not asked; a link or a file may still carry the answer.
  assert.deepEqual(shownOnly, ['project-training-group']);
  for (const id of shownOnly) {
    assert.ok(
      rules.some((rule) => rule.force === 'direction' && openQuestions(rule, {}, contentRules).includes(id)),
      id,
    );
  }
});

/** Options that stand for “none of the others” where no condition names them, with the reason. */
const NONE_OF_THESE: Record<string, string> = {};

test('every option of every question is told apart from the others by some benefit', () => {
  for (const question of questions) {
    if (question.kind !== 'one' && question.kind !== 'several') continue;
    const leaves = rules
      .flatMap(({ conditions, bars }) => [conditions, ...bars].flatMap(leavesOf))
      .filter((leaf) => leaf.kind === 'question' && leaf.question === question.id);
    const profile = (answer: string[]) =>
      leaves.map((leaf) => truthOf(leaf, { [question.id]: answer }, '', questions)).join();
    const profiles = new Map<string, string[]>();
    if (question.kind === 'several') profiles.set(profile([]), ['nothing chosen']);
    for (const { id } of question.options) {
      const same = profiles.get(profile([id])) ?? [];
      profiles.set(profile([id]), [...same, id]);
    }
    const alike = [...profiles.values()].filter((ids) => ids.length > 1);
    assert.deepEqual(alike, [], `${question.id}: ${NONE_OF_THESE[question.id] ?? ''}`);
  }
});

test('every number and date that a benefit names lies within what can be answered', () => {
  for (const rule of rules) {
    for (const id of questionsIn(rule)) {
      const question = questions.find((one) => one.id === id);
      assert.ok(question);
      if (question.kind === 'number') assert.ok(everyAnswer(question, rule).length > 1);
    }
  }
});

/** How many questions somebody is asked, from an empty start, for some rules. */
function countAsked(among: readonly Rule[], person: Answers): number {
  let answers: Answers = {};
  for (let count = 0; ; count += 1) {
    const next = nextQuestion(among, answers, contentRules);
    if (!next) return count;
    answers = { ...answers, [next.question.id]: person[next.question.id] ?? null };
  }
}

const mean = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0) / numbers.length;

for (const [who, people] of [
  ['the sample personas, other questions 不知道', readPersonas().map((persona) => answersOf(persona, contentRules))],
  ['10,000 random personas', randomPeople(10_000)],
] as const) {
  test(`${who}: at most 6 questions on average for one place, at most 12 for everything held`, (t) => {
    const counted = (place?: string) => {
      const among = askedRules(place);
      const asked = mean(people.map((person) => countAsked(among, person)));
      const all = new Set(among.flatMap(questionsIn)).size;
      t.diagnostic(`${place ?? 'everything held'}: ${asked.toFixed(2)} of ${all} questions`);
      return asked;
    };
    const places = placesWithRules.map(counted);
    t.diagnostic(`mean over places: ${mean(places).toFixed(2)}`);
    for (const asked of places) assert.ok(asked <= 6);
    assert.ok(counted() <= 12);
  });
}
