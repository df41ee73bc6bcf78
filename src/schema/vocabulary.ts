import { z } from 'zod';
import { fields, idSchema, reference, sentenceSchema } from './common.ts';

const wordSchema = z.string().trim().min(1).max(20);
const wordsSchema = z.array(wordSchema).min(1, '至少写一个词');

/** What these words are, for whoever edits them. */
const note = sentenceSchema;

/** How people ask: the words of `content/vocabulary/<id>.yaml`, by what they do to a search. */
export const vocabularySchema = z.discriminatedUnion('kind', [
  /** Words that mean the same; `word` is the one that documents use. */
  fields({
    kind: z.literal('synonyms'),
    note,
    groups: z
      .array(
        fields({
          word: wordSchema,
          also: wordsSchema,
          /** `point` of what is asked about something (到账), `subject` of what nothing else answers (失业金), `person` of who it is about. */
          as: z.enum(['point', 'subject', 'person']).optional(),
        }),
      )
      .min(1, '至少写一组'),
  }),
  /** Words that ask for a row of a comparison. The row may stand under several topics. */
  fields({
    kind: z.literal('rows'),
    note,
    rows: z
      .array(
        fields({
          row: idSchema,
          asked: wordsSchema,
          /** True of words that rather tell of somebody than ask: 证书. */
          tells: z.boolean().default(false),
        }),
      )
      .min(1, '至少写一行'),
  }),
  /** Words that ask for a topic, and words by which people loosely call what it grants: 补贴 of an award. */
  fields({
    kind: z.literal('topics'),
    note,
    topics: z
      .array(fields({ topic: reference('topics'), asked: wordsSchema, loosely: wordsSchema.default([]) }))
      .min(1, '至少写一个主题'),
  }),
  /**
   * Functional areas (国家级新区 and the like) that people ask for and of which no document is held: provinces, cities and
   * counties are known from the list of divisions.
   */
  fields({ kind: z.literal('elsewhere'), note, names: wordsSchema }),
  /** What people say in dialects, each with the word of the written language that means the same. */
  fields({
    kind: z.literal('dialects'),
    note,
    words: z.array(fields({ means: wordSchema, says: wordsSchema })).min(1, '至少写一个词'),
  }),
  /** Words that carry nothing to look for. */
  fields({ kind: z.literal('fillers'), note, words: wordsSchema }),
  /** Trades: an open class of those in the documents, those of lists, and whatever has such an ending. */
  fields({
    kind: z.literal('trades'),
    note,
    /** The word of a group of synonyms: what trades lead to. */
    leads: wordSchema,
    /** Where the names were collected. */
    sources: z.array(sentenceSchema).min(1, '至少写一处来源'),
    names: wordsSchema,
    endings: wordsSchema,
    /** Words with such an ending that are no trades. */
    not: wordsSchema,
    /** Names of papers of which it must be asked first which kind is meant. */
    permits: wordsSchema,
  }),
  /** Words that ask whether a document still holds. */
  fields({ kind: z.literal('status'), note, words: wordsSchema }),
]);
export type VocabularyData = z.infer<typeof vocabularySchema>;
export type Vocabulary = VocabularyData & { readonly id: string };
