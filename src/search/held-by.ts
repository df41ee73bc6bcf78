import { squeeze } from './squeeze.ts';
import type { Places } from './stretch-files.ts';

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
 * The lines of all documents that hold a stretch of characters; exactly those. Where there are none, no document has it.
 * None either where it is too short to be looked up.
 */
export async function heldBy(text: string, { placesOf, stride }: PairIndex): Promise<Lines> {
  const characters = [...squeeze(text)];
  const last = characters.length - 2;
  if (last < 0) return new Map();
  // Every other pair, and the last one, cover all characters.
  const starts = [...Array.from({ length: Math.ceil(last / 2) }, (_, at) => at * 2), last];
  const [first, ...others] = await Promise.all(
    starts.map(async (start) => ({ start, places: await placesOf(characters.slice(start, start + 2).join('')) })),
  );
  const lines = new Map<string, ReadonlySet<number>>();
  for (const [section, own] of first?.places ?? []) {
    const rest = others.map(({ start, places }) => ({ start, places: new Set(places.get(section)) }));
    const whole = own.filter((at) => rest.every(({ start, places }) => places.has(at + start)));
    if (whole.length > 0) lines.set(section, new Set(whole.map((at) => Math.floor(at / stride))));
  }
  return lines;
}

/** How many lines there are, titles apart. */
export const countLines = (lines: Lines): number =>
  [...lines.values()].reduce((sum, own) => sum + own.size - (own.has(0) ? 1 : 0), 0);
