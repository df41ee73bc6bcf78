import { type LexiconMeaning, type PreparedLexicon, type Segment, segmentsOf } from './lexicon.ts';
import { type QueryTerm, requiredOf } from './query-term.ts';
import { termName } from './term-name.ts';
import type { Understood } from './understand.ts';

/** A part of what was understood, and the query without it. */
export interface UnderstoodPart {
  name: string;
  without: string;
}

/**
 * What a sentence was understood as, in a few words: 清远 · 落户 · 随迁. Empty where a query is no sentence, or hardly more than
 * its words. A query without one of them keeps all else that was typed, also what no part names.
 */
export function understoodParts(understood: Understood, prepared: PreparedLexicon): UnderstoodPart[] {
  if (!understood.sentence) return [];
  const { lexicon } = prepared;
  const { asRead, places, elsewhere, terms } = understood;
  const segments = segmentsOf(asRead, prepared);
  const without = (isPart: (segment: Segment) => boolean) =>
    segments.map((segment) => (isPart(segment) ? '' : segment.text)).join('');
  const isOfPlace = (id: string) => (segment: Segment) =>
    segment.meanings?.some((meaning) => meaning.kind === 'place' && meaning.id === id) ?? false;
  const isNamed = (term: QueryTerm) => (segment: Segment) =>
    segment.text === term.label || (segment.meanings !== null && meansAs(segment.meanings, term));
  const asked = [...new Set([...requiredOf(terms), ...terms.filter(({ trade }) => trade)])];
  const named: { name: string; left: string; label?: string }[] = [
    ...places.map((id) => ({
      name: lexicon.places.find((place) => place.id === id)?.shortName ?? id,
      left: without(isOfPlace(id)),
    })),
    ...elsewhere.map((name) => ({ name, left: asRead.replaceAll(name, '') })),
    ...asked.map((term) => ({ name: termName(term, prepared), left: without(isNamed(term)), label: term.label })),
  ];
  const names = [...new Set(named.map(({ name }) => name))];
  if (names.length < 2) return [];
  return names.map((name) => {
    const same = named.filter((one) => one.name === name);
    const [first] = same;
    const cut = first?.label && first.left === asRead ? asRead.replaceAll(first.label, '') : first?.left;
    const left = (cut ?? '').replace(/\s+/g, ' ').trim();
    // What stands nowhere as it was read (入云州户), or twice, goes with all that no part names.
    const isCut = same.length === 1 && left !== '' && left !== asRead;
    return { name, without: isCut ? left : names.filter((other) => other !== name).join(' ') };
  });
}

/** True where a form stands for just what a term asks for: 老婆 and 爱人. */
function meansAs(meanings: readonly LexiconMeaning[], { groups, rows, topics, trade }: QueryTerm): boolean {
  const groupsOf = meanings.flatMap((one) => (one.kind === 'group' ? [one.index] : []));
  const rowsOf = meanings.flatMap((one) => (one.kind === 'row' ? [one.row] : []));
  const topicsOf = meanings.flatMap((one) => (one.kind === 'topic' && !one.loosely ? [one.topic] : []));
  const isAlike = (own: readonly unknown[], others: readonly unknown[]) => `${own}` === `${others}`;
  return (
    !trade &&
    groups.length + rows.length + topics.length > 0 &&
    isAlike(groups, groupsOf) &&
    isAlike(rows, rowsOf) &&
    isAlike(topics, topicsOf)
  );
}
