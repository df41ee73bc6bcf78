import type { PairIndex } from '../../../src/search/held-by.ts';
import { joinLookups, type Lookups } from '../../../src/search/lookups.ts';
import { squeeze } from '../../../src/search/squeeze.ts';

const STRIDE = 1000;

/** An index of pairs over the texts of sections' lines, the titles first, by trying each pair in each text. */
export function samplePairs(sections: Readonly<Record<string, readonly (readonly string[])[]>> = {}): PairIndex {
  const placesOf = (lines: readonly (readonly string[])[], pair: string) =>
    lines.flatMap((texts, line) => {
      const run = texts.map(squeeze).join('|');
      return [...run].flatMap((_, at) => (run.startsWith(pair, at) ? [line * STRIDE + at] : []));
    });
  return {
    stride: STRIDE,
    placesOf: async (pair) => ({
      places: new Map(
        Object.entries(sections)
          .map(([key, lines]) => [key, placesOf(lines, pair)] as const)
          .filter(([, places]) => places.length > 0),
      ),
      leftOut: 0,
    }),
  };
}

/** What is asked of an index that names everything: sections by what has a word, and the texts of their lines. */
export function sampleLookups(
  sectionsWith: (word: string) => readonly string[],
  texts: Parameters<typeof samplePairs>[0] = {},
): Lookups {
  const pairs = samplePairs(texts);
  return {
    ...joinLookups({ sectionsWith: async () => ({ keys: [], leftOut: 0 }), pairs }, []),
    sectionsWith: async (word) => ({ keys: sectionsWith(word), leftOut: 0 }),
  };
}
