import { z } from 'zod';
import { daySchema, fields, idSchema, locatorSchema, quoteSchema, reference, sentenceSchema } from './common.ts';
import { UNMET_KINDS } from './conditions/unmet-kinds.ts';
import { EACH_FACT } from './points-each-fact.ts';
import { POINTS_KINDS } from './points-kinds.ts';
import { PHRASE_FIELDS } from './points-phrase-fields.ts';

/** What a part of a schedule stands on: of the schedule's own document, where no other is named. */
const evidenceSchema = fields({
  /** Locator of a clause of the document. */
  clause: locatorSchema,
  /** The phrase, 60 characters at most. */
  quote: quoteSchema,
  /** Id of the document that the phrase stands in, where it is another. */
  document: reference('policies').optional(),
});
export type PointsEvidence = z.infer<typeof evidenceSchema>;

/** The words that carry a fact: of the item's own clause where only words are given. */
const phraseSchema = z.union([quoteSchema, evidenceSchema]);
export type PointsPhrase = z.infer<typeof phraseSchema>;

const factId = z.union([idSchema, z.literal(EACH_FACT)]);

/** Points may be fractions as the text prints them: 1.5, 0.1. */
const pointsSchema = z.number().refine((points) => Math.abs(points * 1000 - Math.round(points * 1000)) < 1e-9, {
  message: '分值最多三位小数',
  params: { remedy: '照原文写；原文写的是除法的，用 share。' },
});

/** Options and ways to read stand as keys where scores name them: none is called like a field that holds a phrase. */
const keySchema = idSchema.refine((id) => !PHRASE_FIELDS.has(id), {
  message: '不能和分值表的字段同名',
  params: { remedy: '换一个名字，例如在后面加上 -one。' },
});

/** An option of a reading. */
const underSchema = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, '写成 读法/说法');

