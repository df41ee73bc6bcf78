import { memoize } from '../language/memoize.ts';
import { type EvidenceLock, type LockedQuote, lockKey } from './lock.ts';

/** Looks up what a lock says of a document's phrases. */
export function verifiedIn({ documents }: EvidenceLock) {
  const quotesOf = memoize(
    (policy: string) =>
      new Map<string, LockedQuote>((documents[policy]?.quotes ?? []).map((entry) => [lockKey(entry), entry])),
  );
  return {
    originalOf: (policy: string): string | null => documents[policy]?.original ?? null,
    quoteOf(policy: string, evidence: { clause: string; quote: string }): LockedQuote {
      const found = quotesOf(policy).get(lockKey(evidence));
      if (!found) throw new Error(`The lock of ${policy} has no phrase “${evidence.quote}” at ${evidence.clause}`);
      return found;
    },
  };
}
