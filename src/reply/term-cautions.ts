import type { TermState } from '../schema/term-state.ts';
import { type TermOf, termWords } from '../schema/term-words.ts';

/** A term that a reply rests on. */
export interface PlacedTerm {
  place: string;
  term: TermState;
  /** What the term is of; undefined where none is printed. */
  of?: TermOf | undefined;
}

/**
 * What has to be said of the terms that a reply rests on, one sentence a state. The places are named where states differ:
 * a lapsed plan beside one that holds must not lend it its caution.
 */
export function termCautions(terms: readonly PlacedTerm[]): string[] {
  const placesOf = new Map<string, Set<string>>();
  for (const { place, term, of } of terms) {
    const { short } = termWords({ of }, term);
    const places = placesOf.get(short) ?? new Set();
    placesOf.set(short, places.add(place));
  }
  return [...placesOf].map(([short, places]) => (placesOf.size > 1 ? `${[...places].join('、')}：${short}` : short));
}
