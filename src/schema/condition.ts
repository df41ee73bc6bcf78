import { z } from 'zod';
import { daySchema, idSchema, type ReferenceTo, sentenceSchema } from './common.ts';

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
  | { onOrAfter: string }
  | { before: string };

/** A condition that a question settles. */
export interface QuestionCondition {
  kind: 'question';
  /** Id of the question. */
  question: string;
  test: AnswerTest;
  /** Id of the provision (or open point) that the condition stands on. */
  because: string;
  otherwise: (typeof OTHERWISE)[number];
}

/** A condition only the person can judge. */
export interface SelfCheckCondition {
  kind: 'self-check';
  /** What the person has to find out. */
  says: string;
  /** Names the fact within its document: conditions with the same id ask for the same thing, once. */
  id: string;
  because: string;
}

/** A point no answer can settle, because the text leaves it open; the window must. */
export interface TextSilentCondition {
  kind: 'text-silent';
  /** What is open. */
  says: string;
  because: string;
}

/** The typed grammar of conditions: no expression strings, and every leaf names what it stands on. */
export type Condition =
  | { kind: 'all'; of: Condition[] }
  | { kind: 'any'; of: Condition[] }
  | { kind: 'not'; of: Condition }
  | QuestionCondition
  | SelfCheckCondition
  | TextSilentCondition;

const optionList = z.union([idSchema, z.array(idSchema).min(1)]).transform((value) => [value].flat());

const TESTS = {
  /** The answer is this option, or one of these. */
  is: optionList,
  /** At least one of these options was chosen. */
  includesAny: optionList,
  /** All of these options were chosen. */
  includesAll: optionList,
  /** An option of an ordered question or higher, or a number or more. */
  atLeast: z.union([idSchema, z.number()]),
  /** An option of an ordered question or lower, or a number or less. */
  atMost: z.union([idSchema, z.number()]),
  /** A number below this, which is itself excluded. */
  lessThan: z.number(),
  /** A number above this, which is itself excluded. */
  moreThan: z.number(),
  /** This day or later. */
  onOrAfter: daySchema,
  /** An earlier day. */
  before: daySchema,
} as const;
const TEST_NAMES = Object.keys(TESTS) as (keyof typeof TESTS)[];

const FORMS = `all、any、not、question、self-check、text-silent`;

/**
 * Schema of a condition as authors write it, e.g.
 * `{ question: skill-level, atLeast: senior-worker, because: settle-direct }`.
 */
export const conditionSchema = (reference: ReferenceTo): z.ZodType<Condition> => {
  const leafBase = { because: idSchema };
  const questionLeaf = z
    .strictObject({
      ...leafBase,
      question: reference('questions'),
      otherwise: z.enum(OTHERWISE).default('unmet'),
      ...Object.fromEntries(TEST_NAMES.map((name) => [name, TESTS[name].optional()])),
    })
    .transform((leaf, context): QuestionCondition => {
      const fields = leaf as Record<string, unknown>;
      const given = TEST_NAMES.filter((name) => fields[name] !== undefined);
      if (given.length !== 1) {
        context.addIssue({
          code: 'custom',
          message: `一个问题条件只写一种比较（${TEST_NAMES.join('、')}），这里写了 ${given.length} 种`,
        });
        return z.NEVER;
      }
      const name = given[0] as keyof typeof TESTS;
      return {
        kind: 'question',
        question: leaf.question as string,
        test: { [name]: fields[name] } as AnswerTest,
        because: leaf.because,
        otherwise: leaf.otherwise,
      };
    });
  const selfCheck = z
    .strictObject({
      ...leafBase,
      'self-check': sentenceSchema,
      /** Needed where two self-checks of a document stand on one provision; else the provision's id serves. */
      id: idSchema.optional(),
    })
    .transform(
      (leaf): SelfCheckCondition => ({
        kind: 'self-check',
        says: leaf['self-check'],
        id: leaf.id ?? leaf.because,
        because: leaf.because,
      }),
    );
  const textSilent = z.strictObject({ ...leafBase, 'text-silent': sentenceSchema }).transform(
    (leaf): TextSilentCondition => ({
      kind: 'text-silent',
      says: leaf['text-silent'],
      because: leaf.because,
    }),
  );

  const schema: z.ZodType<Condition> = z.lazy(() =>
    z.unknown().transform((value, context): Condition => {
      const branch = chooseBranch(value);
      if (!branch) {
        context.addIssue({ code: 'custom', message: `条件要写成 ${FORMS} 之一` });
        return z.NEVER;
      }
      const result = branch.safeParse(value);
      if (result.success) return result.data;
      for (const issue of result.error.issues) context.addIssue({ ...issue } as never);
      return z.NEVER;
    }),
  );
  const several = z.array(schema).min(1, '至少一个条件');
  const branches: Record<string, z.ZodType<Condition>> = {
    all: z.strictObject({ all: several }).transform(({ all }) => ({ kind: 'all', of: all })),
    any: z.strictObject({ any: several }).transform(({ any }) => ({ kind: 'any', of: any })),
    not: z.strictObject({ not: schema }).transform(({ not }) => ({ kind: 'not', of: not })),
    question: questionLeaf,
    'self-check': selfCheck,
    'text-silent': textSilent,
  };
  function chooseBranch(value: unknown): z.ZodType<Condition> | undefined {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(branches).find(([key]) => key in value)?.[1];
  }
  return schema;
};
