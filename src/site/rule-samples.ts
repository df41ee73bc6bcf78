import type { RuleBook } from '../eligibility/rule-book.ts';
import { selfCheckKey } from '../schema/conditions/answers.ts';
import { judgedIn, leavesOf } from '../schema/leaves-of.ts';

/** A rule as it is published, shortened to what its conditions look like. */
export const RULE_SAMPLE = `{
  "key": "文件/事项",
  "policy": "文件",
  "force": "entitlement",
  "conditions": {
    "kind": "all",
    "of": [
      { "kind": "question", "question": "skill-level",
        "test": { "atLeast": "senior-worker" },
        "because": "settle-direct", "otherwise": "unmet" },
      { "kind": "not",
        "of": { "kind": "question", "question": "works-in",
                "test": { "is": ["not-working"] },
                "because": "settle-direct", "otherwise": "unmet" } },
      { "kind": "self-check", "says": "…", "id": "newly-settled", "because": "…" },
      { "kind": "text-silent", "says": "…", "because": "…" }
    ]
  },
  "bars": [ … ]
}`;

/** A case as the quiz on the command line takes it, about the first rule that asks for a check of one's own; a test runs it. */
export function caseSample({ rules }: Pick<RuleBook, 'rules'>): string {
  const [sample] = rules.flatMap(({ policy, place, topic, conditions }) =>
    leavesOf(conditions).flatMap((leaf) => {
      const judged = judgedIn(leaf);
      return judged ? [{ place, topic, check: selfCheckKey(policy, judged.id) }] : [];
    }),
  );
  if (!sample) throw new Error('No rule asks for a check of one’s own');
  return `{
  "id": "p02",
  "day": "2026-11-20",
  "places": ["${sample.place}"],
  "topics": ["${sample.topic}"],
  "answers": {
    "skill-level": "senior-worker",
    "worker-kind": ["technical-worker", "veteran"],
    "subsidies-this-year": 3,
    "certificate-date": "2024-11",
    "housing": null,
    "${sample.check}": "yes"
  }
}`;
}

/** Ids of a few places that rules speak of, for samples of links. */
export function placesSample({ rules }: Pick<RuleBook, 'rules'>): string[] {
  return [...new Set(rules.map(({ place }) => place))].slice(-2);
}
