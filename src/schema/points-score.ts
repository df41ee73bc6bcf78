import { z } from 'zod';
import { fields, idSchema, locatorSchema, quoteSchema, reference, sentenceSchema } from './common.ts';
import { EACH_FACT } from './points-each-fact.ts';
import { PHRASE_FIELDS } from './points-phrase-fields.ts';

/** What a part of a schedule stands on: of the schedule's own document, where no other is named. */
export const pointsEvidenceSchema = fields({
  /** Locator of a clause of the document. */
  clause: locatorSchema,
  /** The phrase, 60 characters at most. */
  quote: quoteSchema,
  /** Id of the document that the phrase stands in, where it is another. */
  document: reference('policies').optional(),
});
export type PointsEvidence = z.infer<typeof pointsEvidenceSchema>;

/** The words that carry a fact: of the item's own clause where only words are given. */
export const pointsPhraseSchema = z.union([quoteSchema, pointsEvidenceSchema]);
export type PointsPhrase = z.infer<typeof pointsPhraseSchema>;

const factId = z.union([idSchema, z.literal(EACH_FACT)]);

/** Points may be fractions as the text prints them: 1.5, 0.1. */
export const pointsNumberSchema = z
  .number()
  .refine((points) => Math.abs(points * 1000 - Math.round(points * 1000)) < 1e-9, {
    message: '分值最多三位小数',
    params: { remedy: '照原文写；原文写的是除法的，用 share。' },
  });

/** Options and ways to read stand as keys where scores name them: none is called like a field that holds a phrase. */
export const pointsKeySchema = idSchema.refine((id) => !PHRASE_FIELDS.has(id), {
  message: '不能和分值表的字段同名',
  params: { remedy: '换一个名字，例如在后面加上 -one。' },
});

/** An option of a reading. */
const underReadingSchema = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, '写成 读法/说法');

/** Whether the number at the end of a range is in it: said by the text, or so under some readings only. */
const includedSchema = z.union([
  z.boolean(),
  fields({
    /** Options of readings, `reading/option`, under which it is in. */
    under: z.array(underReadingSchema).min(1),
  }),
]);
export type Included = z.infer<typeof includedSchema>;

const endsShape = {
  /** Lower end; left out where there is none. */
  from: z.number().optional(),
  /** Whether the lower end is in the range (含). */
  fromIncluded: includedSchema.default(true),
  /** Upper end; left out where there is none. */
  to: z.number().optional(),
  /** Whether the upper end is in the range (不含). */
  toIncluded: includedSchema.default(false),
};

/** A test of what the person is: what an item, a bonus or a veto hangs on. */
export type PointsTest =
  | { kind: 'is'; fact: string; is: string[] }
  | { kind: 'yes'; fact: string }
  | {
      kind: 'within';
      added: string[];
      from?: number | undefined;
      fromIncluded: Included;
      to?: number | undefined;
      toIncluded: Included;
    }
  | { kind: 'all' | 'any'; of: PointsTest[] }
  | { kind: 'not'; of: PointsTest };

export const pointsTestSchema: z.ZodType<PointsTest> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** One of these options was chosen. */
    fields({ kind: z.literal('is'), fact: factId, is: z.array(idSchema).min(1) }),
    /** Yes was said. */
    fields({ kind: z.literal('yes'), fact: factId }),
    /** A number, or several added together, lies in a range. */
    fields({ kind: z.literal('within'), added: z.array(factId).min(1), ...endsShape }),
    /** All of several tests. */
    fields({ kind: z.literal('all'), of: z.array(pointsTestSchema).min(1) }),
    /** One of several tests at least. */
    fields({ kind: z.literal('any'), of: z.array(pointsTestSchema).min(1) }),
    /** The opposite of a test. */
    fields({ kind: z.literal('not'), of: pointsTestSchema }),
  ]),
);

/** How points come about. */
export type Score =
  | { kind: 'points'; points: number; phrase: PointsPhrase }
  | {
      kind: 'steps';
      added: string[];
      from: number;
      each: number;
      points: number;
      counted: 'full' | 'begun' | 'in-part';
      towards: 'up' | 'down';
      upTo?: number | undefined;
      phrase: PointsPhrase;
    }
  | { kind: 'bands'; added: string[]; bands: Band[]; gaps?: string | undefined; rule?: PointsPhrase | undefined }
  | { kind: 'options'; fact: string; points: Record<string, OptionPoints> }
  | {
      kind: 'share';
      list: string;
      points: number;
      divisorPlus: number;
      firstTimes: number;
      counted: 'all' | 'highest';
      phrase: PointsPhrase;
    }
  | { kind: 'when'; test: PointsTest; score: Score; phrase?: PointsPhrase | undefined; waits?: true | undefined }
  | { kind: 'sum'; of: Score[] }
  | { kind: 'highest' | 'chosen'; of: Score[]; phrase: PointsPhrase }
  | { kind: 'each'; facts: string[]; taken: 'sum' | 'highest' | 'chosen'; score: Score; phrase: PointsPhrase }
  | {
      kind: 'limited';
      atMost?: number | undefined;
      atLeast?: number | undefined;
      score: Score;
      phrase: PointsPhrase;
    }
  | { kind: 'by-reading'; reading: string; of: Record<string, Score> };

/** What one option brings: under every reading, or under those named alone. */
export interface OptionPoints {
  points: number;
  under?: string[] | undefined;
  phrase: PointsPhrase;
}

