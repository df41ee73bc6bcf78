import type { ValidityState } from '../schema/validity-state.ts';
import { type ValidityOf, validityWords } from '../schema/validity-words.ts';

/** A term that a reply rests on. */
export interface PlacedValidity {
  place: string;
  state: ValidityState;
  /** What the term is of; undefined where none is printed. */
  of?: ValidityOf | undefined;
  /** Of a round: the day until which it was open. */
  until?: string | null | undefined;
  /** Titles of the documents under it that have ended; left out where there are none. */
  lapsed?: readonly string[] | undefined;
}

/**
 * What has to be said of the terms that a reply rests on, one sentence a state. The places are named where states differ:
 * a lapsed plan beside one that holds must not lend it its caution.
 */
export function validityCautions(validities: readonly PlacedValidity[]): string[] {
  const placesOf = new Map<string, Set<string>>();
  for (const { place, state: validity, of, until } of validities) {
    const { short } = validityWords({ of, until }, validity);
    const places = placesOf.get(short) ?? new Set();
    placesOf.set(short, places.add(place));
  }
  const lapsed = new Set(validities.flatMap(({ lapsed = [] }) => lapsed));
  return [
    ...[...placesOf].map(([short, places]) => (placesOf.size > 1 ? `${[...places].join('、')}：${short}` : short)),
    ...[...lapsed].map((title) => `它所依据的《${title}》期限已结束`),
  ];
}

/** Says of a document that what it goes by has ended; see `validityCautions`. */
const LAPSED = /^它所依据的《.+》期限已结束$/;

/** Cautions with what has ended under the documents said once, without its titles. */
export function withoutLapsedTitles(cautions: readonly string[]): string[] {
  return [...new Set(cautions.map((caution) => caution.replace(LAPSED, '有的依据的文件期限已结束')))];
}

/** Cautions that say which states there are among the documents, not which document is in which. */
export function withoutPlaces(cautions: readonly string[]): string[] {
  return cautions.map((caution) => caution.replace(/^[^：]+：/, '有的'));
}
