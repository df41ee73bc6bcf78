import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { inOrder, outcomeOf } from '../../src/commands/persona-file.ts';
import type { Rule } from '../../src/eligibility/rule.ts';
import type { Answers } from '../../src/schema/conditions/answers.ts';
import { leavesOf } from '../../src/schema/leaves-of.ts';
import { seeded } from '../bench/eligibility/seeded.ts';
import { completionsOf, decisionOn, everyAnswer, questionsIn } from '../unit/eligibility/oracle.ts';
import { contentRules, onlyRule } from './content-rules.ts';
import { invertedLeaves, type Mutant, movedBoundaries } from './mutants.ts';
import { answersOf, readPersonas } from './persona.ts';

const personas = readPersonas().map((persona) => ({ ...persona, given: answersOf(persona, contentRules) }));

/** Mutants that every persona finds as right as the rule itself. */
function unnoticed(mutants: readonly Mutant[]): Mutant[] {
  return mutants.filter(({ rule }) => {
    const rules = onlyRule(rule);
    return personas.every(({ expects, given, day }) =>
      expects
        .filter(({ benefit }) => benefit === rule.key)
        .every((expected) => isDeepStrictEqual(outcomeOf(rule, given, day, rules), inOrder(expected))),
    );
  });
}

/** Fails where there are mutants that nobody notices, with who is wanted. */
function assertNoticed(left: readonly Mutant[]): void {
  const mistakes = left.map(({ mistake }) => mistake).join('\n');
  assert.equal(
    mistakes,
    '',
    `No persona comes to anything else with these conditions so changed:\n${mistakes}\nWrite one on each side of each of them, who is met by it and who is not: npm run new -- persona <id>, in tests/personas/.`,
  );
}

test('every condition the other way round is noticed by some persona', (t) => {
  const mutants = contentRules.rules.flatMap(invertedLeaves);
  // All conditions but the ties, which the program makes.
  const leaves = contentRules.rules.flatMap(({ tie, conditions, bars }) =>
    [...(tie && conditions.kind === 'all' ? conditions.of.slice(1) : [conditions]), ...bars].flatMap(leavesOf),
  );
  assert.equal(mutants.length, leaves.length);
  t.diagnostic(`${mutants.length} inverted conditions, ${personas.length} personas`);
  assertNoticed(unnoticed(mutants));
});

/** Of a rule that can be answered in more ways than can be tried, so many people are asked at random. */
const MOST_TRIED = 1_000_000;
const AT_RANDOM = 100_000;

/** All ways to answer a rule's questions, or many of them at random where there are too many. */
function waysToAnswer(rule: Rule): Answers[] {
  const asked = contentRules.questions.filter(({ id }) => questionsIn(rule).includes(id));
  const answersTo = asked.map((question) => everyAnswer(question, rule));
  const ways = answersTo.reduce((product, { length }) => product * length, 1);
  if (ways <= MOST_TRIED) return completionsOf(rule, {}, contentRules.questions);
  const random = seeded(ways);
  return Array.from({ length: AT_RANDOM }, () =>
    Object.fromEntries(asked.map(({ id }, at) => [id, random.oneOf(answersTo[at] ?? [])])),
  ) as Answers[];
}

/** Whether a mutant decides as its rule does whatever anybody answers, so that nobody could notice it. */
function isEquivalent({ rule }: Mutant): boolean {
  const original = contentRules.rules.find(({ key }) => key === rule.key);
  assert.ok(original);
  const { questions } = contentRules;
  return waysToAnswer(original).every(
    (answers) => decisionOn(rule, answers, questions) === decisionOn(original, answers, questions),
  );
}

test('every boundary moved by one step, and every option left out of a list, is noticed by some persona', (t) => {
  const mutants = contentRules.rules.flatMap((rule) => movedBoundaries(rule, contentRules));
  const left = unnoticed(mutants);
  const without = left.filter(isEquivalent);
  t.diagnostic(`${mutants.length} moved boundaries and shortened lists; without effect, by trying all answers:`);
  for (const { mistake } of without) t.diagnostic(mistake);
  assertNoticed(left.filter((mutant) => !without.includes(mutant)));
});
