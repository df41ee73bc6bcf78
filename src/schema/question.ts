import { z } from 'zod';
import { fields, idSchema, sentenceSchema } from './common.ts';
import { TOGETHER_SCREENS } from './together.ts';

const asked = {
  /** The question as put to the person. */
  ask: sentenceSchema,
  /** What it is about, as a noun for checklists: 技能等级. */
  subject: z.string().trim().min(2).max(16),
  /** Where the person finds the answer, e.g. which line of the certificate shows the level. */
  help: sentenceSchema.nullable(),
  /**
   * Id of the question without which this one is idle: asked before it, and by every benefit that asks this one. Who does not
   * want to move is not asked with whom.
   */
  after: idSchema.optional(),
  /** The answer as the person is told it again, with `{}` where it stands: 你是{}. Left out, it is told after the subject. */
  told: z
    .string()
    .trim()
    .regex(/^[^{}]*\{\}[^{}]*$/, '写一处 {}，答案填在那里，例如“你是{}”')
    .max(30)
    .optional(),
};

const words = z.string().trim().min(1).max(30);
const option = fields({
  id: idSchema,
  label: words,
  /** What conditions call it where that is less than the person is asked with: 高级工, as not every text prints 三级. */
  named: words.optional(),
  /** Of a long list: the group in which it is offered, in a few words. Options without one stand by themselves. */
  group: z.string().trim().min(2).max(16).optional(),
  /** What it is called on a screen that asks several questions together; the answer that stands for nothing has no such name. */
  among: words.optional(),
  /** The whole answer as the person is told it again, where the question's words do not take it: 现在没有上班. */
  told: words.optional(),
  /** What is asked about is still to come: 还没有取得证书. Of who gave another answer, nothing of it comes later. */
  pending: z.literal(true).optional(),
});
/** The screen that asks it together with others. */
const together = z.enum(TOGETHER_SCREENS).optional();
const options = z.array(option).min(2, '至少两个选项');

/**
 * One fact about a person. Every question also takes 不知道, which is not listed:
 * an unanswered question is never counted as "no".
 */
export const questionSchema = z.discriminatedUnion('kind', [
  /** Exactly one option; `ordered` means that options rise, so that conditions may say `atLeast`. */
  fields({
    ...asked,
    kind: z.literal('one'),
    ordered: z.boolean(),
    options,
    /**
     * Asks where the person is: options are ids of places, with `elsewhere` for all others. It may then be answered by
     * the name of a county, and by several places of which the person does not know which one it is.
     */
    places: z.literal(true).optional(),
    together,
  }),
  /** Any number of options. */
  fields({
    ...asked,
    kind: z.literal('several'),
    options,
    /** What somebody chooses of whom none of the options is true: choosing nothing at all is no answer. */
    none: z.string().trim().min(1).max(30),
    together,
  }),
  /** A whole number in the named unit. */
  fields({
    ...asked,
    kind: z.literal('number'),
    unit: z.string().min(1),
    minimum: z.int(),
    maximum: z.int(),
    /** Parts of a unit count as a whole one: 3 is everything over two, up to three. `help` says so. */
    counts: z.literal('begun').optional(),
    /** Id of the question about a day since which whole years are counted: age, since birth. Asked only where that leaves it open. */
    since: idSchema.optional(),
  }),
  /** A calendar day, month or year of something that has happened: no later than the day that is asked about. */
  fields({ ...asked, kind: z.literal('date') }),
]);
export type QuestionData = z.infer<typeof questionSchema>;
export type Question = QuestionData & { readonly id: string };
/** A question with options: it may be asked together with others. */
export type QuestionOfSeveral = Extract<Question, { kind: 'one' | 'several' }>;
