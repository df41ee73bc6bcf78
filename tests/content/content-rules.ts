/** The rules of the real content, compiled once for the tests of this folder. */
import { createHash } from 'node:crypto';
import { makeRuleSet } from '../../src/eligibility/make-rule-set.ts';
import type { Rule } from '../../src/eligibility/rule.ts';
import { type CompiledRules, compileRules } from '../../src/eligibility/rule-set.ts';
import { judgedIn, leavesOf } from '../../src/schema/leaves-of.ts';
import { library } from '../held-content.ts';

export { library };

export const contentRules: CompiledRules = compileRules(
  makeRuleSet(library, (text) => createHash('sha256').update(text).digest('hex')),
);

/** Ids of the places that have rules. */
export const placesWithRules = [...new Set(contentRules.rules.map(({ place }) => place))];

const askedAt = new Map<string | undefined, readonly Rule[]>();

/** The rules that the interface asks questions for: a direction gives nobody a right, whatever the answers. */
export function askedRules(place?: string): readonly Rule[] {
  const asked =
    askedAt.get(place) ??
    contentRules.rules.filter((rule) => rule.force !== 'direction' && (!place || rule.place === place));
  askedAt.set(place, asked);
  return asked;
}

/** Keys under which the self-checks of a rule are answered. */
export function checkKeysOf(rule: Rule): string[] {
  const checks = [rule.conditions, ...rule.bars].flatMap(leavesOf).flatMap((leaf) => judgedIn(leaf) ?? []);
  return [...new Set(checks.map(({ id }) => `check:${rule.policy}:${id}`))];
}

/** The compiled rules with one rule in place of all. */
export function onlyRule(rule: Rule): CompiledRules {
  return compileRules({ ...contentRules, rules: [rule] });
}
