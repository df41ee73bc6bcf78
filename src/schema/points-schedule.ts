import { z } from 'zod';
import { fields, idSchema, sentenceSchema } from './common.ts';
import { pointsFactSchema } from './points-fact.ts';
import { POINTS_KINDS } from './points-kinds.ts';
import {
  pointsEvidenceSchema,
  pointsKeySchema,
  pointsNumberSchema,
  pointsPhraseSchema,
  pointsTestSchema,
  scoreSchema,
} from './points-score.ts';

/** Words that allow several readings. The sum spans them all, and nothing is reached that is not reached under each. */
const readingSchema = fields({
  id: idSchema,
  /** What is open, in one sentence. */
  about: sentenceSchema,
  phrase: pointsEvidenceSchema,
  /** The readings. */
  options: z.array(fields({ id: pointsKeySchema, says: sentenceSchema })).min(2, '至少两种读法'),
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
  clause: pointsEvidenceSchema.shape.clause,
  /** Totals that it counts in, where not in all of its group. */
  countsIn: z.array(idSchema).min(1).optional(),
  /** The words by which it counts in these only: 只计入积分入学总积分. */
  countsInPhrase: pointsPhraseSchema.optional(),
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
  evidence: pointsEvidenceSchema,
  /** Totals that its items count in. */
  countsIn: z.array(idSchema).min(1),
  /** Whether items add up, the highest counts, or the person chooses one. */
  taken: z.enum(['sum', 'highest', 'chosen']).default('sum'),
  /** The words by which only one counts. */
  takenPhrase: pointsEvidenceSchema.optional(),
  /** Ceiling and floor of the group. */
  limit: fields({
    atMost: pointsNumberSchema.optional(),
    atLeast: pointsNumberSchema.optional(),
    phrase: pointsEvidenceSchema,
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
    evidence: pointsEvidenceSchema,
    /** The words by which no more are granted than a number. */
    quota: pointsEvidenceSchema.optional(),
  }),
  /** Who reaches the line is put in order with others, and a number of places decides. */
  fields({
    kind: z.literal('ranked'),
    /** The total that people are put in order by. */
    by: idSchema,
    /** The words by which there are so many places and no more. */
    quota: pointsEvidenceSchema,
    /** The words that put people in order. */
    order: pointsEvidenceSchema,
    /** What decides between equals, first to last. */
    ties: z.array(pointsEvidenceSchema).default([]),
    /** What happens to those who are equal in everything. */
    equals: pointsEvidenceSchema.optional(),
    /** Where people are put in order apart from others, as in each town: 分区排名. */
    apart: pointsEvidenceSchema.optional(),
  }),
]);

const totalSchema = fields({
  id: idSchema,
  /** As the text calls it: 资格分. */
  name: z.string().trim().min(2).max(20),
  evidence: pointsEvidenceSchema,
  /** Floor and ceiling of the whole. */
  limit: fields({
    atMost: pointsNumberSchema.optional(),
    atLeast: pointsNumberSchema.optional(),
    phrase: pointsEvidenceSchema,
  }).optional(),
  /** A percentage of the whole on top of it. */
  bonus: fields({
    percent: z.number().positive(),
    /** Who gets it. */
    test: pointsTestSchema,
    /** Options of readings, `reading/option`, under which it counts towards the line; under all where left out. */
    under: z.array(z.string()).min(1).optional(),
    evidence: pointsEvidenceSchema,
  }).optional(),
  /** The line that it must come to; null for a total that only puts in order. */
  line: fields({
    points: pointsNumberSchema,
    evidence: pointsEvidenceSchema,
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
  test: pointsTestSchema,
  /** Totals that it shuts out of. */
  totals: z.array(idSchema).min(1),
  evidence: pointsEvidenceSchema,
});

/** A schedule that the text has somebody else draw up. Nothing is counted by it here, since it is not held. */
const otherScheduleSchema = fields({
  /** Whose, and for whom. */
  says: sentenceSchema,
  evidence: pointsEvidenceSchema,
});

/**
 * A points schedule as authors write it, `content/points/<id of the document>.yaml`: what is asked, what it brings, and the lines
 * that sums are held against.
 */
export const pointsScheduleSchema = fields({
  /** Title as printed. */
  title: pointsEvidenceSchema,
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
