import { type RuleFrame, ruleFrame, ruleParts } from '../eligibility/rule-parts.ts';
import { makeWayBook } from '../eligibility/ways/make-way-book.ts';
import type { WayPart } from '../eligibility/ways/way-parts.ts';
import { siteLibrary } from './library.ts';
import { numberOfPolicy } from './permalinks.ts';
import { siteRuleBook } from './rule-book.ts';

interface RuleParts {
  frame: RuleFrame;
  /** By the id of their place. */
  parts: ReadonlyMap<string, WayPart>;
}

let made: Promise<RuleParts> | undefined;

/** The rules as the quiz reads them, made once a build: what it begins with, and those of each place. */
export function siteRuleParts(): Promise<RuleParts> {
  made ??= make();
  return made;
}

async function make(): Promise<RuleParts> {
  const [library, book] = await Promise.all([siteLibrary(), siteRuleBook()]);
  const parts = [...ruleParts(library, book, numberOfPolicy)].map(([place, part]): [string, WayPart] => [
    place,
    {
      ...part,
      ways: makeWayBook({ ...library, policies: library.policies.filter((policy) => policy.place === place) }),
    },
  ]);
  return { frame: ruleFrame(library, book), parts: new Map(parts) };
}
