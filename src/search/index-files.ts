import { groupBy } from '../language/group-by.ts';
import { kindOfWord } from './index-words.ts';
import type { IndexedSection } from './indexed-section.ts';
import { type PairFiles, writePairFiles } from './pair-files.ts';
import { type PublishedPlace, placeIndexOf } from './place-index.ts';
import { MOST_OF_WORD, summaryOfWords } from './summary.ts';

/** A section with its key in the index. */
export type KeyedSection = IndexedSection & { key: string };

/** The files of what all documents say, and of which pairs and words they leave sections out. */
interface Summary {
  index: PairFiles;
  files: Uint8Array[];
  cut: Set<string>;
}

/** What is written of sections besides themselves and the words of the vocabulary. */
export interface IndexFiles {
  /** The summary of the country. */
  summary: Summary;
  places: { index: PublishedPlace; files: Uint8Array[] }[];
}

/**
 * Makes the summary alone. Linear in the text.
 * @param sections in the order of the summary
 * @param most so many sections the summary names of a word or pair
 */
export function makeSummary(sections: readonly KeyedSection[], most = MOST_OF_WORD): Summary {
  const particular = sections.map(({ key, items, words }) => ({
    key,
    lines: items,
    words: words.filter((word) => kindOfWord(word) === 'particular'),
  }));
  return writePairFiles(particular, { most });
}

/** Makes the files of an index, of the same as its summary. Linear in the text. */
export function makeIndexFiles(sections: readonly KeyedSection[], most = MOST_OF_WORD): IndexFiles {
  const summary = makeSummary(sections, most);
  // Of what the summary names whole no place need say anything: it is not asked.
  const {
    cut: only,
    index: { stride },
  } = summary;
  const { leftOut } = summaryOfWords(sections, most);
  const isAsked = (word: string) => kindOfWord(word) === 'place' || only.has(word) || word in leftOut;
  const byPlace = groupBy(sections, ({ entry }) => entry.place);
  return {
    summary,
    places: [...byPlace].map(([place, own]) => {
      const texts = own.map(({ key, items }) => ({ key, lines: items }));
      const { index, files } = writePairFiles(texts, { only, stride });
      const asked = own.map(({ key, words }) => ({ key, words: words.filter(isAsked) }));
      return { index: placeIndexOf(place, asked, index), files };
    }),
  };
}
