import type { Policy } from '../schema/policy-body.ts';
import { type CollectedQuote, collectQuotes } from './collect-quotes.ts';
import { locate, type NearestPassage, nearestPassage, type Position, type Range } from './locate.ts';
import type { NormalisedText } from './normalise.ts';

/** A phrase found in its original, within its clause. */
export interface VerifiedQuote extends CollectedQuote, Position {}

/** A phrase that is not where the page says it is. */
export interface FailedQuote extends CollectedQuote {
  reason: 'not-in-original' | 'in-another-clause' | 'clauses-out-of-order';
  nearest: NearestPassage | undefined;
  /** The clause in which the phrase does stand. */
  foundIn?: string;
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
    const position = locate(collected.quote, original, ranges.get(collected.clause));
    if (position && !(collected.use === 'opening' && outOfOrder.has(collected.clause))) {
      verified.push({ ...collected, ...position });
      continue;
    }
    const elsewhere = locate(collected.quote, original);
    if (!elsewhere) {
      failed.push({ ...collected, reason: 'not-in-original', nearest: nearestPassage(collected.quote, original) });
      continue;
    }
    const foundIn = [...ranges].find(
      ([, range]) => elsewhere.offset >= range.start && elsewhere.offset < range.end,
    )?.[0];
    failed.push({
      ...collected,
      reason: collected.use === 'opening' ? 'clauses-out-of-order' : 'in-another-clause',
      nearest: { ...elsewhere, text: collected.quote, likeness: 1 },
      ...(foundIn === undefined ? {} : { foundIn }),
    });
  }
  return { verified, failed };
}

/**
 * The stretch of the original that each clause covers: from its opening words to the next clause's.
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
    const found = locate(opens, original, { start: from, end: original.text.length });
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
