import { z } from 'zod';
import { daySchema, idSchema, locatorSchema } from '../schema/common.ts';
import type { CollectedQuote } from './collect-quotes.ts';
import type { VerifiedQuote } from './verify.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Shape of `content/evidence.lock.json`. */
export const lockSchema = z.strictObject({
  /** What the file is, for whoever opens it. */
  note: z.string(),
  version: z.literal(1),
  /** One entry a document. */
  documents: z.record(
    idSchema,
    z.strictObject({
      /** SHA-256 of the original as it was compared. */
      original: sha256Schema,
      /** One entry a phrase, in order of their places in the original. */
      quotes: z.array(
        z.strictObject({
          clause: locatorSchema,
          quote: z.string().min(1),
          /** SHA-256 of the phrase in normalised form. */
          sha256: sha256Schema,
          /** Index into the normalised original. */
          offset: z.int().nonnegative(),
          /** Line of the original, counted from 1. */
          line: z.int().positive(),
          /** The day it was first verified. */
          verified: daySchema,
        }),
      ),
    }),
  ),
});
export type EvidenceLock = z.infer<typeof lockSchema>;
export type LockedQuote = EvidenceLock['documents'][string]['quotes'][number];

export const LOCK_NOTE = 'Written by npm run verify:evidence. Do not edit: change the content and run it again.';

/** A phrase and its clause: what makes one lock entry. */
export function lockKey({ clause, quote }: { clause: string; quote: string }): string {
  return `${clause}\n${quote}`;
}

/**
 * The lock entries of one document.
 * @param previous its entries so far: a phrase that was verified before keeps its day
 * @param sha256 hash of a text, in hexadecimal
 */
export function lockQuotes(
  verified: readonly VerifiedQuote[],
  previous: readonly LockedQuote[],
  hashOf: (quote: string) => string,
  today: string,
): LockedQuote[] {
  const days = new Map(previous.map((entry) => [lockKey(entry), entry.verified]));
  const entries = new Map(
    verified.map(({ clause, quote, offset, line }) => {
      const key = lockKey({ clause, quote });
      return [key, { clause, quote, sha256: hashOf(quote), offset, line, verified: days.get(key) ?? today }];
    }),
  );
  return [...entries.values()].sort((a, b) => a.offset - b.offset || (a.quote < b.quote ? -1 : 1));
}

/** How a document and its lock entries differ. Both lists empty: everything shown is verified, and nothing else is locked. */
export interface LockDifference {
  /** Phrases in use that no entry covers. */
  unlocked: CollectedQuote[];
  /** Entries that nothing uses. */
  unused: LockedQuote[];
}

/** Compares the phrases a document uses with its lock entries; needs no original. */
export function compareWithLock(collected: readonly CollectedQuote[], locked: readonly LockedQuote[]): LockDifference {
  const used = new Set(collected.map(lockKey));
  const held = new Set(locked.map(lockKey));
  return {
    unlocked: collected.filter((quote) => !held.has(lockKey(quote))),
    unused: locked.filter((entry) => !used.has(lockKey(entry))),
  };
}
