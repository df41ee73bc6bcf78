import { groupBy } from '../language/group-by.ts';
import { hashText } from '../language/hash-text.ts';
import { barePointKeys, MARK, pointKeysOf, THING } from './bare-point.ts';
import { type AskedQuestion, questionsKept } from './held-questions.ts';
import type { KeyedSection } from './index-files.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { fileOf } from './pair-files.ts';
import { questionKey } from './question-key.ts';
import { isCountry } from './scope.ts';
import { understand } from './understand.ts';

/** Ways of asking by their hash, each with the questions that may be meant, by position. The file names itself. */
export interface PublishedAsked {
  name: string;
  questions: AskedQuestion[];
  asked: Readonly<Record<string, number[]>>;
}

/** About how many ways of asking a file holds: it is read with the first query that may be one. */
const WAYS_IN_FILE = 100;
/** Figures of a hash that are kept: two of a file are then never alike by chance. */
const HASH = 8;

const hashOf = (key: string) => hashText(key).slice(0, HASH);

/** The name of the file in which a way of asking would stand, without its ending. */
export const askedFileOf = (key: string, files: number): string => `asked/${fileOf(key, files)}`;

/** The key of what is offered besides where a topic alone is asked of no place. */
export const choiceKeyOf = (key: string): string => `${key}·`;

/** The questions that a way of asking may mean. */
export const questionsAskedAs = (key: string, { asked, questions }: PublishedAsked): AskedQuestion[] =>
  (asked[hashOf(key)] ?? []).flatMap((at) => questions[at] ?? []);

/**
 * Gathers all ways of asking in files, also those that are empty. Linear in the ways.
 * @param ways every way of asking of every question, by its id
 * @param firsts ids of the questions that each place's list of a topic begins with, by topic
 */
export function filesOfAsked(
  ways: ReadonlyMap<string, readonly string[]>,
  sections: readonly KeyedSection[],
  prepared: PreparedLexicon,
  firsts: ReadonlyMap<string, readonly string[]> = new Map(),
): PublishedAsked[] {
  const whole = questionsKept(sections);
  const kept = withPlacesNamed(whole, sections);
  const asAsked = [...ways].flatMap(([id, of]) => {
    const plain = kept.get(id);
    if (!plain) return [];
    const all = whole.get(id)?.places ?? [];
    const keyed = of.flatMap((way) => {
      const { key, places } = questionKey(way, prepared);
      // A way of asking that names a place is of that place, whatever the answer names.
      const named = [...new Set([...plain.places, ...places.filter((place) => all.includes(place))])];
      return [key, ...barePointKeys(understand(way, prepared), way, prepared)].map((one) => ({ key: one, named }));
    });
    const byKey = groupBy(
      keyed.filter(({ key }) => key !== ''),
      ({ key }) => key,
    );
    return [...byKey].map(([key, same]) => ({
      key,
      plain: { ...plain, places: all.filter((place) => same.some(({ named }) => named.includes(place))) },
    }));
  });
  const countries = prepared.lexicon.places.filter(isCountry).map((place) => place.id);
  /** Of some questions the first of each place that is not among those that answer already. */
  const offeredBesides = (ids: readonly string[], answering: readonly string[]): AskedQuestion[] => {
    const isAnother = (place: string) => !answering.includes(place) && !countries.includes(place);
    const own = ids
      .flatMap((id) => kept.get(id) ?? [])
      .filter(({ places }) => places.length === 1 && places.every(isAnother));
    return [...groupBy(own, ({ places: [place = ''] }) => place).values()].flatMap(([first]) => first ?? []);
  };
  // Where some places answer a topic as such, the others offer what their list of the topic begins with.
  const asChoice = [...firsts].flatMap(([topic, ids]) => {
    const answering = asAsked.filter(({ key }) => key === `${THING}${topic}`).flatMap(({ plain }) => plain.places);
    if (answering.length === 0) return [];
    return offeredBesides(ids, answering).map((plain) => ({ key: choiceKeyOf(`${THING}${topic}`), plain }));
  });
  // Where some places answer a bare point, the others offer the question that is on that point of something: 培训补贴在哪申请.
  const pointsOf = new Map(
    [...ways].map(([id, [title = '']]) => [id, new Set(pointKeysOf(understand(title, prepared), prepared))]),
  );
  const bare = new Set(asAsked.flatMap(({ key }) => (key.startsWith(MARK) && !key.startsWith(THING) ? [key] : [])));
  const asPoint = [...bare].flatMap((key) => {
    const answering = asAsked.filter((one) => one.key === key).flatMap(({ plain }) => plain.places);
    const ids = [...pointsOf].flatMap(([id, keys]) => (keys.has(key) ? [id] : []));
    return offeredBesides(ids, answering).map((plain) => ({ key: choiceKeyOf(key), plain }));
  });
  const all = [...asAsked, ...asChoice, ...asPoint];
  const count = Math.max(1, Math.round(all.length / WAYS_IN_FILE));
  const inFile = groupBy(all, ({ key }) => fileOf(key, count));
  return Array.from({ length: count }, (_, file) => {
    const questions: AskedQuestion[] = [];
    const asked: Record<string, number[]> = {};
    for (const { key, plain } of inFile.get(file) ?? []) {
      const known = questions.findIndex(({ id, places }) => id === plain.id && `${places}` === `${plain.places}`);
      const at = known < 0 ? questions.push(plain) - 1 : known;
      const list = asked[hashOf(key)] ?? [];
      if (!list.includes(at)) list.push(at);
      asked[hashOf(key)] = list;
    }
    return { name: `asked/${file}`, questions, asked };
  });
}

