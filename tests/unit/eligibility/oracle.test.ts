import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../depth.ts';
import { QUESTIONS, rules } from './generated-rules.ts';
import { completionsOf, decisionOn, questionsThatMatter, tellingAnswers } from './oracle.ts';

test('answers that a rule does not tell apart can be left out: it comes to the same decisions, and the same questions matter', () => {
  fc.assert(
    fc.property(rules(), (rule) => {
      const decisions = (answersTo?: typeof tellingAnswers) =>
        [
          ...new Set(completionsOf(rule, {}, QUESTIONS, answersTo).map((one) => decisionOn(rule, one, QUESTIONS))),
        ].sort();
      assert.deepEqual(decisions(tellingAnswers), decisions());
      assert.deepEqual(
        questionsThatMatter(rule, {}, QUESTIONS, tellingAnswers),
        questionsThatMatter(rule, {}, QUESTIONS),
      );
    }),
    { numRuns: runs(150) },
  );
});
