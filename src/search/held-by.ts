import type { Places } from './pair-files.ts';
import { squeeze } from './squeeze.ts';

/** What an index of pairs of characters answers. */
export interface PairIndex {
  /** Where a pair of characters stands. Rejects where it cannot be known. */
  placesOf: (pair: string) => Promise<Places>;
  /** How far apart lines begin in what it answers. */
  stride: number;
}

/** Lines by the key of their section. Line 0 is the section's titles. */
export type Lines = ReadonlyMap<string, ReadonlySet<number>>;

/** True where a text is long enough to be looked up: one character is in no index. */
export const canBeLookedUp = (text: string): boolean => [...squeeze(text)].length >= 2;

/**
 * The lines of all documents that hold a segment of characters; exactly those. Where there are none, no document has it.
 * None either where it is too short to be looked up.
 */
export async function heldBy(text: string, { placesOf, stride }: PairIndex): Promise<Lines> {
  const characters = [...squeeze(text)];
  const last = characters.length - 2;
  if (last < 0) return new Map();
  const placesFrom = async (start: number) => {
    const places = await placesOf(characters.slice(start, start + 2).join(''));
    return new Map([...places].map(([section, own]) => [section, own.map((at) => at - start)]));
  };
  const [first, behind] = await Promise.all([placesFrom(0), placesFrom(last)]);
  let common = inBoth(first, behind);
  // Every other pair, and the last one, cover all characters. Few sentences that people write stand in a document: most
  // are given up after the first pairs.
  for (let start = 2; start < last && common.size > 0; start += 2) common = inBoth(common, await placesFrom(start));
  return new Map([...common].map(([section, own]) => [section, new Set(own.map((at) => Math.floor(at / stride)))]));
}

/** The places that are in both. */
function inBoth(one: Places, other: Places): Map<string, number[]> {
  const common = new Map<string, number[]>();
  for (const [section, own] of one) {
    const beside = new Set(other.get(section));
    const both = own.filter((at) => beside.has(at));
    if (both.length > 0) common.set(section, both);
  }
  return common;
}

/** How many lines there are, titles apart. */
export const countLines = (lines: Lines): number =>
  [...lines.values()].reduce((sum, own) => sum + own.size - (own.has(0) ? 1 : 0), 0);
