import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decide } from '../../../src/eligibility/decide.ts';
import { whatIf } from '../../../src/eligibility/what-if.ts';
import { runs } from '../../depth.ts';
import { fullAnswers, QUESTIONS, ruleSets, someAnswers } from './generated-rules.ts';
import { exactDecision } from './oracle.ts';

const changes = fc.tuple(fc.constantFrom(...QUESTIONS), fullAnswers).map(([{ id }, answers]) => ({
  question: id,
  answer: answers[id] ?? null,
}));

test('a changed answer turns exactly the rules whose decision it changes, and says from what to what', () => {
  fc.assert(
    fc.property(ruleSets, someAnswers, changes, (rules, answers, change) => {
      const turned = whatIf(rules.rules, answers, change, rules);
      for (const rule of rules.rules) {
        const from = exactDecision(rule, answers, QUESTIONS);
        const to = exactDecision(rule, { ...answers, [change.question]: change.answer }, QUESTIONS);
        assert.deepEqual(
          turned.filter((one) => one.rule === rule),
          from === to ? [] : [{ rule, from, to }],
        );
      }
    }),
    { numRuns: runs(150) },
  );
});

test('asking what if changes nothing about the person', () => {
  fc.assert(
    fc.property(ruleSets, someAnswers, changes, (rules, answers, change) => {
      const before = structuredClone(answers);
      const decided = rules.rules.map((rule) => decide(rule, answers, rules));
      whatIf(rules.rules, Object.freeze(answers), change, rules);
      assert.deepEqual(answers, before);
      assert.deepEqual(
        rules.rules.map((rule) => decide(rule, answers, rules)),
        decided,
      );
    }),
  );
});

test('the answer already given turns nothing', () => {
  fc.assert(
    fc.property(ruleSets, fullAnswers, fc.constantFrom(...QUESTIONS), (rules, answers, { id }) => {
      assert.deepEqual(whatIf(rules.rules, answers, { question: id, answer: answers[id] ?? null }, rules), []);
    }),
  );
});
