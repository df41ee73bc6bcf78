import { z } from 'zod';
import { fields, idSchema, sentenceSchema } from './common.ts';
import { FORCES } from './force.ts';
import { LIMIT_KINDS } from './limit-marks.ts';

/** Words of a document's text; … stands for a segment of it within one sentence. */
const pattern = z.string().trim().min(1).max(30);

/** What official wording comes to: the tables of `content/wording/<id>.yaml`, the same for all documents. */
export const wordingSchema = z.discriminatedUnion('kind', [
  /** How binding a verb or phrase is. */
  fields({
    kind: z.literal('force'),
    note: sentenceSchema,
    rows: z
      .array(
        fields({
          words: pattern,
          force: z.enum(FORCES),
          /** Why it is read so, where that is not plain. */
          why: sentenceSchema.optional(),
        }),
      )
      .min(1, '至少写一行'),
  }),
  /** Words that limit who may have something, or what of. */
  fields({
    kind: z.literal('limits'),
    note: sentenceSchema,
    rows: z
      .array(
        fields({
          /** Names the limit where an item says that a mark stands for it. */
          id: idSchema,
          limits: z.enum(LIMIT_KINDS),
          /** As documents write it. */
          words: z.array(pattern).min(1, '至少写一种写法'),
          /** Other words of ours that say the same. */
          also: z.array(pattern).default([]),
        }),
      )
      .min(1, '至少写一行'),
  }),
]);
export type WordingData = z.infer<typeof wordingSchema>;
export type Wording = WordingData & { readonly id: string };
export type ForceRow = Extract<WordingData, { kind: 'force' }>['rows'][number];
export type LimitRow = Extract<WordingData, { kind: 'limits' }>['rows'][number];

/** All rows of the tables of force. */
export function forceRows(wording: readonly WordingData[]): ForceRow[] {
  return wording.flatMap((table) => (table.kind === 'force' ? table.rows : []));
}

/** All rows of the tables of limiting words. */
export function limitRows(wording: readonly WordingData[]): LimitRow[] {
  return wording.flatMap((table) => (table.kind === 'limits' ? table.rows : []));
}
