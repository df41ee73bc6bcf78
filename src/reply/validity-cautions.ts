import type { ValidityState } from '../schema/validity-state.ts';
import { type ValidityOf, validityWords } from '../schema/validity-words.ts';

/** A term that a reply rests on. */
export interface PlacedValidity {
  place: string;
  /** What the document is called, its place included: 清远高技能人才入户方案. The place, where it is left out. */
  name?: string | undefined;
  state: ValidityState;
  /** What the term is of; undefined where none is printed. */
  of?: ValidityOf | undefined;
  /** Of a round: the day until which it was open. */
  until?: string | null | undefined;
  /** Titles of the documents under it that have ended; left out where there are none. */
  lapsed?: readonly string[] | undefined;
  /** What has ended of it beside its term, in a word: that its only round is over. Left out where nothing has. */
  ended?: readonly string[] | undefined;
}

/**
 * What has to be said of the terms that a reply rests on, one sentence a state. The places are named where states differ, and the
 * documents where those of a place do: a lapsed plan beside one that holds must not lend it its caution.
 * @example // ['广州积分制入户管理办法：在文件写的有效期内', '广州引进人才入户管理办法：有效期已结束']
 */
export function validityCautions(validities: readonly PlacedValidity[]): string[] {
  const told = validities.map(({ place, name = place, ended = [], ...validity }) => {
    const says = [validityWords(validity, validity.state).short, ...ended];
    return { place, name, says, key: says.join('；') };
  });
  const kindsOf = (place?: string) =>
    new Set(told.flatMap((one) => (place === undefined || one.place === place ? one.key : []))).size;
  const namesOf = new Map<string, Set<string>>();
  for (const { place, name, says } of told)
    for (const words of says)
      namesOf.set(words, (namesOf.get(words) ?? new Set()).add(kindsOf(place) > 1 ? name : place));
  const lapsed = new Set(validities.flatMap(({ lapsed = [] }) => lapsed));
  return [
    ...[...namesOf].map(([words, names]) => (kindsOf() > 1 ? `${[...names].join('、')}：${words}` : words)),
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
