import type { Answers, OptionOrder } from './answers.ts';
import { daysOf } from './answers.ts';
import { EDGES, type EdgeReading } from './edge.ts';
import type { KindForms, LeafKind, WrittenTools } from './kind.ts';
import type { Truth } from './truth.ts';
import { type ReadOff, readOff, UNMET_KINDS } from './unmet-kinds.ts';

/** What a leaf says when the answer does not match: plainly unmet, or a case the text leaves open. */
const OTHERWISE = ['unmet', 'text-silent'] as const;

/** One comparison of one answer. Exactly one of the comparing keys is given. */
export type AnswerTest =
  | { is: string[] }
  | { includesAny: string[] }
  | { includesAll: string[] }
  | { atLeast: string | number }
  | { atMost: string | number }
  | { lessThan: number }
  | { moreThan: number }
  | { from: number }
  | { to: number }
  | { onOrAfter: string }
  | { before: string };

/** A condition that a question settles. */
export interface QuestionCondition extends ReadOff, EdgeReading {
  kind: 'question';
  /** Id of the question. */
  question: string;
  test: AnswerTest;
  /** Id of the provision (or open point) that the condition stands on. */
  because: string;
  otherwise: (typeof OTHERWISE)[number];
  /** What a reader must know of it, above all where a line is drawn by us and not by the text. */
  note?: string | undefined;
}

const testsOf = ({ z, id, day }: Pick<WrittenTools, 'z' | 'id' | 'day'>) => {
  const optionList = z.union([id, z.array(id).min(1)]).transform((value) => [value].flat());
  return {
    /** The answer is this option, or one of these. */
    is: optionList,
    /** At least one of these options was chosen. */
    includesAny: optionList,
    /** All of these options were chosen. */
    includesAll: optionList,
    /** An option of an ordered question or higher, or a number or more. */
    atLeast: z.union([id, z.number()]),
    /** An option of an ordered question or lower, or a number or less. */
    atMost: z.union([id, z.number()]),
    /** A number below this, which is itself excluded. */
    lessThan: z.number(),
    /** A number above this, which is itself excluded. */
    moreThan: z.number(),
    /** A number from this up (以上); whether the number itself counts, `edge` says. */
    from: z.number(),
    /** A number up to this (以下, 以内); whether the number itself counts, `edge` says. */
    to: z.number(),
    /** This day or later. */
    onOrAfter: day,
    /** An earlier day. */
    before: day,
  };
};

