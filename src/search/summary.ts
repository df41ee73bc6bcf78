import { kindOfWord } from './index-words.ts';
import type { IndexedSection } from './indexed-section.ts';

/*
 * The summary of the country, which is asked first and whatever is asked: of each word it names some sections, and how many it leaves
 * out. So it stays small however many documents there are, and that a word stands nowhere is known all the same. All
 * words name the sections that come first in one order: those that have two common words are among those named for both.
 */

/** So many sections are named of a word, and of a pair of characters. */
export const MOST_OF_WORD = 120;

/**
 * Sections in the order in which a summary names them, and in which a query reads those that answer as much: the country's own,
 * then those of the newest documents; what further sections say of the same topic stands behind, so that many documents are heard.
 */
export function inOrderOfSummary<Section extends Pick<IndexedSection, 'topic' | 'part' | 'entry'>>(
  sections: readonly Section[],
  isOfCountry: (place: string) => boolean,
): Section[] {
  const rank = ({ entry }: Section) => Number(!isOfCountry(entry.place));
  const nameOf = ({ topic, part, entry }: Section) => `${entry.id} ${topic ?? ''} ${String(part).padStart(3, '0')}`;
  return [...sections].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      one.part - other.part ||
      (one.entry.issued > other.entry.issued ? -1 : one.entry.issued < other.entry.issued ? 1 : 0) ||
      (nameOf(one) < nameOf(other) ? -1 : 1),
  );
}

/** What a summary says of words of the vocabulary. */
export interface SummaryOfWords {
  /** The words under which each section is named, in the order of the sections that were given. */
  named: string[][];
  /** How many sections are left out, by word: only words of which some are. */
  leftOut: Record<string, number>;
}

/** Chooses under which words of the vocabulary each section is named. Linear in the words. */
export function summaryOfWords(
  sections: readonly Pick<IndexedSection, 'words'>[],
  most = MOST_OF_WORD,
): SummaryOfWords {
  const counts = new Map<string, number>();
  const named = sections.map(({ words }) =>
    words.filter((word) => {
      if (kindOfWord(word) !== 'vocabulary') return false;
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      return count <= most;
    }),
  );
  const cut = [...counts].filter(([, count]) => count > most).map(([word, count]) => [word, count - most] as const);
  return { named, leftOut: Object.fromEntries(cut) };
}
