import type { Condition } from '../condition.ts';
import { flatten, several } from './group.ts';
import type { GroupKind, KindForms } from './kind.ts';
import { allOf, negation } from './truth.ts';

/** One part at least has to hold. */
export interface AnyCondition {
  kind: 'any';
  of: Condition[];
}

export const anyForms: KindForms<AnyCondition> = {
  written: (tools) => tools.fields({ any: several(tools) }).transform(({ any: of }) => ({ kind: 'any', of })),
  published: ({ z, condition }) => z.strictObject({ kind: z.literal('any'), of: z.array(condition) }),
};

export const any: GroupKind<AnyCondition> = {
  needs: 'one',
  parts: ({ of }) => of.map((condition, index) => ({ condition, path: ['any', index] })),
  combine: (_, parts) => negation(allOf(parts.flatMap((truth) => (truth === undefined ? [] : negation(truth))))),
  compile({ of }, negated, build) {
    const parts = of.flatMap((part) => build.gatesOf(part, true));
    return negated ? parts : [build.all(parts, true)];
  },
  cost: (_, parts, wanted) => {
    const costs = parts.map(({ cost }) => cost(wanted));
    return wanted ? Math.min(...costs) : costs.reduce((a, b) => a + b, 0);
  },
  describe: (condition, { checklistOf }) => ({
    kind: 'group',
    join: 'any',
    heading: '满足其中一项',
    of: flatten(condition, 'any').map(checklistOf),
  }),
};
