import { reckonedIn, selfCheckKey, truthOfJudged } from './answers.ts';
import type { KindForms, LeafKind } from './kind.ts';
import { lineOfLeaf } from './line-of-leaf.ts';
import { type ReadOff, readOff, UNMET_KINDS } from './unmet-kinds.ts';

/** A total of a points schedule that comes to its line. It is reckoned on the schedule's page, or known already. */
export interface PointsCondition extends ReadOff {
  kind: 'points';
  /** Id of the schedule, which is that of the document that holds it. */
  schedule: string;
  /** Id of the total. */
  total: string;
  because: string;
  /** What the library knows of the total. */
  reckoning: LineReckoned;
}

/** A total as conditions speak of it. */
export interface LineReckoned {
  /** Name of the total: 资格分. */
  name: string;
  /** The line that it has to come to. */
  line: number;
  /** As many facts as are asked at most. */
  asks: number;
}

/** What stands in a condition until the schedule has been read. */
const UNREAD: LineReckoned = { name: '积分', line: 0, asks: 0 };

export const pointsForms: KindForms<PointsCondition> = {
  written: ({ z, fields, id, words }) =>
    fields({
      because: id,
      words,
      /** Id of the document that holds the schedule. */
      points: id,
      /** Id of the total in it. */
      total: id,
      unmetMeans: z.enum(UNMET_KINDS).optional(),
    }).transform((leaf) => ({
      kind: 'points',
      schedule: leaf.points,
      total: leaf.total,
      because: leaf.because,
      reckoning: UNREAD,
      ...readOff(leaf),
    })),
  published: ({ z, text, id, because, words, unmetMeans }) =>
    z
      .strictObject({
        kind: z.literal('points'),
        schedule: id,
        total: id,
        because,
        reckoning: z.strictObject({ name: text, line: z.number(), asks: z.int() }),
        words,
        unmetMeans,
      })
      .describe(
        'A total of points.json that comes to its line. Answered under “check:<policy>:points-<total>”: yes, no, or, of a sum, what it came to with its interval.',
      ),
  meaning: (leaf) => ({ question: null, says: [leaf.schedule, leaf.total, String(leaf.reckoning.line)] }),
};

/** Names the fact among those that a person judges. */
export const pointsCheckId = ({ total }: Pick<PointsCondition, 'total'>) => `points-${total}`;

export const pointsLine: LeafKind<PointsCondition> = {
  truth: (leaf, answers, { policy }) => truthOfJudged(answers[selfCheckKey(policy, pointsCheckId(leaf))]),
  reach: (leaf, answers, { policy }) => reckonedIn(answers[selfCheckKey(policy, pointsCheckId(leaf))]),
  compile: (leaf, negated, build) => [build.judged(pointsCheckId(leaf), negated)],
  describe: (leaf) => lineOfLeaf(leaf, lineReached(leaf), 'person'),
  judged: (leaf) => ({ id: pointsCheckId(leaf), says: lineReached(leaf) }),
  reckoned: (leaf) => leaf,
};

/** 按分值表算，资格分满150分 */
function lineReached({ reckoning: { name, line } }: PointsCondition): string {
  return `按分值表算，${name}满${line}分。`;
}
