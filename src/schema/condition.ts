import { z } from 'zod';
import { daySchema, fields, idSchema, quoteSchema, type ReferenceTo, sentenceSchema } from './common.ts';

/** What a leaf says when the answer does not match: plainly unmet, or a case the text leaves open. */
const OTHERWISE = ['unmet', 'text-silent'] as const;

/**
 * What not meeting a leaf comes to for the person: something that can be made up; that cannot (a birthday, a day of issue);
 * that they chose themselves; or that follows later by itself (the certificate after a training).
 */
export const UNMET_KINDS = ['can-change', 'cannot-change', 'not-wanted', 'later'] as const;
export type UnmetKind = (typeof UNMET_KINDS)[number];

/** What every leaf may say of the phrase that it was read off. */
interface ReadOff {
  /** Limiting words of the granting line that this leaf carries: 聘用的. */
  words?: string[] | undefined;
  /** What not meeting it comes to, where an answer can settle it; `can-change` where it is left out. */
  unmetMeans?: UnmetKind | undefined;
}

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
export interface QuestionCondition extends ReadOff {
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

/** A condition only the person can judge. */
export interface SelfCheckCondition extends ReadOff {
  kind: 'self-check';
  /** What the person has to find out. */
  says: string;
  /** Names the fact within its document: conditions with the same id ask for the same thing, once. */
  id: string;
  because: string;
}

/** A point no answer can settle, because the text leaves it open; the window must. */
export interface TextSilentCondition extends ReadOff {
  kind: 'text-silent';
  /** What is open. */
  says: string;
  because: string;
}

/**
 * A bare 符合条件的 or 按规定 that names nothing. It decides nothing, and so is always met; but who meets the rest is told
 * that the text asks for this, too, and does not say which.
 */
export interface UnspecifiedCondition extends ReadOff {
  kind: 'unspecified';
  /** The bare words, as the text has them: 符合条件的. */
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
  | TextSilentCondition
  | UnspecifiedCondition;

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

const FORMS = `all、any、not、question、self-check、text-silent、unspecified`;

/**
 * Schema of a condition as authors write it, e.g.
 * `{ question: skill-level, atLeast: senior-worker, because: settle-direct }`.
 */
export const conditionSchema = (reference: ReferenceTo): z.ZodType<Condition> => {
  const words = z
    .union([quoteSchema, z.array(quoteSchema).min(1)])
    .transform((value) => [value].flat())
    .optional();
  const leafBase = { because: idSchema, words };
  const readOff = (leaf: { words?: string[] | undefined }) => (leaf.words ? { words: leaf.words } : {});
  const questionLeaf = fields({
    ...leafBase,
    question: reference('questions'),
    otherwise: z.enum(OTHERWISE).default('unmet'),
    unmetMeans: z.enum(UNMET_KINDS).optional(),
    note: sentenceSchema.optional(),
    ...Object.fromEntries(TEST_NAMES.map((name) => [name, TESTS[name].optional()])),
  }).transform((leaf, context): QuestionCondition => {
    const written = leaf as Record<string, unknown>;
    const given = TEST_NAMES.filter((name) => written[name] !== undefined);
    if (given.length !== 1) {
      context.addIssue({
        code: 'custom',
        message: `写一种比较，不多不少：${TEST_NAMES.join('、')}`,
        params: {
          remedy:
            given.length === 0
              ? '补上一种，例如 is: 选项的 id。'
              : `${given.join('、')} 只留一种；要同时满足的，分成几条放进 all。`,
        },
      });
      return z.NEVER;
    }
    const name = given[0] as keyof typeof TESTS;
    return {
      kind: 'question',
      question: leaf.question as string,
      test: { [name]: written[name] } as AnswerTest,
      because: leaf.because,
      otherwise: leaf.otherwise,
      ...(leaf.unmetMeans === undefined ? {} : { unmetMeans: leaf.unmetMeans }),
      ...readOff(leaf),
      ...(leaf.note === undefined ? {} : { note: leaf.note }),
    };
  });
  const selfCheck = fields({
    ...leafBase,
    'self-check': sentenceSchema,
    unmetMeans: z.enum(UNMET_KINDS).optional(),
    /** Needed where two self-checks of a document stand on one provision; else the provision's id serves. */
    id: idSchema.optional(),
  }).transform(
    (leaf): SelfCheckCondition => ({
      kind: 'self-check',
      says: leaf['self-check'],
      id: leaf.id ?? leaf.because,
      because: leaf.because,
      ...(leaf.unmetMeans === undefined ? {} : { unmetMeans: leaf.unmetMeans }),
      ...readOff(leaf),
    }),
  );
  const textSilent = fields({ ...leafBase, 'text-silent': sentenceSchema }).transform(
    (leaf): TextSilentCondition => ({
      kind: 'text-silent',
      says: leaf['text-silent'],
      because: leaf.because,
      ...readOff(leaf),
    }),
  );
  const unspecified = fields({ ...leafBase, unspecified: quoteSchema }).transform(
    (leaf): UnspecifiedCondition => ({
      kind: 'unspecified',
      says: leaf.unspecified,
      because: leaf.because,
      ...readOff(leaf),
    }),
  );

  const schema: z.ZodType<Condition> = z.lazy(() =>
    z.unknown().transform((value, context): Condition => {
      const branch = chooseBranch(value);
      if (!branch) {
        context.addIssue({
          code: 'custom',
          message: `条件要写成 ${FORMS} 之一`,
          params: { remedy: '照这样写：{ question: 问题的 id, is: 选项的 id, because: 要点的 id }。' },
        });
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
    all: fields({ all: several }).transform(({ all }) => ({ kind: 'all', of: all })),
    any: fields({ any: several }).transform(({ any }) => ({ kind: 'any', of: any })),
    not: fields({ not: schema }).transform(({ not }) => ({ kind: 'not', of: not })),
    question: questionLeaf,
    'self-check': selfCheck,
    'text-silent': textSilent,
    unspecified,
  };
  function chooseBranch(value: unknown): z.ZodType<Condition> | undefined {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(branches).find(([key]) => key in value)?.[1];
  }
  return schema;
};

/** A condition that is not made of others. */
export type Leaf = QuestionCondition | SelfCheckCondition | TextSilentCondition | UnspecifiedCondition;
