import type { Condition, ConditionOf } from '../condition.ts';
import { all } from './all.ts';
import { any } from './any.ts';
import type { ConditionKind } from './kind.ts';
import { list } from './list.ts';
import { not } from './not.ts';
import { pointsLine } from './points.ts';
import { question } from './question.ts';
import { selfCheck } from './self-check.ts';
import { textSilent } from './text-silent.ts';
import { unspecified } from './unspecified.ts';

/** Every kind of condition. Nothing outside this folder asks for a kind by its name: it asks the row. */
export const CONDITION_KINDS = {
  all,
  any,
  not,
  question,
  points: pointsLine,
  'self-check': selfCheck,
  'text-silent': textSilent,
  unspecified,
  list,
} satisfies { [Name in Condition['kind']]: ConditionKind<ConditionOf<Name>> };

/** The row of a condition's kind. Throws where there is none. */
export function kindOf<Of extends Condition>({ kind }: Of): ConditionKind<Of> {
  const found = (CONDITION_KINDS as Record<string, unknown>)[kind];
  if (!found) throw new Error(`There is no kind of condition "${kind}"`);
  return found as ConditionKind<Of>;
}
