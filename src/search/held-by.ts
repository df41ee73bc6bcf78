import { pairsIn, squeeze } from './squeeze.ts';
import type { Lines } from './stretch-files.ts';

/** Finds the lines that hold a pair of characters. Rejects where it cannot be known. */
export type LinesWith = (pair: string) => Promise<Lines>;

/** The lines that may hold a stretch of characters; `exact` where they do, since it is no longer than a pair. */
export interface HeldBy {
  lines: Lines;
  exact: boolean;
}

/** A stretch of one character is in no index. */
const NOWHERE: HeldBy = { lines: new Map(), exact: false };

/** True where a text is long enough to be looked up. */
export const canBeLookedUp = (text: string): boolean => [...squeeze(text)].length >= 2;

/**
 * The lines of all documents that hold every pair of a stretch. None that holds the stretch is left out; so where there
 * are none, no document has it.
 */
export async function heldBy(text: string, linesWith: LinesWith): Promise<HeldBy> {
  const pairs = pairsIn(text);
  const [first, ...others] = await Promise.all(pairs.map(linesWith));
  if (!first) return NOWHERE;
  const lines = new Map<string, readonly number[]>();
  for (const [section, own] of first) {
    const common = own.filter((line) => others.every((other) => other.get(section)?.includes(line)));
    if (common.length > 0) lines.set(section, common);
  }
  return { lines, exact: pairs.length === 1 };
}

/** How many lines there are, titles apart. */
export const countLines = (lines: Lines): number =>
  [...lines.values()].reduce((sum, own) => sum + own.filter((line) => line > 0).length, 0);
