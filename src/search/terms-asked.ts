import type { PreparedLexicon } from './lexicon.ts';
import type { QueryTerm } from './query-term.ts';

/** Ids of the words of the glossary that are among what is asked for. */
export function termsAsked(terms: readonly QueryTerm[], { lexicon }: PreparedLexicon): string[] {
  const words = new Set(terms.flatMap(({ groups }) => groups.map((group) => lexicon.groups[group]?.[0])));
  return lexicon.glossary.filter(({ term }) => words.has(term)).map(({ id }) => id);
}