/** The questions with only those of their places that their answers name: of others they say nothing. */
function withPlacesNamed(
  kept: ReadonlyMap<string, AskedQuestion>,
  sections: readonly KeyedSection[],
): Map<string, AskedQuestion> {
  const unnamed = new Set(
    sections.flatMap(({ entry: { place, faqs } }) =>
      faqs.flatMap(({ id, wide }) => (wide === 'unnamed' ? [`${id} ${place}`] : [])),
    ),
  );
  return new Map(
    [...kept].map(([id, question]) => {
      const named = question.places.filter((place) => !unnamed.has(`${id} ${place}`));
      return [id, named.length > 1 ? { ...question, places: named } : question];
    }),
  );
}

/**
 * Which of the questions with the same way of asking is meant: of one place that is named its own, of several the one that
 * compares them; without a place all of them.
 */
export function questionsMeant(candidates: readonly AskedQuestion[], places: readonly string[]): AskedQuestion[] {
  if (places.length === 0) {
    const wide = candidates.filter((question) => question.places.length > 1);
    // An answer about all places says what each of them would.
    return wide.length === 1 && candidates.length > 1 && wide[0]
      ? [wide[0], ...candidates.filter((one) => one !== wide[0])]
      : [...candidates];
  }
  const of = candidates.filter((question) => places.some((place) => question.places.includes(place)));
  const isWide = ({ places: own }: AskedQuestion) => own.length > 1;
  const fitting = of.filter((question) => isWide(question) === places.length > 1);
  return fitting.length > 0 ? fitting : of;
}

/** So many places are offered for choosing; who wants another one names it. */
const MOST_OFFERED = 12;

/** One question of each place, and at the end the one that is about several; what is asked of one place alone is none. */
export function oneOfEachPlace(candidates: readonly AskedQuestion[]): AskedQuestion[] {
  const wide = candidates.filter(({ places }) => places.length > 1).slice(0, 1);
  const byPlace = groupBy(
    candidates.filter(({ places }) => places.length === 1),
    ({ places: [place = ''] }) => place,
  );
  const own = [...byPlace.values()].flatMap(([first]) => (first ? [first] : []));
  return [...own.slice(0, MOST_OFFERED - wide.length), ...wide];
}