export const questionForms: KindForms<QuestionCondition> = {
  written(tools) {
    const { z, fields, id, questionId, sentence, words } = tools;
    const tests = testsOf(tools);
    const names = Object.keys(tests) as (keyof typeof tests)[];
    return fields({
      because: id,
      words,
      question: questionId,
      otherwise: z.enum(OTHERWISE).default('unmet'),
      unmetMeans: z.enum(UNMET_KINDS).optional(),
      note: sentence.optional(),
      edge: z.enum(EDGES).optional(),
      edgeBy: z
        .string()
        .regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/, '写要点的 id；在另一份收录的文件里的，写 文件的id#要点的id')
        .optional(),
      ...Object.fromEntries(names.map((name) => [name, tests[name].optional()])),
    }).transform((leaf, context): QuestionCondition => {
      const written = leaf as Record<string, unknown>;
      const given = names.filter((name) => written[name] !== undefined);
      if (given.length !== 1) {
        context.addIssue({
          code: 'custom',
          message: `写一种比较，不多不少：${names.join('、')}`,
          params: {
            remedy:
              given.length === 0
                ? '补上一种，例如 is: 选项的 id。'
                : `${given.join('、')} 只留一种；要同时满足的，分成几条放进 all。`,
          },
        });
        return z.NEVER;
      }
      const name = given[0] as keyof typeof tests;
      const { edge, edgeBy } = leaf as EdgeReading;
      const edgeFault = faultOfEdge(name === 'from' || name === 'to', { edge, edgeBy });
      if (edgeFault) {
        context.addIssue({ code: 'custom', ...edgeFault });
        return z.NEVER;
      }
      return {
        kind: 'question',
        question: leaf.question as string,
        test: { [name]: written[name] } as AnswerTest,
        because: leaf.because as string,
        otherwise: leaf.otherwise as QuestionCondition['otherwise'],
        ...(edge === undefined ? {} : { edge }),
        ...(edgeBy === undefined ? {} : { edgeBy }),
        ...readOff(leaf as ReadOff),
        ...(leaf.note === undefined ? {} : { note: leaf.note as string }),
      };
    });
  },
  published({ z, id, day, because, words, unmetMeans }) {
    const ids = z.array(id).min(1);
    const test = z.union([
      z.strictObject({ is: ids }).describe('The chosen option is one of these.'),
      z.strictObject({ includesAny: ids }).describe('At least one of these options was chosen.'),
      z.strictObject({ includesAll: ids }).describe('All of these options were chosen.'),
      z
        .strictObject({ atLeast: z.union([id, z.number()]) })
        .describe('This option, or a later one in the question’s order; or this number or more.'),
      z
        .strictObject({ atMost: z.union([id, z.number()]) })
        .describe('This option, or an earlier one; or this number or less.'),
      z.strictObject({ lessThan: z.number() }).describe('Below this number, which is itself excluded.'),
      z.strictObject({ moreThan: z.number() }).describe('Above this number, which is itself excluded.'),
      z.strictObject({ onOrAfter: day }).describe('On this day or later.'),
      z.strictObject({ before: day }).describe('On an earlier day.'),
      z.strictObject({ from: z.number() }).describe('From this number up; whether it counts itself, “edge” says.'),
      z.strictObject({ to: z.number() }).describe('Up to this number; whether it counts itself, “edge” says.'),
    ]);
    return z.strictObject({
      kind: z.literal('question'),
      question: id,
      test,
      because,
      otherwise: z.enum(OTHERWISE).describe('What the condition is where the answer does not match.'),
      note: z.string().optional().describe('What a reader must know of the condition.'),
      edge: z
        .enum(EDGES)
        .optional()
        .describe(
          'Of “from” and “to”: whether the number itself counts. At a number of which that is not written it is silent.',
        ),
      edgeBy: z
        .string()
        .optional()
        .describe('The provision whose words say so; one of another document with “<policy>#” before it.'),
      unmetMeans,
      words,
    });
  },
  meaning(leaf, place) {
    const [name, value] = Object.entries(leaf.test)[0] as [string, string | number | string[]];
    const values = [value].flat().map((option) => (option === place ? 'here' : String(option)));
    return {
      question: leaf.question,
      says: [leaf.question, name, ...values.sort(), leaf.otherwise, ...(leaf.edge === undefined ? [] : [leaf.edge])],
    };
  },
};

export const question: LeafKind<QuestionCondition> = {
  truth: (leaf, answers, { optionOrder }) => evaluateLeaf(leaf, answers, optionOrder),
  compile: (leaf, negated, build) => [build.compared(leaf, negated)],
  compared: (leaf, _, questionOf) => ({
    question: questionOf(leaf.question),
    condition: leaf,
    comparisons: [{ leaf, negated: false }],
  }),
  describe(leaf) {
    throw new Error(`A comparison with ${Object.keys(leaf.test)} has no words`);
  },
  comparison: (leaf) => leaf,
};

/** The truth of one comparison of one answer. */
export function evaluateLeaf(leaf: QuestionCondition, answers: Answers, optionOrder: OptionOrder): Truth {
  const answer = answers[leaf.question];
  if (answer === undefined || answer === null) return 'unanswered';
  if (atEdgeNotWritten(leaf, answer)) return 'silent';
  const matches = compare(leaf, answer, optionOrder[leaf.question] ?? []);
  if (matches === undefined) return 'unanswered';
  if (matches) return 'met';
  return leaf.otherwise === 'text-silent' ? 'silent' : 'unmet';
}

