import type { PreparedLexicon } from './lexicon.ts';
import { type QueryTerm, requiredOf } from './query-term.ts';
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
  const names = [...new Set([...places, ...understood.elsewhere, ...terms.map((term) => nameOf(term, prepared))])];
  if (names.length < 2) return [];
  return names.map((name) => ({ name, without: names.filter((other) => other !== name).join(' ') }));
}

/** What a need is called by documents: by the word of its group, its row or its topic. */
function nameOf(
  { label, number, trade, negative, groups, rows, topics }: QueryTerm,
  { lexicon }: PreparedLexicon,
): string {
  // What is denied is called as it was said: 没买房.
  if (number !== null || trade || negative) return label;
  const [group] = groups;
  const word = group === undefined ? undefined : lexicon.groups[group]?.[0];
  const row = lexicon.topics.flatMap((topic) => topic.rows).find(({ id }) => rows.includes(id))?.name;
  return word ?? row ?? lexicon.topics.find(({ id }) => topics.includes(id))?.name ?? label;
}
