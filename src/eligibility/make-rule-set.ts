import { heldUnder } from '../library/acts.ts';
import type { Library } from '../library/library.ts';
import { whenOf } from '../library/related-periods.ts';
import type { Benefit } from '../schema/benefit.ts';
import type { Policy } from '../schema/policy-body.ts';
import { ruleAsPublished } from '../schema/published-names.ts';
import type { Rule } from './rule.ts';
import type { RuleSet } from './rule-set.ts';
import { withTie } from './tie-condition.ts';

/** The held documents that one stands on. */
function leaningOf(policy: Policy, library: Library): Pick<Rule, 'leansOn'> {
  const held = heldUnder(policy, library).map(({ id, title, validity }) => ({ policy: id, title, validity: validity }));
  return held.length > 0 ? { leansOn: held } : {};
}

/** When it may be asked for, as far as the document sets days. */
function daysOf(benefit: Benefit, policy: Policy): Pick<Rule, 'when'> {
  const when = whenOf(benefit, policy);
  return when.length > 0 ? { when } : {};
}

/** A benefit without what no decision depends on: why something is left out, and what its answer is made of. */
function ruleFieldsOf({ tieIn, waived, when, thing, who, partOf, gives, asks, offices, ...benefit }: Benefit) {
  return benefit;
}

/**
 * Gathers the rules of all documents.
 * @param hashOf hash of a text in hexadecimal; the version is its first 8 digits over questions and rules as they are published
 */
export function makeRuleSet(library: Library, hashOf: (text: string) => string): RuleSet {
  const rules = library.policies.flatMap((policy) =>
    policy.benefits.map((benefit) => ({
      ...ruleFieldsOf(benefit),
      conditions: withTie(benefit, policy.place),
      key: `${policy.id}/${benefit.id}`,
      policy: policy.id,
      place: policy.place,
      validity: policy.validity,
      issued: policy.issued.date,
      source: policy.source,
      ...leaningOf(policy, library),
      ...daysOf(benefit, policy),
    })),
  );
  const { questions } = library;
  return {
    version: hashOf(JSON.stringify({ questions, rules: rules.map(ruleAsPublished) })).slice(0, 8),
    questions,
    rules,
    notAbout: library.policies.flatMap(({ id, place, notAbout }) =>
      notAbout.map((topic) => ({ place, policy: id, topic })),
    ),
  };
}
