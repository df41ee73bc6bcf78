import { memoize } from '../language/memoize.ts';
import { type Held, heldBy, type PairIndex } from './held-by.ts';
import { kindOfWord } from './index-words.ts';
import type { PairEntry } from './pair-files.ts';
import { type PublishedPlace, sectionsOfPlace } from './place-index.ts';
import { pairsIn } from './squeeze.ts';

/** The sections that have a word, as far as they are named. */
export interface WordEntry {
  keys: readonly string[];
  /** How many more have it. */
  leftOut: number;
}

/** The summary of the country: of each word and pair it names some sections, and how many it leaves out. */
export interface CountrySummary {
  /** Finds the sections that have a word of the vocabulary. Rejects where it cannot be known. */
  sectionsWith: (word: string) => Promise<WordEntry>;
  /** Where pairs of characters stand, and numbers and words of the glossary by their words of the index. */
  pairs: PairIndex;
}

/** The index of one place, which names every section of the place. */
export interface PlaceLookups {
  words: PublishedPlace;
  /** Where pairs stand of which the summary leaves sections out. */
  pairs: PairIndex;
}

/** What is asked of an index. What it answers is whole for the places that it was opened for. */
export interface Lookups {
  sectionsWith: (word: string) => Promise<WordEntry>;
  /** The items that hold a segment. */
  heldBy: (text: string) => Promise<Held>;
  /** How many of the pairs of a text stand in each section, by its key. */
  pairCounts: (text: string) => Promise<ReadonlyMap<string, number>>;
}

/**
 * Joins what the summary and some places say. The summary is asked first; places are only asked where it leaves something out.
 * @param places the indexes of the places that a query means
 */
export function joinLookups(summary: CountrySummary, places: readonly PlaceLookups[]): Lookups {
  /** Where pairs stand in the sections of a place: all of them, and some others. */
  const pairsOf = ({ pairs }: PlaceLookups): PairIndex => ({
    ...pairs,
    placesOf: async (pair) => {
      const said = await summary.pairs.placesOf(pair);
      return said.leftOut === 0 ? said : pairs.placesOf(pair);
    },
  });
  const ofPlaces = (word: string) => places.flatMap(({ words }) => sectionsOfPlace(words, word));
  return {
    sectionsWith: async (word) => {
      const kind = kindOfWord(word);
      if (kind === 'place') return { keys: ofPlaces(word), leftOut: 0 };
      const said =
        kind === 'vocabulary' ? await summary.sectionsWith(word) : entryOfWord(await summary.pairs.placesOf(word));
      if (said.leftOut === 0) return said;
      const further = ofPlaces(word).filter((key) => !said.keys.includes(key));
      return { keys: [...said.keys, ...further], leftOut: said.leftOut - further.length };
    },
    heldBy: async (text) => {
      const said = await heldBy(text, summary.pairs);
      if (said.isWhole) return said;
      const lines = new Map<string, ReadonlySet<number>>(said.lines);
      for (const held of await Promise.all(places.map((place) => heldBy(text, pairsOf(place)))))
        for (const [key, own] of held.lines) lines.set(key, own);
      return { lines, isWhole: false };
    },
    pairCounts: async (text) => {
      const counts = new Map<string, number>();
      const pairs = pairsIn(text);
      const all = await Promise.all(pairs.map((pair) => summary.pairs.placesOf(pair)));
      for (const { places } of all) for (const key of places.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
      if (all.every(({ leftOut }) => leftOut === 0)) return counts;
      for (const place of places) {
        const own = await Promise.all(pairs.map(pairsOf(place).placesOf));
        // Of the place's own sections the place knows all, whatever the summary names.
        for (const key of place.words.keys) {
          const count = own.filter(({ places }) => places.has(key)).length;
          if (count > 0) counts.set(key, count);
        }
      }
      return counts;
    },
  };
}

const entryOfWord = ({ places, leftOut }: PairEntry): WordEntry => ({ keys: [...places.keys()], leftOut });

/** Opens indexes for the places of a query; each is read once. */
export function makeLookups(
  summary: CountrySummary,
  readPlace: (place: string) => Promise<PlaceLookups>,
): (places: readonly string[]) => Promise<Lookups> {
  const read = memoize(readPlace);
  return async (places) => joinLookups(summary, await Promise.all(places.map(read)));
}

/** How many sections the summary leaves out of those with a word, given how many by each word. */
export const leftOutOf = (leftOut: Readonly<Record<string, number>>, asked: string): number =>
  Object.entries(leftOut).reduce((sum, [word, count]) => (word.startsWith(asked) ? sum + count : sum), 0);
