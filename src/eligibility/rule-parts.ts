import { groupBy } from '../language/group-by.ts';
import { heldPlaces, type Library } from '../library/library.ts';
import { isContext } from '../schema/context-place.ts';
import type { Question } from '../schema/question.ts';
import type { RuleBook } from './rule-book.ts';

/** So many places with documents are listed before a choice; where there are more, they are found by name or by province. */
export const MOST_LISTED = 12;

/** In so many files the ids of all places stand, so that a link's can be known without all of them. */
export const ID_FILES = 64;

/** A place as the quiz names it. */
export interface RulePlace {
  id: string;
  name: string;
  shortName: string;
}

/** What the quiz reads before places are chosen: it does not grow with the number of documents. */
export interface RuleFrame {
  version: string;
  /** Questions about places hold those of `places` among their options; each part brings its own. */
  questions: readonly Question[];
  topics: RuleBook['topics'];
  /** Ids of the topics that benefits are about. */
  granted: readonly string[];
  /** The places to begin with: all where they are few, else the whole country's. */
  places: readonly RulePlace[];
  /** True where `places` are all. */
  whole: boolean;
  /** Id of the place that stands for the whole country, whose documents hold everywhere; null where none are held. */
  country: string | null;
  /** How many benefits the whole country's documents grant, by topic. */
  countryGrants: Readonly<Record<string, number>>;
  /** Where they are too many to be listed: the provinces in which there are some. */
  provinces: readonly { id: string; name: string }[];
}

/** What the quiz reads of one place once it is chosen. */
export interface RulePart extends Pick<RuleBook, 'rules' | 'notAbout' | 'grounds' | 'documents'> {
  place: RulePlace;
  /** The option that stands for the place, by the id of each question that has one. */
  options: Record<string, { id: string; label: string }>;
  /** Numbers of short addresses, by `<document>#<provision>`. */
  shorts: Record<string, number>;
}

/** The frame of a rule book, see {@link RuleFrame}. */
export function ruleFrame(library: Library, book: RuleBook): RuleFrame {
  const held = heldPlaces(library);
  const whole = held.length <= MOST_LISTED;
  const country = held.find(isContext)?.id ?? null;
  const listed = whole ? held : held.filter(({ id }) => id === country);
  const leftOut = new Set(held.filter((place) => !listed.includes(place)).map(({ id }) => id));
  return {
    version: book.version,
    questions: book.questions.map((question) =>
      question.kind === 'one' && question.places
        ? { ...question, options: question.options.filter(({ id }) => !leftOut.has(id)) }
        : question,
    ),
    topics: book.topics,
    granted: [...new Set(book.rules.map(({ topic }) => topic))],
    places: listed.map(namesOf),
    whole,
    country,
    countryGrants: Object.fromEntries(
      book.topics.flatMap(({ id }) => {
        const count = book.rules.filter(({ place, topic }) => place === country && topic === id).length;
        return count > 0 ? [[id, count]] : [];
      }),
    ),
    provinces: whole
      ? []
      : library.places
          .filter((place) => place.level === 'province' && placesWithin(library, place.id).length > 0)
          .map(({ id, name }) => ({ id, name })),
  };
}

/** The places with documents in a province, its own included. */
export function placesWithin(library: Library, province: string): RulePlace[] {
  const isWithin = (id: string | null): boolean =>
    id !== null && (id === province || isWithin(library.places.find((place) => place.id === id)?.within ?? null));
  return heldPlaces(library)
    .filter(({ id }) => isWithin(id))
    .map(namesOf);
}

/**
 * The parts of a rule book, by the id of their place; only those of places with documents.
 * @param numberOf number of the short address of a provision
 */
