/** Every stretch of two to four characters that lines show, for asking after each of them. */
import type { IndexedSection } from '../../src/search/indexed-section.ts';
import { squeeze } from '../../src/search/squeeze.ts';

/** A line of a document, and what it says, squeezed. */
export interface SaidLine {
  /** Document and line: `<document>#<line>`. */
  id: string;
  place: string;
  /** True where it only says that something is not written. */
  isOpen: boolean;
  /** Summary and quote. */
  shown: string[];
  /** The same with its text. */
  said: string[];
}

/** The lines of some sections. */
export function saidLines(sections: readonly IndexedSection[]): SaidLine[] {
  return sections.flatMap(({ entry }) =>
    entry.items.map(({ id, kind, summary, quote, words }) => ({
      id: `${entry.id}#${id}`,
      place: entry.place,
      isOpen: kind === 'open-point',
      shown: [summary, quote].map(squeeze),
      said: [summary, quote, words].map(squeeze),
    })),
  );
}

/**
 * Every stretch of two to four characters of every summary and quote, as it stands there, signs included. Of those that are
 * alike but for signs one is kept; one that is a single character beside signs is none.
 */
export function stretchesShown(sections: readonly IndexedSection[]): string[] {
  const found = new Map<string, string>();
  for (const text of sections.flatMap(({ entry }) => entry.items.flatMap(({ summary, quote }) => [summary, quote]))) {
    const characters = [...text.normalize('NFKC')];
    characters.forEach((_, at) => {
      for (let length = 2; length <= Math.min(4, characters.length - at); length += 1) {
        const segment = characters.slice(at, at + length).join('');
        const squeezed = squeeze(segment);
        if ([...squeezed].length > 1 && !found.has(squeezed)) found.set(squeezed, segment);
      }
    });
  }
  return [...found.values()];
}
