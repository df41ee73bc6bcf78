/** The whole search without a browser: Pagefind's part is played by the words that it is given, all else is as published. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { makeSearchData } from '../../src/commands/search-data.ts';
import type { Library } from '../../src/library/library.ts';
import { isContext } from '../../src/schema/context-place.ts';
import { askedFileOf, filesOfAsked, questionsAskedAs } from '../../src/search/asked-questions.ts';
import { type Find, makeFinder } from '../../src/search/find.ts';
import { questionsByPlace } from '../../src/search/held-questions.ts';
import { makeIndexFiles } from '../../src/search/index-files.ts';
import type { IndexedSection } from '../../src/search/indexed-section.ts';
import { type PreparedLexicon, prepareLexicon } from '../../src/search/lexicon.ts';
import { locatePlaces } from '../../src/search/locate-places.ts';
import { leftOutOf, makeLookups } from '../../src/search/lookups.ts';
import { openPairs } from '../../src/search/open-pairs.ts';
import { packLexicon, unpackLexicon } from '../../src/search/pack-lexicon.ts';
import { type PairFiles, readPairFile } from '../../src/search/pair-files.ts';
import { inOrderOfSummary, MOST_OF_WORD, summaryOfWords } from '../../src/search/summary.ts';
import { divisionPieces } from '../../src/site/division-pieces.ts';

/** A search over a library, in memory. */
export interface SearchInMemory {
  find: Find;
  prepared: PreparedLexicon;
  sections: readonly IndexedSection[];
}

/**
 * Opens a search over a library.
 * @param most so many sections the summary of the country names of a word or pair
 */
export function searchInMemory(library: Library, most = MOST_OF_WORD): SearchInMemory {
  const { lexicon, pinyin, traditional, sections, ways, heard, firsts } = makeSearchData(library);
  const prepared = prepareLexicon(unpackLexicon(packLexicon(lexicon)));
  const pieces = divisionPieces(library);
  // The keys of sections are hashes, as Pagefind's are: which of two equals comes first must not matter.
  const keyOf = ({ topic, part, entry }: IndexedSection) =>
    createHash('sha256').update(`${topic} ${part} ${entry.id}`).digest('hex').slice(0, 7);
  const isOfCountry = new Set(library.places.filter(isContext).map(({ id }) => id));
  const keyed = inOrderOfSummary(sections, (place) => isOfCountry.has(place)).map((section) => ({
    ...section,
    key: keyOf(section),
  }));
  const askedFiles = filesOfAsked(ways, keyed, prepared, firsts);
  const held = [...new Set(keyed.map(({ entry }) => entry.place))];
  const questions = questionsByPlace(ways, heard, keyed, held, prepared);
  const byKey = new Map(keyed.map((section) => [section.key, section]));
  const { named, leftOut } = summaryOfWords(keyed, most);
  const { summary, places } = makeIndexFiles(keyed, most);
  const pairsOf = (index: PairFiles, files: readonly Uint8Array[]) =>
    openPairs(index, async (at) => readPairFile(files[at] ?? assert.fail(`no file ${at}`), at, index));
  return {
    prepared,
    sections,
    find: makeFinder(prepared, {
      lookupsFor: makeLookups(
        {
          // Pagefind takes the beginning of a word for the word.
          sectionsWith: async (asked) => ({
            keys: keyed.flatMap(({ key }, at) => (named[at]?.some((word) => word.startsWith(asked)) ? [key] : [])),
            leftOut: leftOutOf(leftOut, asked),
          }),
          pairs: pairsOf(summary.index, summary.files),
        },
        async (id) => {
          const { index, files } = places.find(({ index }) => index.place === id) ?? assert.fail(id);
          return { words: index, pairs: pairsOf(index.stretches, files) };
        },
      ),
      read: async (key) => byKey.get(key)?.entry ?? assert.fail(key),
      asked: async (key) => {
        const name = askedFileOf(key, askedFiles.length);
        return questionsAskedAs(key, askedFiles.find((file) => file.name === name) ?? assert.fail(name));
      },
      questions: async (place) => questions.get(place) ?? assert.fail(place),
      pinyin: async () => pinyin,
      traditional: async () => traditional,
      decode: (bytes) => new TextDecoder('gb18030').decode(bytes),
      locate: (understood, nowhere) => locatePlaces(understood, nowhere, async (piece) => pieces[piece] ?? []),
    }),
  };
}
