import type { Condition, ConditionOf } from '../condition.ts';
import { allForms } from './all.ts';
import { anyForms } from './any.ts';
import type { KindForms } from './kind.ts';
import { listForms } from './list.ts';
import { notForms } from './not.ts';
import { pointsForms } from './points.ts';
import { questionForms } from './question.ts';
import { selfCheckForms } from './self-check.ts';
import { textSilentForms } from './text-silent.ts';
import { unspecifiedForms } from './unspecified.ts';

/** The forms of every kind of condition: as authors write it, and as it is published. */
export const CONDITION_FORMS = {
  all: allForms,
  any: anyForms,
  not: notForms,
  question: questionForms,
  points: pointsForms,
  'self-check': selfCheckForms,
  'text-silent': textSilentForms,
  unspecified: unspecifiedForms,
  list: listForms,
} satisfies { [Name in Condition['kind']]: KindForms<ConditionOf<Name>> };

/** The forms of a condition's kind. */
export const formsOf = <Of extends Condition>({ kind }: Of): KindForms<Of> =>
  CONDITION_FORMS[kind] as unknown as KindForms<Of>;
