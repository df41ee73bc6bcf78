import { z } from 'zod';
import { daySchema, fields, idSchema, sentenceSchema } from './common.ts';
import { UNMET_KINDS } from './conditions/unmet-kinds.ts';
import { pointsEvidenceSchema, pointsKeySchema, pointsPhraseSchema } from './points-score.ts';

/** What a person is asked, whatever the kind of answer. */
const asked = {
  id: idSchema,
  /** What is asked: 参加养老保险满了几年. */
  ask: sentenceSchema,
  /** Id of the question of the quiz that asks the same: what the other conditions of a benefit say of the answer is then known. */
  question: idSchema.optional(),
  /** What not having it comes to: can be made up, cannot, is not wanted, or time brings it. */
  changes: z.enum(UNMET_KINDS).default('can-change'),
  /** What the text leaves out of it: 补缴社保不计算年限. Nothing else stands here: who reads it counts none of it. */
  notCounted: z.array(pointsPhraseSchema).default([]),
  /** What else the text says of it: what is counted in, what its words mean, on what terms it counts. */
  explained: z.array(pointsPhraseSchema).default([]),
  /** The days between which it counts, where the text or a round names them. */
  window: fields({
    from: daySchema.optional(),
    until: daySchema.optional(),
    evidence: pointsEvidenceSchema,
    /** The round that the days are of, where the text gives them for one alone: they are of no other. */
    round: fields({
      /** As the phrase prints it: 2025年度. */
      name: z.string().trim().min(2).max(20),
      phrase: pointsEvidenceSchema,
      /** Id of the window in which people apply in that round, among the days of the document that gives these days. */
      closes: idSchema,
    })
      .refine(({ name, phrase }) => phrase.quote.includes(name), {
        path: ['phrase', 'quote'],
        message: '原话里要有 name 写的那几个字',
        params: { remedy: '引文引到写着是哪一轮的那几个字，或照原文改 name。' },
      })
      .optional(),
  }).optional(),
  /** The list that settles it, and whether it is held here. */
  list: fields({ name: z.string().trim().min(2), held: z.boolean(), phrase: pointsEvidenceSchema }).optional(),
};

const number = {
  /** Unit that stands beside the field: 年, 元, 次. */
  unit: z.string().trim().min(1).max(8),
  /** Numbers outside of these are impossible, and get a sentence. */
  minimum: z.number(),
  maximum: z.number(),
  /** A number that shows what is meant. */
  example: z.number(),
};

/** What is asked of a person, for points alone. 不知道 is always an answer. */
export const pointsFactSchema = z.discriminatedUnion('kind', [
  fields({
    ...asked,
    kind: z.literal('number'),
    ...number,
    /** 0.5 where it matters if somebody is past the whole number: the half stands for every part of a year. */
    finest: z.union([z.literal(0.5), z.int().min(1)]).default(1),
  })
    .refine(({ minimum, maximum, example }) => minimum < maximum && minimum <= example && example <= maximum, {
      path: ['example'],
      message: 'minimum 小于 maximum，example 在两者之间',
    })
    .refine(
      ({ minimum, maximum, example, finest }) =>
        [minimum, maximum, example].every((at) => Number.isInteger(at / finest)),
      {
        path: ['finest'],
        message: 'minimum、maximum、example 都是 finest 的整数倍',
        params: { remedy: '答不出的数不能当作范围的一端：改 maximum，或改 finest。' },
      },
    ),
  /** One of several options. */
  fields({
    ...asked,
    kind: z.literal('one'),
    options: z
      .array(
        fields({
          id: pointsKeySchema,
          label: z.string().trim().min(1).max(30),
          /** What the same was called before, where the text renames it: 2016年之前的市级. */
          formerly: fields({ label: z.string().trim().min(1).max(30), phrase: pointsEvidenceSchema }).optional(),
        }),
      )
      .min(2),
  }),
  /** Yes or no. */
  fields({ ...asked, kind: z.literal('yes') }),
  /** Things with several people each, such as patents. */
  fields({
    ...asked,
    kind: z.literal('list'),
    /** As many as are asked for. */
    most: z.int().min(1),
    /** As many people as one may have. */
    people: z.int().min(1),
  }),
]);
export type PointsFact = z.infer<typeof pointsFactSchema>;
