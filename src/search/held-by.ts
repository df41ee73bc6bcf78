import type { PairEntry, Places } from './pair-files.ts';
import { squeeze } from './squeeze.ts';

/** What an index of pairs of characters answers. */
export interface PairIndex {
  /** Where a pair of characters stands. Rejects where it cannot be known. */
  placesOf: (pair: string) => Promise<PairEntry>;
  /** How far apart items begin in what it answers. */
  stride: number;
}

/** Items by the key of their section. Item 0 is the section's titles. */
export type Lines = ReadonlyMap<string, ReadonlySet<number>>;

/** True where a text is long enough to be looked up: one character is in no index. */
export const canBeLookedUp = (text: string): boolean => [...squeeze(text)].length >= 2;

/** The items that hold a segment, as far as one index tells. */
export interface Held {
  lines: Lines;
  /** True where these are all: no list that would have to name others was cut short. */
  isWhole: boolean;
}

/** So many further pairs are asked for a proof that there are no other items, once nothing is left that could be shown. */
const ASKED_FOR_PROOF = 3;

/**
 * The items of an index's documents that hold a segment of characters: each of them does. Where they are whole, they are all.
 * None, and whole, where the segment is too short to be looked up.
 */
export async function heldBy(text: string, { placesOf, stride }: PairIndex): Promise<Held> {
  const characters = [...squeeze(text)];
  const last = characters.length - 2;
  if (last < 0) return { lines: new Map(), isWhole: true };
  const entryAt = async (start: number) => {
    const { places, leftOut } = await placesOf(characters.slice(start, start + 2).join(''));
    return { places: new Map([...places].map(([section, own]) => [section, own.map((at) => at - start)])), leftOut };
  };
  let common: Places | undefined;
  /** What is left by the pairs of which every section is named: the segment can be nowhere else. */
  let possible: Places | undefined;
  const take = ({ places, leftOut }: PairEntry) => {
    common = common ? inBoth(common, places) : places;
    if (leftOut === 0) possible = possible ? inBoth(possible, places) : places;
  };
  for (const entry of await Promise.all([entryAt(0), entryAt(last)])) take(entry);
  // Every other pair, and the last one, cover all characters. Few sentences that people write stand in a document: most
  // are given up after the first pairs.
  let proofs = ASKED_FOR_PROOF;
  for (let start = 2; start < last && possible?.size !== 0; start += 2) {
    if (common?.size === 0) {
      if (proofs === 0) break;
      proofs -= 1;
    }
    take(await entryAt(start));
  }
  const lines = new Map(
    [...(common ?? [])].map(([section, own]) => [section, new Set(own.map((at) => Math.floor(at / stride)))]),
  );
  return { lines, isWhole: possible !== undefined && sizeOf(possible) === sizeOf(common) };
}

const sizeOf = (places: Places | undefined) => [...(places?.values() ?? [])].reduce((sum, own) => sum + own.length, 0);

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

/** How many items there are, titles apart. */
export const countLines = (lines: Lines): number =>
  [...lines.values()].reduce((sum, own) => sum + own.size - (own.has(0) ? 1 : 0), 0);
