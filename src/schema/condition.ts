import { z } from 'zod';
import { daySchema, fields, idSchema, quoteSchema, reference, sentenceSchema } from './common.ts';
import type { AllCondition } from './conditions/all.ts';
import type { AnyCondition } from './conditions/any.ts';
import { CONDITION_FORMS } from './conditions/forms.ts';
import type { KindForms } from './conditions/kind.ts';
import type { ListCondition } from './conditions/list.ts';
import type { NotCondition } from './conditions/not.ts';
import type { PointsCondition } from './conditions/points.ts';
import type { AnswerTest, QuestionCondition } from './conditions/question.ts';
import type { SelfCheckCondition } from './conditions/self-check.ts';
import type { TextSilentCondition } from './conditions/text-silent.ts';
import type { UnspecifiedCondition } from './conditions/unspecified.ts';

export type { AnswerTest, QuestionCondition };

/** A condition that is not made of others. */
export type Leaf =
  | QuestionCondition
  | PointsCondition
  | SelfCheckCondition
  | TextSilentCondition
  | UnspecifiedCondition
  | ListCondition;

/** The typed grammar of conditions: no expression strings, and every leaf names what it stands on. */
export type Condition = AllCondition | AnyCondition | NotCondition | Leaf;

/** A condition of one kind. */
export type ConditionOf<Name extends Condition['kind']> = Extract<Condition, { kind: Name }>;

/**
 * Schema of a condition as authors write it, e.g.
 * `{ question: skill-level, atLeast: senior-worker, because: settle-direct }`.
 */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.unknown().transform((value, context): Condition => {
    const branch = branchFor(value);
    if (!branch) {
      context.addIssue({
        code: 'custom',
        message: `条件要写成 ${Object.keys(CONDITION_FORMS).join('、')} 之一`,
        params: { remedy: '照这样写：{ question: 问题的 id, is: 选项的 id, because: 要点的 id }。' },
      });
      return z.NEVER;
    }
    const result = branch.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.addIssue({ ...issue });
    return z.NEVER;
  }),
);

/** What the schemas of the kinds are made of. */
const tools = {
  z,
  fields,
  condition: conditionSchema,
  id: idSchema,
  questionId: reference('questions'),
  quote: quoteSchema,
  sentence: sentenceSchema,
  day: daySchema as z.ZodType<string>,
  words: z
    .union([quoteSchema, z.array(quoteSchema).min(1)])
    .transform((value) => [value].flat())
    .optional(),
};

const made = new Map<string, z.ZodType<Condition>>();

/** The schema of the kind that something written is of, made when the first of it is read. */
function branchFor(value: unknown): z.ZodType<Condition> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = (Object.entries(CONDITION_FORMS) as [string, KindForms<Condition>][]).find(([key]) => key in value);
  if (!found) return undefined;
  const [name, forms] = found;
  const branch = made.get(name) ?? forms.written(tools);
  made.set(name, branch);
  return branch;
}
