import { type RuleFrame, type RulePart, ruleFrame, ruleParts } from '../eligibility/rule-parts.ts';
import { siteLibrary } from './library.ts';
import { numberOfPolicy } from './permalinks.ts';
import { siteRuleBook } from './rule-book.ts';

interface RuleParts {
  frame: RuleFrame;
  /** By the id of their place. */
  parts: ReadonlyMap<string, RulePart>;
}

let made: Promise<RuleParts> | undefined;

/** The rules as the quiz reads them, made once a build: what it begins with, and those of each place. */
export function siteRuleParts(): Promise<RuleParts> {
  made ??= make();
  return made;
}

async function make(): Promise<RuleParts> {
  const [library, book] = await Promise.all([siteLibrary(), siteRuleBook()]);
  return { frame: ruleFrame(library, book), parts: ruleParts(library, book, numberOfPolicy) };
}
