import { createHash } from 'node:crypto';
import { makeRuleBook, type RuleBook } from '../eligibility/rule-book.ts';
import { siteLibrary } from './library.ts';

/** The rules as published with this build. */
export async function siteRuleBook(): Promise<RuleBook> {
  return makeRuleBook(await siteLibrary(), (text) => createHash('sha256').update(text).digest('hex'));
}
