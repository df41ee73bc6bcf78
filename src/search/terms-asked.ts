import type { PreparedLexicon } from './lexicon.ts';
import type { Need } from './understand.ts';

/** Ids of the words of the glossary that are among what is asked for. */
export function termsAsked(needs: readonly Need[], { lexicon }: PreparedLexicon): string[] {
  const words = new Set(needs.flatMap(({ groups }) => groups.map((group) => lexicon.groups[group]?.[0])));
  return lexicon.terms.filter(({ term }) => words.has(term)).map(({ id }) => id);
}