/** One band of a number, and what it brings. */
export interface Band {
  from?: number | undefined;
  fromIncluded: Included;
  to?: number | undefined;
  toIncluded: Included;
  score: Score;
}

const several = z.array(z.lazy((): z.ZodType<Score> => scoreSchema)).min(1, '至少写一项');
const score = z.lazy((): z.ZodType<Score> => scoreSchema);

export const scoreSchema: z.ZodType<Score> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** A number of points: 积100分. Below nothing for deductions. */
    fields({ kind: z.literal('points'), points: pointsNumberSchema, phrase: pointsPhraseSchema }),
    /** So many points for each so many: 每满1年计8分. */
    fields({
      kind: z.literal('steps'),
      /** The numbers that are added together before steps are counted. */
      added: z.array(factId).min(1),
      /** Where counting starts: 40 of 40周岁以上的，每增加1岁. */
      from: z.number().default(0),
      /** The width of one step. */
      each: z.number().positive(),
      /** Points of one step; below nothing for deductions and what falls. */
      points: pointsNumberSchema,
      /** Full steps only (每满), one that has begun, too (含不满1岁), or part of one in proportion. */
      counted: z.enum(['full', 'begun', 'in-part']).default('full'),
      /** Whether steps are counted above the start, or below it: 年龄每减少1岁. */
      towards: z.enum(['up', 'down']).default('up'),
      /** Beyond this number no step is counted: the fourth year of a rate for the first four. */
      upTo: z.number().optional(),
      phrase: pointsPhraseSchema,
    }).refine(({ towards, upTo }) => towards === 'up' || upTo === undefined, {
      path: ['upTo'],
      message: '只有往上数的步写 upTo',
      params: { remedy: '往下数的，用 limited 写最高分。' },
    }),
    /** Bands of a number: 1万—3万元（含1万元，不含3万元）（4分）. Outside all of them nothing is scored. */
    fields({
      kind: z.literal('bands'),
      added: z.array(factId).min(1),
      bands: z.array(fields({ ...endsShape, score })).min(1),
      /** Why a gap between bands is the text's own: what it leaves unscored. */
      gaps: sentenceSchema.optional(),
      /** The rule that says which ends are in: 上限不含本数，下限含本数. */
      rule: pointsPhraseSchema.optional(),
    }),
    /** Points by the option that is true of the person: 大专为60分. */
    fields({
      kind: z.literal('options'),
      fact: factId,
      points: z.record(
        idSchema,
        fields({
          points: pointsNumberSchema,
          /** Options of readings, `reading/option`, under which it counts; under all where left out. */
          under: z.array(underReadingSchema).min(1).optional(),
          phrase: pointsPhraseSchema,
        }),
      ),
    }),
    /** Points of each thing of a list, shared among people: 20分/（人数）. */
    fields({
      kind: z.literal('share'),
      list: idSchema,
      /** What one thing brings whole; alone, all of it. */
      points: pointsNumberSchema.refine((points) => points > 0, '大于0'),
      /** What is added to the number of people where there are several: 1 of 50/（人数＋1）. */
      divisorPlus: z.int().min(0).default(0),
      /** What the share of the first-named is multiplied by: 2 of 再“乘以2”. */
      firstTimes: z.int().min(1).default(1),
      /** Whether all things count (可累积) or the best one (不可累积). */
      counted: z.enum(['all', 'highest']).default('all'),
      phrase: pointsPhraseSchema,
    }).refine(({ firstTimes, divisorPlus }) => firstTimes <= 2 + divisorPlus, {
      path: ['firstTimes'],
      message: '第一人分到的不会多过一个人独得的',
    }),
    /** A score that counts only for whom a test holds. */
    fields({
      kind: z.literal('when'),
      test: pointsTestSchema,
      score,
      phrase: pointsPhraseSchema.optional(),
      /** True where time alone brings it: 满5年后开始计入总积分. */
      waits: z.literal(true).optional(),
    }),
    /** Scores that add up. */
    fields({ kind: z.literal('sum'), of: several }),
    /** Scores of which the highest counts: 按就高不就低原则计分，不累积. */
    fields({ kind: z.literal('highest'), of: several, phrase: pointsPhraseSchema }),
    /** Scores of which the person chooses one: 由申请人选择其中一项计分. */
    fields({ kind: z.literal('chosen'), of: several, phrase: pointsPhraseSchema }),
    /** One score for each of several facts, `*` standing for it: 每个险种每满1年计2分; 申请人任选一种计分. */
    fields({
      kind: z.literal('each'),
      facts: z.array(idSchema).min(2),
      /** Whether they add up, the highest counts, or the person chooses. */
      taken: z.enum(['sum', 'highest', 'chosen']),
      score,
      phrase: pointsPhraseSchema,
    }),
    /** A score with a ceiling or a floor: 最高不超过20分; 最低为0分. */
    fields({
      kind: z.literal('limited'),
      atMost: pointsNumberSchema.optional(),
      atLeast: pointsNumberSchema.optional(),
      score,
      phrase: pointsPhraseSchema,
    }).refine(({ atMost, atLeast }) => atMost !== undefined || atLeast !== undefined, '写 atMost 或 atLeast'),
    /** What a score is under each reading of words that allow several. */
    fields({ kind: z.literal('by-reading'), reading: idSchema, of: z.record(idSchema, score) }),
  ]),
);
