import type { PreparedLexicon } from './lexicon.ts';
import { requiredOf } from './query-term.ts';
import { termName } from './term-name.ts';
import type { Understood } from './understand.ts';

/** A part of what was understood, and the query without it. */
export interface UnderstoodPart {
  name: string;
  without: string;
}

/** What a sentence was understood as, in a few words: 清远 · 落户 · 随迁. Empty where a query is no sentence, or hardly more than its words. */
export function understoodParts(understood: Understood, prepared: PreparedLexicon): UnderstoodPart[] {
  if (!understood.sentence) return [];
  const { lexicon } = prepared;
  const places = understood.places.map((id) => lexicon.places.find((place) => place.id === id)?.shortName ?? id);
  const terms = [...new Set([...requiredOf(understood.terms), ...understood.terms.filter(({ trade }) => trade)])];
  const names = [...new Set([...places, ...understood.elsewhere, ...terms.map((term) => termName(term, prepared))])];
  if (names.length < 2) return [];
  return names.map((name) => ({ name, without: names.filter((other) => other !== name).join(' ') }));
}
