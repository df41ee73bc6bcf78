import { entryOf, heldPlaces, type Library } from '../library/library.ts';
import { comparisonsIn, leafGrounds, leavesOf, listIn } from '../schema/leaves-of.ts';
import { type NamedReport, namedReport } from '../schema/named-report.ts';
import { moneyGrounds } from '../schema/payees.ts';
import { clauseOf, evidenceOf, itemsOf } from '../schema/policy-body.ts';
import type { SourceKind } from '../schema/source-kind.ts';
import { makeRuleSet } from './make-rule-set.ts';
import type { Rule } from './rule.ts';
import type { RuleSet } from './rule-set.ts';

/** What a rule stands on, for showing it: the short answer, its clause, and the phrase where there is one. */
export interface RuleGround {
  summary: string;
  clause: string;
  /** Null for a point that the text leaves open. */
  quote: string | null;
}

/** What a reader of a verdict is told of the document behind it. */
export interface RulePolicy {
  title: string;
  place: string;
  number: string | null;
  issued: string;
  shortTitle: string;
  source: SourceKind;
  /** The report, where that is all that was seen of the document. */
  report: NamedReport | null;
}

/** The rules with the names and grounds that a reader of a verdict needs. Published as `/api/v1/rules.json`. */
export interface RuleBook extends RuleSet {
  /** Grounds by `<document>#<provision>`. */
  grounds: Record<string, RuleGround>;
  documents: Record<string, RulePolicy>;
  places: { id: string; name: string; shortName: string }[];
  topics: { id: string; name: string }[];
}

/** Key of a ground. What stands in another document is named with its id before it, which is its key already. */
export function ruleGroundKey(policy: string, provision: string): string {
  return provision.includes('#') ? provision : `${policy}#${provision}`;
}

/** Gathers everything the quiz needs, and nothing of the documents that no rule refers to. */
export function makeRuleBook(library: Library, hashOf: (text: string) => string): RuleBook {
  const ruleSet = makeRuleSet(library, hashOf);
  return {
    ...ruleSet,
    grounds: Object.fromEntries(
      ruleSet.rules.flatMap((rule) => {
        return referredTo(rule).map((named) => {
          // A rule about the ends of ranges, or a list, may stand in another held document, and is then named with its id.
          const [id = '', policy = rule.policy] = named.split('#').reverse();
          const item = entryOf(itemsOf(entryOf(library.policies, policy)), id);
          const quote = evidenceOf(item)[0]?.quote ?? null;
          return [ruleGroundKey(policy, id), { summary: item.summary, clause: clauseOf(item), quote }];
        });
      }),
    ),
    documents: Object.fromEntries(
      library.policies.map((policy): [string, RulePolicy] => [
        policy.id,
        {
          title: policy.title,
          place: policy.place,
          number: policy.number?.text ?? null,
          issued: policy.issued.date,
          shortTitle: policy.shortTitle,
          source: policy.source,
          report: namedReport(policy),
        },
      ]),
    ),
    places: heldPlaces(library).map(({ id, name, shortName }) => ({ id, name, shortName })),
    topics: library.topics.map(({ id, name }) => ({ id, name })),
  };
}

function referredTo(rule: Rule): string[] {
  const conditions = [rule.conditions, ...rule.bars];
  const because = conditions.flatMap(leafGrounds);
  const tables = conditions.flatMap(leavesOf).flatMap((leaf) => listIn(leaf)?.table ?? []);
  const rules = conditions.flatMap(comparisonsIn).flatMap(({ edgeBy }) => edgeBy ?? []);
  const money = moneyGrounds(rule.money);
  const here = [
    rule.grants,
    ...rule.bring,
    ...rule.applyAt,
    ...rule.otherRoutes,
    ...(rule.presupposes ? [rule.presupposes.because] : []),
    ...(rule.when ?? []).map((day) => day.because),
    ...because,
    ...tables,
    ...rules,
    ...money,
  ];
  return [...new Set(here)];
}
