import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { leavesOf } from '../../src/schema/leaves-of.ts';
import { contentRules, onlyRule } from './content-rules.ts';
import { invertedLeaves, type Mutant, movedBoundaries } from './mutants.ts';
import { answersOf, inOrder, outcomeOf, readPersonas } from './persona.ts';

const personas = readPersonas().map((persona) => ({ ...persona, given: answersOf(persona, contentRules) }));

/** Mutants that every persona finds as right as the rule itself. */
function unnoticed(mutants: readonly Mutant[]): string[] {
  return mutants
    .filter(({ rule }) => {
      const rules = onlyRule(rule);
      return personas.every(({ expects, given, day }) =>
        expects
          .filter(({ benefit }) => benefit === rule.key)
          .every((expected) => isDeepStrictEqual(outcomeOf(rule, given, day, rules), inOrder(expected))),
      );
    })
    .map(({ mistake }) => mistake);
}

test('every condition the other way round is noticed by some persona', (t) => {
  const mutants = contentRules.rules.flatMap(invertedLeaves);
  const leaves = contentRules.rules.flatMap(({ conditions, bars }) => [conditions, ...bars].flatMap(leavesOf));
  assert.equal(mutants.length, leaves.length);
  t.diagnostic(`${mutants.length} inverted conditions, ${personas.length} personas`);
  assert.deepEqual(unnoticed(mutants), []);
});

test('every boundary moved by one step, and every option left out of a list, is noticed by some persona', (t) => {
  const mutants = contentRules.rules.flatMap((rule) => movedBoundaries(rule, contentRules));
  t.diagnostic(`${mutants.length} moved boundaries and shortened lists`);
  assert.ok(mutants.length > 0);
  assert.deepEqual(unnoticed(mutants), []);
});
