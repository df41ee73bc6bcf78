import { z } from 'zod';
import { daySchema, fields, idSchema, sentenceSchema } from './common.ts';

/** The units in which documents count days. */
const DAY_UNITS = ['年', '个月', '日', '天', '个工作日'] as const;

const monthAndDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '写成 月-日，加引号，例如 "09-15"');

const hour = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, '写成 时:分，加引号，例如 "17:00"')
  .optional();

/** An event, in the words of the text. */
const eventWords = z.string().trim().min(2).max(24);

/** Of a month that ends in two ways, the earlier: 月底 of February is no 29th in most years. */
const isLastOfMonth = (text: string): boolean => {
  const [month = 0, day] = text.split('-').map(Number);
  return new Date(Date.UTC(2001, month, 0)).getUTCDate() === day;
};

const named = {
  /** Its anchor on the page, unique in the document. */
  id: idSchema,
  /** What it is the day of, in our words: 网上申请, 审核. */
  what: z.string().trim().min(2).max(30),
  /** Id of the provision that gives it: its phrases hold the figures. */
  because: idSchema,
};

/**
 * A day, a window or a count of days that a document sets for somebody. `window`: once; `yearly`: every year; `reckoning`: the
 * day as of which something is counted; `monthly`: a day of every month, or of the month after an event; `counted`: so long from an event, or before one, named as the text names it; `transition`: what began
 * before the day follows other rules.
 */
export const policyDaySchema = z.discriminatedUnion('kind', [
  fields({
    kind: z.literal('window'),
    ...named,
    from: daySchema,
    fromHour: hour,
    until: daySchema,
    untilHour: hour,
  }).refine(({ from, until }) => from <= until, {
    path: ['until'],
    message: '结束不能早于开始',
    params: { remedy: '对照原文改正 from 或 until。' },
  }),
  fields({
    kind: z.literal('yearly'),
    ...named,
    /** Null where the text gives a last day only: 每年3月底前. */
    from: monthAndDay.nullable(),
    fromHour: hour,
    until: monthAndDay,
    untilHour: hour,
    /** True where the text says 月底 and no day. */
    monthEnd: z.literal(true).optional(),
  }).refine(({ until, monthEnd }) => !monthEnd || isLastOfMonth(until), {
    path: ['until'],
    message: '写月底的，until 写那个月的最后一天',
    params: { remedy: '改成那个月的最后一天，二月写 02-28；印了日子的，去掉 monthEnd。' },
  }),
  fields({ kind: z.literal('reckoning'), ...named, on: daySchema }),
  fields({
    kind: z.literal('monthly'),
    ...named,
    /** The last day, of the month: 15. */
    until: z.int().min(1).max(31),
    /** The event in the month before, in the words of the text: 审批通过; null where it is every month. */
    after: eventWords.nullable(),
  }),
  fields({
    kind: z.literal('counted'),
    ...named,
    within: z.int().min(1).max(999),
    unit: z.enum(DAY_UNITS),
    /** The event from which it is counted, in the words of the text; null where the text names none. */
    after: eventWords.nullable(),
    /** The event before which it is counted, in the words of the text: 开班. Then none from which. */
    aheadOf: eventWords.optional(),
    /** By how many more of the unit it may be made longer, and when, in the words of the text: 有特殊情况. */
    extension: fields({ within: z.int().min(1).max(999), when: eventWords }).optional(),
  }).refine(({ after, aheadOf }) => after === null || aheadOf === undefined, {
    path: ['aheadOf'],
    message: 'after 和 aheadOf 只写一个',
    params: { remedy: '往后数的写 after；往前数的写 aheadOf，after 写 null。' },
  }),
  fields({
    kind: z.literal('transition'),
    ...named,
    /** What decides by its beginning, in the words of the text: 开班. */
    event: z.string().trim().min(2).max(20),
    before: daySchema,
    /** What then holds. */
    says: sentenceSchema,
  }),
]);
export type PolicyDay = z.infer<typeof policyDaySchema>;