export function ruleParts(
  library: Library,
  book: RuleBook,
  numberOf: (policy: string, provision: string) => number | undefined,
): Map<string, RulePart> {
  const placeOf = new Map(library.policies.map(({ id, place }) => [id, place]));
  const byDocument = <Entry>(entries: Record<string, Entry>) =>
    groupBy(Object.entries(entries), ([key]) => placeOf.get(key.split('#')[0] ?? '') ?? '');
  const [grounds, documents] = [byDocument(book.grounds), byDocument(book.documents)];
  const rulesOf = groupBy(book.rules, ({ place }) => place);
  const notAboutOf = groupBy(book.notAbout, ({ place }) => place);
  return new Map(
    heldPlaces(library).map((place): [string, RulePart] => {
      const rules = rulesOf.get(place.id) ?? [];
      return [
        place.id,
        {
          place: namesOf(place),
          rules,
          notAbout: notAboutOf.get(place.id) ?? [],
          grounds: Object.fromEntries(grounds.get(place.id) ?? []),
          documents: Object.fromEntries(documents.get(place.id) ?? []),
          options: Object.fromEntries(
            book.questions.flatMap((question) => {
              if (question.kind !== 'one' || !question.places) return [];
              const option = question.options.find(({ id }) => id === place.id);
              return option ? [[question.id, option]] : [];
            }),
          ),
          shorts: Object.fromEntries(
            rules.flatMap(({ policy, grants }) => {
              const number = numberOf(policy, grants);
              return number === undefined ? [] : [[`${policy}#${grants}`, number]];
            }),
          ),
        },
      ];
    }),
  );
}

/** The rule book of some places. What was asked of all of them is asked in the same words. */
export function joinParts(frame: RuleFrame, parts: readonly RulePart[]): RuleBook {
  const missing = parts.filter(({ place }) => !frame.places.some(({ id }) => id === place.id));
  return {
    version: frame.version,
    questions: frame.questions.map((question): Question => {
      if (question.kind !== 'one' || !question.places) return question;
      const options = missing.flatMap((part) => part.options[question.id] ?? []);
      return { ...question, options: [...options, ...question.options] };
    }),
    rules: parts.flatMap(({ rules }) => rules),
    notAbout: parts.flatMap(({ notAbout }) => notAbout),
    grounds: Object.assign({}, ...parts.map(({ grounds }) => grounds)),
    documents: Object.assign({}, ...parts.map(({ documents }) => documents)),
    places: [...frame.places, ...missing.map(({ place }) => place)],
    topics: frame.topics,
    ...(frame.whole ? {} : { partial: true as const }),
  };
}

/** The number of the file that the id of a place stands in. */
export function idFileOf(place: string): number {
  let hash = 0;
  for (const character of place) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_536;
  return hash % ID_FILES;
}

/** The id of a place with documents, and that of the province in whose list it stands; the country's stands in none. */
export type HeldId = readonly [id: string, province: string | null];

/** The same as published, with the mark in the name of the file of the place's rules. */
export type PublishedHeldId = readonly [...HeldId, mark: string];

/** A place of a list, with that mark. */
export type PublishedRulePlace = RulePlace & { mark: string };

/** The frame as published. */
export type PublishedFrame = Omit<RuleFrame, 'places'> & { places: readonly PublishedRulePlace[] };

/**
 * The name of the file of a place's rules, without its ending. Its mark is of what it holds: it has one address in all builds.
 * @example rulesFileOf('qingyuan', '3f9a1c') // 'places/qingyuan.3f9a1c'
 */
export const rulesFileOf = (place: string, mark: string): string => `places/${place}.${mark}`;

/** The ids of all places with documents, by the number of their file. */
export function idFiles(library: Library): HeldId[][] {
  const byId = new Map(library.places.map((place) => [place.id, place]));
  const provinceOf = (id: string | null): string | null => {
    const place = id === null ? undefined : byId.get(id);
    return place?.level === 'province' ? place.id : place ? provinceOf(place.within) : null;
  };
  const files = Array.from({ length: ID_FILES }, (): HeldId[] => []);
  for (const { id } of heldPlaces(library)) files[idFileOf(id)]?.push([id, provinceOf(id)]);
  return files;
}

const namesOf = ({ id, name, shortName }: RulePlace): RulePlace => ({ id, name, shortName });
