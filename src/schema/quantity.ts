import { z } from 'zod';
import { fields, quoteSchema } from './common.ts';

/** What a number is. A task (任务) is never shown as a cap (上限), nor how things stood (现状) as either. */
export const QUANTITY_KINDS = [
  'task',
  'cap',
  'floor',
  'amount',
  'ratio',
  'duration',
  'count',
  'status',
  'share',
] as const;
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

/**
 * How exact it is: the number itself; 以上, which takes it in, and 超过, which does not; 以内, which takes it in, and 不满, which does not;
 * 左右, which may lie on either side, 近, which is not reached, and 一般不超过, which takes it in and lets more be an exception.
 */
export const BOUNDS = [
  'exact',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'about',
  'nearly',
  'usually-at-most',
] as const;
export type Bound = (typeof BOUNDS)[number];

/** Attributes of `<Quantity>`: a number with its kind, unit and period. Its evidence is the provision's. */
export const quantitySchema = fields({
  /** What the number is. */
  kind: z.enum(QUANTITY_KINDS),
  /** The number in single units: 14 万人次 is 140000. */
  value: z.number(),
  /** The digits as the original prints them, where their form is evidence: 40100 beside 4.01万. Shown instead of ours. */
  printed: z
    .string()
    .regex(/^[0-9]+$/)
    .optional(),
  /** Upper end where the text gives a range, e.g. 2-3 个百分点. */
  upTo: z.number().optional(),
  /** Unit as shown: 人, 人次, 元, %, 年. */
  unit: z.string().trim().min(1).max(8),
  /** `{false}` where the original prints no unit and it is we who read one; else left out. */
  unitPrinted: z.literal(false).optional(),
  /** What is counted, of a share of what, in our words, the whole by its name: 年培训规模中的高技能人才. Only numbers that count the same are put in order. */
  of: z
    .string()
    .trim()
    .min(2)
    .max(24)
    .refine((words) => !/[0-9０-９]/.test(words), {
      message: '数的名称，不写数字',
      params: { remedy: '数写在 value 里，名称里的去掉。' },
    })
    .refine((words) => !words.startsWith('其中'), {
      message: '数的名称写出整体，图里才看得懂“其中”是什么的其中',
      params: { remedy: '把“其中”换成整体的名称，如“年培训规模中的高技能人才”。' },
    })
    .optional(),
  /** How exact it is. */
  bound: z.enum(BOUNDS).default('exact'),
  /** The time it is for, in the document's words: 2019年, 每人每年, 2012年8—11月. */
  period: z
    .string()
    .trim()
    .min(1)
    .max(20)
    .refine((words) => words !== '一次性', {
      message: '一次性不是一段时间',
      params: { remedy: '删去 period，写 once。' },
    })
    .optional(),
  /** Of a cap or floor: what somebody else sets that it limits (各省的补贴标准). It is then nobody's amount, and no picture draws it. */
  limits: z
    .string()
    .trim()
    .min(4)
    .max(20)
    .refine((words) => !/[0-9０-９]/.test(words), {
      message: '限的是谁定的什么，不写数字',
      params: { remedy: '数写在 value 里。' },
    })
    .optional(),
  /** True for what is given once and not again: 一次性. */
  once: z.literal(true).optional(),
  /** What the text leaves open about the number itself, in our words; it stands wherever the number does. */
  note: z
    .string()
    .trim()
    .min(4)
    .max(30)
    .refine((words) => !/[0-9０-９]/.test(words), {
      message: '说明，不写数字',
      params: { remedy: '数写在 value 里，说明里的去掉。' },
    })
    .optional(),
  /** The phrase that carries the number, where it is not the provision's own quote. */
  quote: quoteSchema.optional(),
})
  .refine((quantity) => quantity.upTo === undefined || quantity.upTo > quantity.value, {
    path: ['upTo'],
    message: '范围的上端要大于下端',
    params: { remedy: '小的写在 value，大的写在 upTo；不是范围的，去掉 upTo。' },
  })
  .refine((quantity) => quantity.limits === undefined || quantity.kind === 'cap' || quantity.kind === 'floor', {
    path: ['limits'],
    message: '只有上限、下限写 limits',
    params: { remedy: '限别人定多少的，kind 写 cap 或 floor；不是的，去掉 limits。' },
  })
  .refine((quantity) => quantity.kind !== 'share' || quantity.of !== undefined, {
    path: ['of'],
    message: '按比例给的，写明是什么的几成',
    params: { remedy: '补上 of，照原文写按什么算：目录标准。' },
  })
  .refine((quantity) => quantity.printed === undefined || Number(quantity.printed) === quantity.value, {
    path: ['printed'],
    message: '原文印的数和 value 不是同一个数',
    params: { remedy: 'printed 照原文写数字，与 value 同值；不必照原样显示的，去掉 printed。' },
  });
export type Quantity = z.infer<typeof quantitySchema>;
