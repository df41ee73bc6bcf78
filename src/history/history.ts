import { z } from 'zod';
import { daySchema, fields, sentenceSchema } from '../schema/common.ts';
import { ASPECTS } from './fingerprints.ts';
import { KEPT_ASPECTS } from './kept-values.ts';

/** `policies/<id>`, `policies/<id>#<anchor>`, `glossary/<id>` … */
const keySchema = z.string().regex(/^[a-z]+\/[a-z0-9-]+(#[a-z0-9-]+)?$/);

const common = {
  what: keySchema,
  /** What it is called; of what is gone, what it was called. */
  title: z.string().trim().min(1),
  /** Written by hand where there is more to say than the machine can see. */
  says: sentenceSchema.optional(),
};

/** What a thing says no more, and what it says instead. */
const changedValuesSchema = fields({
  of: z.enum(KEPT_ASPECTS),
  before: z.array(z.string()),
  after: z.array(z.string()),
});
export type ChangedValues = z.infer<typeof changedValuesSchema>;

/** What a rule came to for somebody made up, and what it comes to now. */
const changedVerdictSchema = fields({
  /** Id of the persona. */
  case: z.string().regex(/^[a-z0-9-]+$/),
  /** Who it is, in a sentence. */
  who: sentenceSchema,
  /** For which day. */
  day: daySchema,
  /** Codes of headlines. */
  before: z.string(),
  after: z.string(),
});
export type ChangedVerdict = z.infer<typeof changedVerdictSchema>;

/** From what to what; of an aspect that is not among them, the old words were not kept. */
const fromTo = { values: z.array(changedValuesSchema).min(1).optional() };

/** One thing that was added, changed or removed. */
const changeSchema = z.discriminatedUnion('change', [
  /** `holds`: how many provisions, tables and open points a document had when it was added. */
  fields({ change: z.literal('added'), ...common, holds: z.int().positive().optional() }),
  fields({
    change: z.literal('changed'),
    ...common,
    in: z.array(z.enum(ASPECTS)).min(1),
    ...fromTo,
    verdicts: z.array(changedVerdictSchema).min(1).optional(),
  }),
  fields({ change: z.literal('removed'), ...common, ...fromTo }),
]);
export type Change = z.infer<typeof changeSchema>;

/** What changed on one day. */
const dayOfChangesSchema = fields({
  day: daySchema,
  /** What a reader should know of it, in a sentence written by hand. */
  says: sentenceSchema.optional(),
  /** How often more was recorded under it after the first time: by this, those who follow see that it says something new. */
  again: z.int().positive().optional(),
  changes: z.array(changeSchema).min(1),
});
export type DayOfChanges = z.infer<typeof dayOfChangesSchema>;

/** The history of the content, newest day first: content/changes.yaml. */
export const historySchema = z
  .array(dayOfChangesSchema)
  .refine((days) => days.every(({ day }, index) => index === 0 || day < (days[index - 1]?.day ?? '')), {
    message: '最近的一天在前，一天一段',
  });
