import type { Condition } from '../condition.ts';
import type { GroupKind, KindForms } from './kind.ts';
import { negation } from './truth.ts';

/** Its one part must not hold. */
export interface NotCondition {
  kind: 'not';
  of: Condition;
}

export const notForms: KindForms<NotCondition> = {
  written: ({ fields, condition }) => fields({ not: condition }).transform(({ not: of }) => ({ kind: 'not', of })),
  published: ({ z, condition }) => z.strictObject({ kind: z.literal('not'), of: condition }),
};

export const not: GroupKind<NotCondition> = {
  parts: ({ of }) => [{ condition: of, path: ['not'] }],
  combine: (_, [truth = 'met']) => negation(truth),
  opposite: true,
  compile: ({ of }, negated, build) => build.gatesOf(of, !negated),
  cost: (_, parts, wanted) => parts.reduce((total, { cost }) => total + cost(!wanted), 0),
  compared(condition, comparedIn) {
    const inner = comparedIn(condition.of);
    // What must not hold of several comparisons together cannot be said of each.
    const [only] = inner?.comparisons ?? [];
    if (!inner || !only || only.leaf !== condition.of) return undefined;
    return { ...inner, condition, comparisons: [{ leaf: only.leaf, negated: true }] };
  },
  describe: ({ of }, { checklistOf }) => ({
    kind: 'group',
    join: 'not',
    heading: '没有下面的情形',
    of: [checklistOf(of)],
  }),
};
