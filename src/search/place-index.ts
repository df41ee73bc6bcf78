import type { IndexedSection } from './indexed-section.ts';
import type { PairFiles } from './pair-files.ts';

/** All that the sections of one place are found by. It names its place, so that no other file is taken for it. */
export interface PublishedPlace {
  place: string;
  /** The keys of its sections. */
  keys: string[];
  /** Which of them have each word of the index of which the summary leaves sections out, or that tells places apart, by their positions. */
  words: Record<string, number[]>;
  /** Where pairs of characters stand in them. */
  stretches: PairFiles;
}

/** Gathers the words of a place's sections. Linear in the words. */
export function placeIndexOf(
  place: string,
  sections: readonly (Pick<IndexedSection, 'words'> & { key: string })[],
  stretches: PairFiles,
): PublishedPlace {
  const words: Record<string, number[]> = {};
  sections.forEach((section, at) => {
    for (const word of section.words) {
      const known = words[word];
      if (known) known.push(at);
      else words[word] = [at];
    }
  });
  return { place, keys: sections.map(({ key }) => key), words, stretches };
}

/** The keys of a place's sections that have a word; like an index of Pagefind's, it takes the beginning of a word for the word. */
export function sectionsOfPlace({ keys, words }: PublishedPlace, asked: string): string[] {
  const found = new Set(Object.entries(words).flatMap(([word, at]) => (word.startsWith(asked) ? at : [])));
  return keys.filter((_, at) => found.has(at));
}
