import type { Policy } from '../schema/policy-body.ts';
import { type CollectedQuote, collectQuotes } from './collect-quotes.ts';
import { locateQuote, type NearestPassage, nearestPassage, type Position, type Range } from './locate-quote.ts';
import { type NormalisedText, normaliseQuote } from './normalise.ts';

/** A phrase found in its original, within its clause. */
export interface VerifiedQuote extends CollectedQuote, Position {}

/** A phrase that is not where the page says it is. */
export interface FailedQuote extends CollectedQuote {
  reason: 'not-in-original' | 'in-another-clause' | 'clauses-out-of-order' | 'across-the-next-opening';
  nearest: NearestPassage | undefined;
  /** The clause in which the phrase does stand, or begins. */
  foundIn?: string;
  /** A clause whose opening words stand within or before the phrase, and once more after it: the mention was taken for its beginning. */
  openedEarly?: { clause: string; line: number };
}

/** What comparing one document with its original gave. */
export interface Verification {
  verified: VerifiedQuote[];
  failed: FailedQuote[];
}

/** Compares every phrase of a document with its original: the words, and the clause they stand in. */
export function verifyPolicy(policy: Policy, original: NormalisedText): Verification {
  const { ranges, outOfOrder } = clauseRanges(policy, original);
  const verified: VerifiedQuote[] = [];
  const failed: FailedQuote[] = [];
  for (const collected of collectQuotes(policy)) {
    const position = locateQuote(collected.quote, original, ranges.get(collected.clause));
    if (position && !(collected.use === 'opening' && outOfOrder.has(collected.clause))) {
      verified.push({ ...collected, ...position });
      continue;
    }
    const elsewhere = locateQuote(collected.quote, original);
    if (!elsewhere) {
      failed.push({ ...collected, reason: 'not-in-original', nearest: nearestPassage(collected.quote, original) });
      continue;
    }
    const foundIn = [...ranges].find(
      ([, range]) => elsewhere.offset >= range.start && elsewhere.offset < range.end,
    )?.[0];
    const openedEarly =
      collected.use === 'opening' ? undefined : openedBefore(collected, elsewhere, ranges, policy, original);
    // What begins in its own clause is not elsewhere: the next clause is taken to begin in the middle of it.
    const isCut = foundIn === collected.clause && openedEarly !== undefined;
    const reason =
      collected.use === 'opening' ? 'clauses-out-of-order' : isCut ? 'across-the-next-opening' : 'in-another-clause';
    failed.push({
      ...collected,
      reason,
      nearest: { ...elsewhere, text: collected.quote, likeness: 1 },
      ...(foundIn === undefined ? {} : { foundIn }),
      ...(openedEarly === undefined ? {} : { openedEarly }),
    });
  }
  return { verified, failed };
}

/** The clause after a phrase's own that is taken to begin within or before the phrase, after its own has begun. */
function openedBefore(
  { clause, quote }: CollectedQuote,
  { offset }: Position,
  ranges: ReadonlyMap<string, Range>,
  policy: Policy,
  original: NormalisedText,
): FailedQuote['openedEarly'] {
  const start = ranges.get(clause)?.start ?? Number.POSITIVE_INFINITY;
  const end = offset + normaliseQuote(quote).length;
  const own = policy.clauses.findIndex(({ locator }) => locator === clause);
  const next = policy.clauses[own + 1];
  const begins = next && ranges.get(next.locator)?.start;
  if (next === undefined || begins === undefined || offset < start || begins >= end) return undefined;
  const isCut = begins > offset;
  // Before the phrase: only where the same words stand again further on may the first be a mention.
  if (!isCut && original.text.indexOf(normaliseQuote(next.opens), end) === -1) return undefined;
  return { clause: next.locator, line: original.lines[begins] ?? 1 };
}

/**
 * The segment of the original that each clause covers: from its opening words to the next clause's.
 * A clause whose opening words are not found after its predecessor's is reported as out of order.
 */
function clauseRanges(
  policy: Policy,
  original: NormalisedText,
): { ranges: Map<string, Range>; outOfOrder: Set<string> } {
  const outOfOrder = new Set<string>();
  const starts: { locator: string; start: number }[] = [];
  let from = 0;
  for (const { locator, opens } of policy.clauses) {
    const found = locateQuote(opens, original, { start: from, end: original.text.length });
    if (!found) {
      outOfOrder.add(locator);
      continue;
    }
    starts.push({ locator, start: found.offset });
    from = found.offset + 1;
  }
  const ranges = new Map(
    starts.map(({ locator, start }, index) => [
      locator,
      { start, end: starts[index + 1]?.start ?? original.text.length },
    ]),
  );
  return { ranges, outOfOrder };
}
