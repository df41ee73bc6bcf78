import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fields, idSchema, locatorSchema } from '../../../src/schema/common.ts';

/** The ways in which people ask. */
export const QUERY_KINDS = [
  'colloquial',
  'task',
  'amount',
  'limit',
  'document-number',
  'place',
  'pinyin',
  'typo',
  'synonym',
  'number',
  'journalist',
  'term',
  'status',
  'comparison',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

/** The cards that the search page can draw above its results. */
export const CARD_KINDS = ['place', 'document', 'term', 'faq', 'benefit', 'silence'] as const;

/** Why no document here answers: it was read and is silent, it is about other things, it is not held, nobody writes of it. */
export const SILENCE_KINDS = ['silent', 'not-about', 'not-held', 'unknown-subject'] as const;

/** Stands for any clause of the document. */
export const WHOLE_DOCUMENT = '*';

const answerSchema = fields({
  /** Id of the document. */
  document: idSchema,
  /** Locator of the clause, or `*` where the document as a whole answers. */
  clause: locatorSchema,
  /** Id of the provision in that clause that answers best. */
  provision: idSchema.optional(),
});
/** A place in the documents that answers a query. */
export type AcceptedAnswer = z.infer<typeof answerSchema>;

const labelledQuerySchema = fields({
  /** As typed. */
  query: z.string().min(1),
  kind: z.enum(QUERY_KINDS),
  /** Answers that are right, the best one first; empty where no document here honestly answers. */
  expect: z.array(answerSchema),
  /** Ids of questions any of which answers it, also one whose answer is that the text does not say. */
  questions: z.array(idSchema).optional(),
  /** Why `expect` is empty. */
  silence: z.enum(SILENCE_KINDS).optional(),
  /** The place that a silence is about, by its short name. None means every place. */
  place: z.string().optional(),
  /** The topic, and the row of it, that a silence is about. */
  topic: idSchema.optional(),
  row: idSchema.optional(),
  /** The card that should stand above the results. */
  card: z.enum(CARD_KINDS).optional(),
  /** Ids of the questions that may be answered in a box above the results; empty where none may. */
  box: z.array(idSchema).optional(),
  /** Whatever is not obvious about the label. */
  why: z.string().optional(),
}).refine(
  ({ expect, questions = [], silence }) =>
    expect.length > 0 ? silence === undefined : questions.length > 0 || silence !== undefined,
  { message: 'A query has either accepted answers or a silence' },
);
export type LabelledQuery = z.infer<typeof labelledQuerySchema>;

/** Reads a file of labelled queries. Throws where one is malformed. */
export function readLabelledQueries(path: string): LabelledQuery[] {
  return z.array(labelledQuerySchema).parse(parse(readFileSync(path, 'utf8')));
}
