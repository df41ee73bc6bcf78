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

/** A case as the quiz on the command line takes it; a test runs it. */
export const CASE_SAMPLE = `{
  "id": "p02",
  "day": "2026-11-20",
  "places": ["qingyuan"],
  "topics": ["settlement"],
  "answers": {
    "skill-level": "senior-worker",
    "worker-kind": ["technical-worker", "veteran"],
    "subsidies-this-year": 3,
    "certificate-date": "2024-11",
    "housing": null,
    "check:qingyuan-2012-skilled-worker-settlement:newly-settled": "yes"
  }
}`;
