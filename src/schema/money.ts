import { z } from 'zod';
import { fields, idSchema, quoteSchema, reference } from './common.ts';
import { AMOUNT_MEANINGS, NOT_WRITTEN, PAYEES } from './payees.ts';

/** Somebody or something that the text names, with the provision whose quotes have the words. */
const named = { words: quoteSchema, because: idSchema };
const orNotWritten = <Said extends z.ZodType>(said: Said) =>
  z.union([z.literal(NOT_WRITTEN), said], { error: '写 words 和 because；文件没有写的，写 not-written' });

/** An amount of money, for everybody or for whom an answer names. */
const amountSchema = fields({
  /** Id of the provision whose quantities it is. */
  because: idSchema,
  /** What it is to the person. */
  means: z.enum(AMOUNT_MEANINGS),
  /** Question whose answer decides whether this is the one, e.g. 技能等级; left out where it holds for everybody. */
  question: reference('questions').optional(),
  /** The options for which it is. */
  is: z
    .union([idSchema, z.array(idSchema).min(1)])
    .transform((value) => [value].flat())
    .optional(),
}).refine(({ question, is }) => (question === undefined) === (is === undefined), {
  path: ['is'],
  message: 'question 和 is 一起写',
  params: { remedy: '只给几级的人的，两项都写；人人一样的，两项都不写。' },
});

/** What a benefit says of money: to whom, from what, by whom, and how much. What the text does not say is `not-written`. */
export const moneySchema = fields({
  /** To whom it is paid. */
  to: orNotWritten(
    fields({
      ...named,
      who: z.union([z.enum(PAYEES), z.array(z.enum(PAYEES)).min(1)]).transform((value) => [value].flat()),
    }),
  ),
  /** From which fund. */
  from: orNotWritten(fields(named)),
  /** Who pays it out. */
  by: orNotWritten(fields(named)),
  /** How much; empty where the text gives no figure. */
  amounts: z.array(amountSchema).default([]),
});
export type Money = z.infer<typeof moneySchema>;
