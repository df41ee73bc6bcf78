import type { z } from 'zod';
import type { CollectionName } from '../schema/common.ts';
import type { Faq } from '../schema/faq.ts';
import { type GlossaryEntry, glossaryEntrySchema } from '../schema/glossary-entry.ts';
import { withLimitMarks } from '../schema/limit-marks.ts';
import { PLACE_LEVELS, type Place, placeSchema } from '../schema/place.ts';
import { type PointsSchedule, pointsScheduleSchema } from '../schema/points-schedule.ts';
import type { Policy } from '../schema/policy-body.ts';
import { type Question, questionSchema } from '../schema/question.ts';
import { type Topic, topicSchema } from '../schema/topic.ts';
import { type Vocabulary, vocabularySchema } from '../schema/vocabulary.ts';
import { type Wording, wordingSchema } from '../schema/wording.ts';
import type { EntryReading } from './entry-reading.ts';
import { readFaq } from './read-faq.ts';
import { readPolicy } from './read-policy.ts';
import { readYamlEntry } from './read-yaml-entry.ts';

/** What a collection of content is: where its files stand, how one is read, and in which order its pages come. */
interface Collection<Entry> {
  extension: 'yaml' | 'mdx';
  /** The folder below the collection's own in which its files stand, as authors are told of it; null where there is none. */
  within: string | null;
  read: (text: string, file: string) => EntryReading<Entry>;
  /** Entries in the order of their pages, with the marks of the limits that their short lines have no room for. */
  arrange(entries: readonly Entry[], topics: readonly Topic[]): Entry[];
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { id: string }, b: { id: string }) => byText(a.id, b.id);

/** A collection of YAML files, one an entry. */
const yamlFiles = <Entry extends { id: string }>(
  schema: z.ZodType<Omit<Entry, 'id'>>,
  compare: (a: Entry, b: Entry) => number = byId,
): Collection<Entry> => ({
  extension: 'yaml',
  within: null,
  read: (text, file) => readYamlEntry(schema, text, file) as EntryReading<Entry>,
  arrange: (entries) => [...entries].sort(compare),
});

/**
 * Everything that content consists of. Reading, checking and drawing go through this table: a new collection is its schema
 * and a row here, and what else must know of it does not compile until it does.
 */
export const COLLECTIONS = {
  /** Newest first. */
  policies: {
    extension: 'mdx',
    within: '<地区>',
    read: readPolicy,
    arrange: (policies) =>
      policies
        .map((policy) => ({
          ...policy,
          benefits: policy.benefits.map((benefit) => ({
            ...benefit,
            title: withLimitMarks(benefit.title, benefit.marked),
          })),
        }))
        .sort((a, b) => byText(b.issued.date, a.issued.date) || byId(a, b)),
  } satisfies Collection<Policy> as Collection<Policy>,
  /** Under the name of the document that holds each. */
  points: yamlFiles<PointsSchedule>(pointsScheduleSchema),
  /** By main topic, then as they are numbered. */
  faqs: {
    extension: 'mdx',
    within: null,
    read: readFaq,
    arrange: (faqs, topics) => {
      const orderOf = new Map(topics.map(({ id, order }) => [id, order]));
      const topicOrder = ({ topics: [main = ''] }: Faq) => orderOf.get(main) ?? Number.MAX_SAFE_INTEGER;
      return faqs
        .map((faq) => ({ ...faq, answer: withLimitMarks(faq.answer, faq.marked) }))
        .sort((a, b) => topicOrder(a) - topicOrder(b) || a.order - b.order || byId(a, b));
    },
  } satisfies Collection<Faq> as Collection<Faq>,
  /** By width, then by code. */
  places: yamlFiles<Place>(
    placeSchema,
    (a, b) =>
      PLACE_LEVELS.indexOf(a.level) - PLACE_LEVELS.indexOf(b.level) ||
      byText(a.code ?? '999999', b.code ?? '999999') ||
      byId(a, b),
  ),
  topics: yamlFiles<Topic>(topicSchema, (a, b) => a.order - b.order),
  glossary: yamlFiles<GlossaryEntry>(glossaryEntrySchema, (a, b) => a.term.localeCompare(b.term, 'zh-CN')),
  questions: yamlFiles<Question>(questionSchema),
  vocabulary: yamlFiles<Vocabulary>(vocabularySchema),
  wording: yamlFiles<Wording>(wordingSchema),
} satisfies Record<CollectionName, Collection<unknown>>;

/** The names of all collections. */
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** An entry of a collection. */
export type EntryOf<Name extends CollectionName> = NonNullable<ReturnType<(typeof COLLECTIONS)[Name]['read']>['entry']>;

/** A value for each collection. */
export function forEachCollection<Value>(make: (name: CollectionName) => Value): Record<CollectionName, Value> {
  return Object.fromEntries(COLLECTION_NAMES.map((name) => [name, make(name)])) as Record<CollectionName, Value>;
}
