import { makeRuleBook, type RuleBook } from '../eligibility/rule-book.ts';
import { siteLibrary } from './library.ts';
import { sha256 } from './sha256.ts';

let book: Promise<RuleBook> | undefined;

/** The rules as published with this build, made once. */
export function siteRuleBook(): Promise<RuleBook> {
  book ??= siteLibrary().then((library) => makeRuleBook(library, sha256));
  return book;
}
