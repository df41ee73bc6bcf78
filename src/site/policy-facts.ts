import { collectQuotes } from '../evidence/collect-quotes.ts';
import type { Library } from '../library/library.ts';
import { formatValidity } from '../schema/format-validity.ts';
import { issueWords } from '../schema/issue-words.ts';
import type { Policy } from '../schema/policy-body.ts';
import { formatDocumentNumber } from '../schema/source-words.ts';
import { validityStateOn } from '../schema/validity-state.ts';
import { validityName, validityWords } from '../schema/validity-words.ts';
import { type Mark, SOURCE_MARKS } from '../schema/words.ts';
import { buildDay } from './build-day.ts';

/** The validity of a document as of a day, that of the build if none is given, in words and shape. */
export function validityMark(policy: Policy, day = buildDay): Mark & { state: string } {
  const state = validityStateOn(policy.validity, day);
  return { ...validityWords(policy.validity, state), state };
}

/** The validity of a document in words that are true on any day: its state where that is final, else its days. */
export function lastingValidity({ validity }: Policy): string {
  const state = validityStateOn(validity, buildDay);
  return validity.kind === 'printed' && state !== 'ended'
    ? `${validityName(validity)}${formatValidity(validity)}`
    : validityWords(validity, state).word;
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

/** What identifies a document at the head of a printed sheet: number and date. */
export function sheetFacts(policy: Policy): string[] {
  return [formatDocumentNumber(policy.number?.text, policy.source), issueWords(policy)];
}