/** Whether an answer is the very number at the end of a range of which no words say that it is in, or out. */
function atEdgeNotWritten({ test, edge }: QuestionCondition, answer: NonNullable<Answers[string]>): boolean {
  const end = 'from' in test ? test.from : 'to' in test ? test.to : undefined;
  return edge === 'not-written' && end !== undefined && answer === end;
}

/** What is wrong with how a comparison reads the end of its range: said of ranges only, and `edgeBy` where words say it. */
function faultOfEdge(
  isRange: boolean,
  { edge, edgeBy }: EdgeReading,
): { path: string[]; message: string; params: { remedy: string } } | undefined {
  if (!isRange && (edge ?? edgeBy) !== undefined) {
    return {
      path: [edge === undefined ? 'edgeBy' : 'edge'],
      message: '只有 from、to 写 edge 和 edgeBy',
      params: { remedy: '原文写的是以上、以下的，比较改成 from 或 to；不是的，去掉 edge 和 edgeBy。' },
    };
  }
  if (isRange && edge === undefined) {
    return {
      path: ['edge'],
      message: 'from、to 要写 edge：这个数自己算不算',
      params: {
        remedy: '原文写了含、不含的，写 edge: included 或 excluded，再写 edgeBy；没有写的，写 edge: not-written。',
      },
    };
  }
  if (isRange && (edge === 'not-written') !== (edgeBy === undefined)) {
    return {
      path: ['edgeBy'],
      message: '含、不含凭哪一条写的，写 edgeBy；没有写含不含的，不写 edgeBy',
      params: {
        remedy:
          edgeBy === undefined
            ? '补上 edgeBy: 载有“含”或“不含”的要点；没有这样的话，改 edge: not-written。'
            : '去掉 edgeBy；那一条确实写了含不含的，改 edge。',
      },
    };
  }
  return undefined;
}

/** Whether an answer passes a comparison; undefined where a partial date, or one of several places, leaves it open. */
function compare(
  { test, edge }: QuestionCondition,
  answer: NonNullable<Answers[string]>,
  order: readonly string[],
): boolean | undefined {
  if (Array.isArray(answer)) {
    const chosen: readonly string[] = answer;
    if ('is' in test) {
      // Of several places one is meant: all have to pass, or none.
      const passing = chosen.filter((id) => test.is.includes(id)).length;
      return decided(passing === chosen.length, passing === 0);
    }
    if ('includesAny' in test) return test.includesAny.some((id) => chosen.includes(id));
    if ('includesAll' in test) return test.includesAll.every((id) => chosen.includes(id));
    const rank = order.indexOf(chosen[0] ?? '');
    if ('atLeast' in test) return rank >= order.indexOf(String(test.atLeast));
    if ('atMost' in test) return rank <= order.indexOf(String(test.atMost));
  }
  if (typeof answer === 'number') {
    if ('atLeast' in test) return answer >= Number(test.atLeast);
    if ('atMost' in test) return answer <= Number(test.atMost);
    if ('lessThan' in test) return answer < test.lessThan;
    if ('moreThan' in test) return answer > test.moreThan;
    if ('from' in test) return answer > test.from || (answer === test.from && edge === 'included');
    if ('to' in test) return answer < test.to || (answer === test.to && edge === 'included');
  }
  if (typeof answer === 'string') {
    const days = daysOf(answer);
    if (days && 'onOrAfter' in test) return decided(days.first >= test.onOrAfter, days.last < test.onOrAfter);
    if (days && 'before' in test) return decided(days.last < test.before, days.first >= test.before);
  }
  return undefined;
}

function decided(yes: boolean, no: boolean): boolean | undefined {
  return yes ? true : no ? false : undefined;
}
