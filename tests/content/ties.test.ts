/** Walks every benefit of a place with somebody of each tie and of none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '../../src/eligibility/evaluate.ts';
import { selfCheckKey } from '../../src/schema/conditions/answers.ts';
import { TIE_QUESTIONS, type TieKind } from '../../src/schema/tie-questions.ts';
import { contentRules, library } from './content-rules.ts';

const elsewhere = Object.fromEntries(Object.values(TIE_QUESTIONS).map((question) => [question, ['elsewhere']]));

test('nobody without a tie to a place meets a benefit of it, and no tie that the text leaves open refuses anybody', () => {
  let tried = 0;
  for (const rule of contentRules.rules) {
    const isCountry = library.places.find(({ id }) => id === rule.place)?.level === 'country';
    const benefit = library.policies
      .find(({ id }) => id === rule.policy)
      ?.benefits.find(({ id }) => rule.key === `${rule.policy}/${id}`);
    assert.equal(rule.tie === undefined, isCountry || benefit?.tieIn !== undefined, rule.key);
    if (benefit?.tieIn) {
      // What ties somebody is no place where they are: who says no to all of it does not meet the rest.
      const none = Object.fromEntries(benefit.tieIn.map((id) => [selfCheckKey(rule.policy, id), ['no']]));
      const context = { policy: rule.policy, optionOrder: contentRules.optionOrder };
      assert.equal(evaluate(rule.conditions, none, context), 'unmet', rule.key);
      tried += 1;
    }
    if (!rule.tie) continue;
    const tie = rule.conditions.kind === 'all' ? rule.conditions.of[0] : undefined;
    assert.ok(tie, rule.key);
    const context = { policy: rule.policy, optionOrder: contentRules.optionOrder };
    const isOpen = 'open' in rule.tie;
    const kinds: readonly TieKind[] = 'open' in rule.tie ? rule.tie.open : rule.tie.requires;
    assert.equal(evaluate(tie, elsewhere, context), isOpen ? 'silent' : 'unmet', rule.key);
    for (const kind of kinds) {
      assert.equal(
        evaluate(tie, { ...elsewhere, [TIE_QUESTIONS[kind]]: [rule.place] }, context),
        'met',
        `${rule.key} ${kind}`,
      );
      tried += 1;
    }
  }
  assert.ok(tried >= 100);
});
