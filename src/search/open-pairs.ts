import { memoize } from '../language/memoize.ts';
import type { PairIndex } from './held-by.ts';
import { fileOf, type PairEntry, type PairFiles, STANDS_NOWHERE } from './pair-files.ts';

/**
 * Opens an index of pairs, of which each file is read once.
 * @param read reads a file by its number; rejects where it cannot be had or is another one
 */
export function openPairs(
  index: PairFiles,
  read: (file: number) => Promise<ReadonlyMap<string, PairEntry>>,
): PairIndex {
  const file = memoize((number: string) => read(Number(number)));
  return {
    placesOf: async (pair) => {
      if (index.files === 0) return STANDS_NOWHERE;
      return (await file(String(fileOf(pair, index.files)))).get(pair) ?? STANDS_NOWHERE;
    },
    stride: index.stride,
  };
}
