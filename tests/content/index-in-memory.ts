/** The whole search without a browser: Pagefind's part is played by the words that it is given, all else is as published. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { makeSearchData } from '../../src/commands/search-data.ts';
import { memoize } from '../../src/language/memoize.ts';
import type { Library } from '../../src/library/library.ts';
import { type Find, makeFinder } from '../../src/search/find.ts';
import { type PreparedLexicon, prepareLexicon } from '../../src/search/lexicon.ts';
import { locatePlaces } from '../../src/search/locate-places.ts';
import type { IndexedSection } from '../../src/search/make-sections.ts';
import { fileOf, readPairFile, writePairFiles } from '../../src/search/pair-files.ts';
import { divisionPieces } from '../../src/site/division-pieces.ts';

/** A search over a library, in memory. */
export interface SearchInMemory {
  find: Find;
  prepared: PreparedLexicon;
  sections: readonly IndexedSection[];
}

/** Opens a search over a library. */
export function searchInMemory(library: Library): SearchInMemory {
  const { lexicon, sounds: pinyin, sections } = makeSearchData(library);
  const prepared = prepareLexicon(lexicon);
  const pieces = divisionPieces(library);
  // The keys of sections are hashes, as Pagefind's are: which of two equals comes first must not matter.
  const keyOf = ({ topic, entry }: IndexedSection) =>
    createHash('sha256').update(`${topic} ${entry.id}`).digest('hex').slice(0, 7);
  const byKey = new Map(sections.map((section) => [keyOf(section), section]));
  const { index, files } = writePairFiles([...byKey].map(([key, { lines }]) => ({ key, lines })));
  const segmentFile = memoize(async (number: string) => {
    const at = Number(number);
    return readPairFile(files[at] ?? assert.fail(`no file ${at}`), at, index);
  });
  return {
    prepared,
    sections,
    find: makeFinder(prepared, {
      // Pagefind takes the beginning of a word for the word.
      sectionsWith: memoize(async (asked: string) =>
        [...byKey].filter(([, { words }]) => words.some((word) => word.startsWith(asked))).map(([key]) => key),
      ),
      pairs: {
        placesOf: async (pair) => (await segmentFile(String(fileOf(pair, index.files)))).get(pair) ?? new Map(),
        stride: index.stride,
      },
      read: async (key) => byKey.get(key)?.entry ?? assert.fail(key),
      sounds: async () => pinyin,
      decode: (bytes) => new TextDecoder('gb18030').decode(bytes),
      locate: (understood, nowhere) => locatePlaces(understood, nowhere, async (piece) => pieces[piece] ?? []),
    }),
  };
}