/** Whether the number at the end of a range is in it: said by the text, or so under some readings only. */
const includedSchema = z.union([
  z.boolean(),
  fields({
    /** Options of readings, `reading/option`, under which it is in. */
    under: z.array(underSchema).min(1),
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

const testSchema: z.ZodType<PointsTest> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** One of these options was chosen. */
    fields({ kind: z.literal('is'), fact: factId, is: z.array(idSchema).min(1) }),
    /** Yes was said. */
    fields({ kind: z.literal('yes'), fact: factId }),
    /** A number, or several added together, lies in a range. */
    fields({ kind: z.literal('within'), added: z.array(factId).min(1), ...endsShape }),
    /** All of several tests. */
    fields({ kind: z.literal('all'), of: z.array(testSchema).min(1) }),
    /** One of several tests at least. */
    fields({ kind: z.literal('any'), of: z.array(testSchema).min(1) }),
    /** The opposite of a test. */
    fields({ kind: z.literal('not'), of: testSchema }),
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

const scoreSchema: z.ZodType<Score> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** A number of points: 积100分. Below nothing for deductions. */
    fields({ kind: z.literal('points'), points: pointsSchema, phrase: phraseSchema }),
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
      points: pointsSchema,
      /** Full steps only (每满), one that has begun, too (含不满1岁), or part of one in proportion. */
      counted: z.enum(['full', 'begun', 'in-part']).default('full'),
      /** Whether steps are counted above the start, or below it: 年龄每减少1岁. */
      towards: z.enum(['up', 'down']).default('up'),
      /** Beyond this number no step is counted: the fourth year of a rate for the first four. */
      upTo: z.number().optional(),
      phrase: phraseSchema,
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
      rule: phraseSchema.optional(),
    }),
    /** Points by the option that is true of the person: 大专为60分. */
    fields({
      kind: z.literal('options'),
      fact: factId,
      points: z.record(
        idSchema,
        fields({
          points: pointsSchema,
          /** Options of readings, `reading/option`, under which it counts; under all where left out. */
          under: z.array(underSchema).min(1).optional(),
          phrase: phraseSchema,
        }),
      ),
    }),
    /** Points of each thing of a list, shared among people: 20分/（人数）. */
    fields({
      kind: z.literal('share'),
      list: idSchema,
      /** What one thing brings whole; alone, all of it. */
      points: pointsSchema.refine((points) => points > 0, '大于0'),
      /** What is added to the number of people where there are several: 1 of 50/（人数＋1）. */
      divisorPlus: z.int().min(0).default(0),
      /** What the share of the first-named is multiplied by: 2 of 再“乘以2”. */
      firstTimes: z.int().min(1).default(1),
      /** Whether all things count (可累积) or the best one (不可累积). */
      counted: z.enum(['all', 'highest']).default('all'),
      phrase: phraseSchema,
    }).refine(({ firstTimes, divisorPlus }) => firstTimes <= 2 + divisorPlus, {
      path: ['firstTimes'],
      message: '第一人分到的不会多过一个人独得的',
    }),
    /** A score that counts only for whom a test holds. */
    fields({
      kind: z.literal('when'),
      test: testSchema,
      score,
      phrase: phraseSchema.optional(),
      /** True where time alone brings it: 满5年后开始计入总积分. */
      waits: z.literal(true).optional(),
    }),
    /** Scores that add up. */
    fields({ kind: z.literal('sum'), of: several }),
    /** Scores of which the highest counts: 按就高不就低原则计分，不累积. */
    fields({ kind: z.literal('highest'), of: several, phrase: phraseSchema }),
    /** Scores of which the person chooses one: 由申请人选择其中一项计分. */
    fields({ kind: z.literal('chosen'), of: several, phrase: phraseSchema }),
    /** One score for each of several facts, `*` standing for it: 每个险种每满1年计2分; 申请人任选一种计分. */
    fields({
      kind: z.literal('each'),
      facts: z.array(idSchema).min(2),
      /** Whether they add up, the highest counts, or the person chooses. */
      taken: z.enum(['sum', 'highest', 'chosen']),
      score,
      phrase: phraseSchema,
    }),
    /** A score with a ceiling or a floor: 最高不超过20分; 最低为0分. */
    fields({
      kind: z.literal('limited'),
      atMost: pointsSchema.optional(),
      atLeast: pointsSchema.optional(),
      score,
      phrase: phraseSchema,
    }).refine(({ atMost, atLeast }) => atMost !== undefined || atLeast !== undefined, '写 atMost 或 atLeast'),
    /** What a score is under each reading of words that allow several. */
    fields({ kind: z.literal('by-reading'), reading: idSchema, of: z.record(idSchema, score) }),
  ]),
);

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
  notCounted: z.array(phraseSchema).default([]),
  /** What else the text says of it: what is counted in, what its words mean, on what terms it counts. */
  explained: z.array(phraseSchema).default([]),
  /** The days between which it counts, where the text or a round names them. */
  window: fields({
    from: daySchema.optional(),
    until: daySchema.optional(),
    evidence: evidenceSchema,
    /** The round that the days are of, where the text gives them for one alone: they are of no other. */
    round: fields({
      /** As the phrase prints it: 2025年度. */
      name: z.string().trim().min(2).max(20),
      phrase: evidenceSchema,
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
  list: fields({ name: z.string().trim().min(2), held: z.boolean(), phrase: evidenceSchema }).optional(),
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
const pointsFactSchema = z.discriminatedUnion('kind', [
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
          id: keySchema,
          label: z.string().trim().min(1).max(30),
          /** What the same was called before, where the text renames it: 2016年之前的市级. */
          formerly: fields({ label: z.string().trim().min(1).max(30), phrase: evidenceSchema }).optional(),
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

/** Words that allow several readings. The sum spans them all, and nothing is reached that is not reached under each. */
const readingSchema = fields({
  id: idSchema,
  /** What is open, in one sentence. */
  about: sentenceSchema,
  phrase: evidenceSchema,
  /** The readings. */
  options: z.array(fields({ id: keySchema, says: sentenceSchema })).min(2, '至少两种读法'),
});

const itemSchema = fields({
  id: idSchema,
  /** As the schedule prints it. */
  name: z.string().trim().min(2).max(40),
  /** What it is about: schedules of places stand side by side by it. */
  about: z.enum(POINTS_KINDS),
  /** What it is about as well: schooling, of an item that counts schooling and skill in one. No place is said to have nothing of it. */
  alsoAbout: z.array(z.enum(POINTS_KINDS)).default([]),
  /** Where it stands; quotes without a clause of their own stand here. */
  clause: evidenceSchema.shape.clause,
  /** Totals that it counts in, where not in all of its group. */
  countsIn: z.array(idSchema).min(1).optional(),
  /** The words by which it counts in these only: 只计入积分入学总积分. */
  countsInPhrase: phraseSchema.optional(),
  score: scoreSchema,
}).refine((item) => (item.countsIn === undefined) === (item.countsInPhrase === undefined), {
  path: ['countsInPhrase'],
  message: 'countsIn 和 countsInPhrase 一起写',
  params: { remedy: '补上写明只计入哪些总分的原话；计入全组的，两项都去掉。' },
});
export type PointsItem = z.infer<typeof itemSchema>;

const groupSchema = fields({
  id: idSchema,
  /** As the schedule prints it: 基础指标. */
  name: z.string().trim().min(2).max(40),
  evidence: evidenceSchema,
  /** Totals that its items count in. */
  countsIn: z.array(idSchema).min(1),
  /** Whether items add up, the highest counts, or the person chooses one. */
  taken: z.enum(['sum', 'highest', 'chosen']).default('sum'),
  /** The words by which only one counts. */
  takenPhrase: evidenceSchema.optional(),
  /** Ceiling and floor of the group. */
  limit: fields({
    atMost: pointsSchema.optional(),
    atLeast: pointsSchema.optional(),
    phrase: evidenceSchema,
  }).optional(),
  items: z.array(itemSchema).min(1),
}).refine((group) => (group.taken === 'sum') === (group.takenPhrase === undefined), {
  path: ['takenPhrase'],
  message: '只取一项的，写明原话；相加的，不写',
});

/** What a total decides where it comes to its line. It never is a promise where more decides. */
const opensSchema = z.discriminatedUnion('kind', [
  /** Who reaches the line may ask for it. */
  fields({
    kind: z.literal('may-apply'),
    evidence: evidenceSchema,
    /** The words by which no more are granted than a number. */
    quota: evidenceSchema.optional(),
  }),
  /** Who reaches the line is put in order with others, and a number of places decides. */
  fields({
    kind: z.literal('ranked'),
    /** The total that people are put in order by. */
    by: idSchema,
    /** The words by which there are so many places and no more. */
    quota: evidenceSchema,
    /** The words that put people in order. */
    order: evidenceSchema,
    /** What decides between equals, first to last. */
    ties: z.array(evidenceSchema).default([]),
    /** What happens to those who are equal in everything. */
    equals: evidenceSchema.optional(),
    /** Where people are put in order apart from others, as in each town: 分区排名. */
    apart: evidenceSchema.optional(),
  }),
]);

const totalSchema = fields({
  id: idSchema,
  /** As the text calls it: 资格分. */
  name: z.string().trim().min(2).max(20),
  evidence: evidenceSchema,
  /** Floor and ceiling of the whole. */
  limit: fields({
    atMost: pointsSchema.optional(),
    atLeast: pointsSchema.optional(),
    phrase: evidenceSchema,
  }).optional(),
  /** A percentage of the whole on top of it. */
  bonus: fields({
    percent: z.number().positive(),
    /** Who gets it. */
    test: testSchema,
    /** Options of readings, `reading/option`, under which it counts towards the line; under all where left out. */
    under: z.array(z.string()).min(1).optional(),
    evidence: evidenceSchema,
  }).optional(),
  /** The line that it must come to; null for a total that only puts in order. */
  line: fields({
    points: pointsSchema,
    evidence: evidenceSchema,
  }).nullable(),
  /** What reaching the line comes to; left out where there is no line. */
  opens: opensSchema.optional(),
}).refine((total) => (total.line === null) === (total.opens === undefined), {
  path: ['opens'],
  message: '有分数线的写 opens：够了以后怎样；没有的不写',
});
export type PointsTotal = z.infer<typeof totalSchema>;

/** What no points outweigh: 取消申请积分资格. */
const vetoSchema = fields({
  id: idSchema,
  /** What shuts out, in one sentence. */
  says: sentenceSchema,
  test: testSchema,
  /** Totals that it shuts out of. */
  totals: z.array(idSchema).min(1),
  evidence: evidenceSchema,
});

/** A schedule that the text has somebody else draw up. Nothing is counted by it here, since it is not held. */
const otherScheduleSchema = fields({
  /** Whose, and for whom. */
  says: sentenceSchema,
  evidence: evidenceSchema,
});

/**
 * A points schedule as authors write it, `content/points/<id of the document>.yaml`: what is asked, what it brings, and the lines
 * that sums are held against.
 */
export const pointsScheduleSchema = fields({
  /** Title as printed. */
  title: evidenceSchema,
  facts: z.array(pointsFactSchema).min(1),
  readings: z.array(readingSchema).default([]),
  totals: z.array(totalSchema).min(1),
  groups: z.array(groupSchema).min(1),
  vetoes: z.array(vetoSchema).default([]),
  /** Schedules of others that the text names. */
  others: z.array(otherScheduleSchema).default([]),
});
/** A schedule; its id is that of the document that holds it. */
export type PointsSchedule = z.infer<typeof pointsScheduleSchema> & { id: string };
