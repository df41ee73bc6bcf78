import { withArabicNumbers } from '../library/numbers-in.ts';
import type { GlossaryEntry } from '../schema/glossary-entry.ts';
import type { Place } from '../schema/place.ts';

/** Reduces a short answer to what it says, for the place whose text it is about. */
export type CanonicalWording = (text: string, place: Pick<Place, 'name' | 'shortName'>) => string;

const OWN_PLACE = /[本我](?:省|市|区|县)|当地/g;

/**
 * Makes the reduction under which two wordings of one rule are the same: full-width forms, white space, punctuation and
 * the way figures are written do not count, the words of a glossary entry are one word, and a place's name is 本地.
 */
export function makeCanonicalWording(glossary: readonly GlossaryEntry[]): CanonicalWording {
  const entryOfWord = new Map<string, string>();
  for (const { id, term, aliases } of glossary) {
    for (const word of [term, ...aliases].map(fold)) if (!entryOfWord.has(word)) entryOfWord.set(word, id);
  }
  const words = [...entryOfWord.keys()].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  const anyWord = new RegExp(words.map((word) => word.replace(/[$()*+?[\\\]^{|}]/g, '\\$&')).join('|') || '(?!)', 'g');
  return (text, { name, shortName }) =>
    fold(text.replaceAll(name, '本地').replaceAll(shortName, '本地').replace(OWN_PLACE, '本地'))
      .replace(anyWord, (word) => `{${entryOfWord.get(word)}}`)
      // 高级工（三级） names one thing twice.
      .replace(/(\{[^}]+\})\1+/g, '$1');
}

function fold(text: string): string {
  return withArabicNumbers(text)
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\s]/gu, '');
}
