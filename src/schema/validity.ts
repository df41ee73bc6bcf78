import { z } from 'zod';
import { daySchema, fields, locatorSchema, quoteSchema, sentenceSchema } from './common.ts';

/** Until when a document says it holds. What is not printed is not guessed. */
export const validitySchema = z.discriminatedUnion('kind', [
  fields({
    kind: z.literal('printed'),
    /** Whether the words give the validity of the document or the period of its plan. */
    of: z.enum(['validity', 'plan']),
    /** What the words are exact to: `years` where they print, or mean, years only; the days are then those of whole years. */
    exactTo: z.enum(['days', 'years']),
    /** First day. */
    from: daySchema,
    /** Last day. Whether it has ended is worked out from this, never written by hand. */
    until: daySchema,
    /** Clause of the words that give the period. */
    clause: locatorSchema,
    /** The words that give, and so end, the period. */
    quote: quoteSchema,
    /** How the days follow from the words. */
    reason: sentenceSchema,
  })
    .refine((validity) => validity.from <= validity.until, {
      path: ['until'],
      message: '结束日期不能早于开始日期',
      params: { remedy: '对照原文改正 from 或 until。' },
    })
    .refine(
      (validity) =>
        validity.exactTo === 'days' || (validity.from.endsWith('-01-01') && validity.until.endsWith('-12-31')),
      {
        path: ['exactTo'],
        message: '只印年份的，从1月1日到12月31日',
        params: { remedy: '原文印了哪一天，改写 exactTo: days；没有印，from 写1月1日，until 写12月31日。' },
      },
    ),
  fields({
    /** The text was read whole and prints no end. */
    kind: z.literal('none-printed'),
    reason: sentenceSchema,
  }),
  fields({
    /** Only a report of the text was seen, so its own term is unknown. */
    kind: z.literal('text-not-seen'),
    reason: sentenceSchema,
  }),
]);
export type Validity = z.infer<typeof validitySchema>;
