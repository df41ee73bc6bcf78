import { type RuleFrame, ruleFrame, ruleParts } from '../eligibility/rule-parts.ts';
import { makeWayBook } from '../eligibility/ways/make-way-book.ts';
import type { WayPart } from '../eligibility/ways/way-parts.ts';
import { shareParts } from '../language/shared-json.ts';
import { siteLibrary } from './library.ts';
import { numberOfPolicy } from './permalinks.ts';
import { siteRuleBook } from './rule-book.ts';
import { sha256 } from './sha256.ts';

/** Signs of a mark: that of a build is told from those of the builds before it. */
const MARK = 6;

interface RuleParts {
  frame: RuleFrame;
  /** By the id of their place. */
  parts: ReadonlyMap<string, WayPart>;
  /** The mark in the name of the file of each. */
  markOf: (place: string) => string;
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
  const marks = new Map(parts.map(([place, part]) => [place, sha256(JSON.stringify(shareParts(part))).slice(0, MARK)]));
  return { frame: ruleFrame(library, book), parts: new Map(parts), markOf: (place) => marks.get(place) ?? '' };
}
