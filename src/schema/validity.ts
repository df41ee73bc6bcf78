import { z } from 'zod';
import { daySchema, fields, locatorSchema, quoteSchema, sentenceSchema } from './common.ts';
import { lastDayOfYears } from './validity-days.ts';

/** Until when a document says it holds. What is not printed is not guessed. */
/** The words that end a term otherwise than by running out, as typed: 废止 on the day. */
export const VALIDITY_ENDS = ['repealed'] as const;

/**
 * Another reading of the term that the same text allows: the page that carries it prints other days, or the day that its words
 * mean is told in two ways. Where readings differ on a day, the state of the term is open on that day.
 */
const readingSchema = fields({
  /** First day by this reading; left out where it is the same. */
  from: daySchema.optional(),
  /** Last day by this reading; left out where it is the same. */
  until: daySchema.optional(),
  /** `lapses` where `until` is a printed 失效日期: whether that day is still its own, the words do not say. */
  ends: z.literal('lapses').optional(),
  clause: locatorSchema,
  quote: quoteSchema,
  /** How the days follow from the words. */
  says: sentenceSchema,
})
  .refine(({ from, until }) => from !== undefined || until !== undefined, {
    path: ['from'],
    message: '一种读法至少有一个日子不同：写 from 或 until',
    params: { remedy: '补上不同的那个日子；没有不同的，删去这种读法。' },
  })
  .refine(({ quote, ends, until }) => (ends === 'lapses') === (until !== undefined && quote.includes('失效')), {
    path: ['ends'],
    message: '原话印的是失效日期的，写 ends: lapses：那一天本身算不算在内，没有写',
    params: { remedy: '原话里有“失效”的写 ends: lapses；没有的去掉。' },
  });

/** What the text says of going on after the end: somebody has to have done something for it, which nobody sees here. */
const extensionSchema = fields({
  /** The last day to which it may go on; null where the text prints none. */
  until: daySchema.nullable(),
  /** On what it depends. */
  says: sentenceSchema,
  clause: locatorSchema,
  quote: quoteSchema,
});

export const validitySchema = z.discriminatedUnion('kind', [
  fields({
    kind: z.literal('printed'),
    /** Whether the words give the validity of the document or the period of its plan. */
    of: z.enum(['validity', 'plan']),
    /** What the words are exact to: `years` where they print, or mean, years only; the days are then those of whole years. */
    exactTo: z.enum(['days', 'years']),
    /** First day; null where what was read prints an end and no beginning. It may lie before the day of issue. */
    from: daySchema.nullable(),
    /** Last day; null where it prints a beginning and no end. Whether it has ended is worked out from this, never written by hand. */
    until: daySchema.nullable(),
    /** So many years the text gives (有效期5年); the last day is then our reckoning, and said to be. */
    years: z.int().min(1).max(30).optional(),
    /** Left out where the term runs out; `repealed` where the words repeal the document on the day `until`. */
    ends: z.enum(VALIDITY_ENDS).optional(),
    /** Clause of the words that give the period. */
    clause: locatorSchema,
    /** The words that give, and so end, the period. */
    quote: quoteSchema,
    /** How the days follow from the words. */
    reason: sentenceSchema,
    /** Other readings of it. */
    readings: z.array(readingSchema).min(1, '至少一种读法；没有的，不写 readings').optional(),
    /** That it may go on after its end, on a condition. */
    extension: extensionSchema.optional(),
  })
    .refine((validity) => validity.from !== null || validity.until !== null, {
      path: ['until'],
      message: '开始和结束至少印了一个',
      params: { remedy: '两个都没有印的，改写 kind: none-printed，只留 reason。' },
    })
    .refine(({ from, until }) => from === null || until === null || from <= until, {
      path: ['until'],
      message: '结束日期不能早于开始日期',
      params: { remedy: '对照原文改正 from 或 until。' },
    })
    .refine(
      ({ exactTo, from, until }) =>
        exactTo === 'days' || (from?.endsWith('-01-01') === true && until?.endsWith('-12-31') === true),
      {
        path: ['exactTo'],
        message: '只印年份的，从1月1日到12月31日',
        params: { remedy: '原文印了哪一天，改写 exactTo: days；没有印，from 写1月1日，until 写12月31日。' },
      },
    )
    .refine(
      ({ years, from, until }) => years === undefined || (from !== null && until === lastDayOfYears(from, years)),
      {
        path: ['years'],
        message: '写几年的，until 是从 from 数满那么多年的最后一天',
        params: { remedy: '照 from 加上年数、减一天改 until；until 是原文印的，删去 years。' },
      },
    )
    .refine(({ ends, until }) => ends === undefined || until !== null, {
      path: ['ends'],
      message: '写了废止的，until 写废止的那一天',
      params: { remedy: '补上 until；没有写哪天废止的，删去 ends。' },
    })
    .refine(({ extension, until }) => !extension || (until !== null && (extension.until ?? '9') > until), {
      path: ['extension'],
      message: '能延到的那一天在 until 以后',
      params: { remedy: '对照原文改正；没有写延到哪天的，extension 里写 until: null。' },
    }),
  fields({
    /** The text was read whole and prints no end. */
    kind: z.literal('none-printed'),
    reason: sentenceSchema,
  }),
  fields({
    /** Only a report of the text was seen, so its own validity is unknown. */
    kind: z.literal('text-not-seen'),
    reason: sentenceSchema,
  }),
]);
export type Validity = z.infer<typeof validitySchema>;
