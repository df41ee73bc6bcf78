import { collectQuotes } from '../evidence/collect-quotes.ts';
import type { Library } from '../library/library.ts';
import type { Policy } from '../schema/policy-body.ts';
import { termStateOn } from '../schema/term-state.ts';
import { today } from './today.ts';
import { formatDay, formatIssue, formatNumber, type Mark, SOURCE_MARKS, termWords } from './words.ts';

/** The term of a document as of the day of the build, in words and shape. */
export function termMark(policy: Policy): Mark & { state: string } {
  const state = termStateOn(policy.term, today);
  return { ...termWords(policy.term, state), state };
}

/** What the text that we read is, in words and shape. */
export function sourceMark(policy: Policy): Mark & { state: string } {
  return { ...SOURCE_MARKS[policy.source], state: policy.source };
}

/** How many quoted phrases a page rests on. */
export function quoteCount(policy: Policy): number {
  return collectQuotes(policy).filter(({ use }) => use === 'quote').length;
}

/** The held documents that name this one. */
export function citedBy(policy: Policy, library: Library): Policy[] {
  return library.policies.filter((other) => other.cites.some(({ held }) => held === policy.id));
}

/** What identifies a document at the head of a printed sheet: number, date, and its term on the day of the build. */
export function sheetFacts(policy: Policy): string[] {
  const number = formatNumber(policy.number?.text, policy.source);
  return [number, formatIssue(policy.issued.date, policy.source), `${termMark(policy).word}（${formatDay(today)}）`];
}
