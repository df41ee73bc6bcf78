import { groupBy } from '../../language/group-by.ts';
import type { Condition } from '../condition.ts';
import type { ChecklistNode } from './checklist.ts';
import { flatten, several } from './group.ts';
import type { GroupKind, KindForms } from './kind.ts';
import { allOf } from './truth.ts';

/** Every part has to hold. */
export interface AllCondition {
  kind: 'all';
  of: Condition[];
}

export const allForms: KindForms<AllCondition> = {
  written: (tools) => tools.fields({ all: several(tools) }).transform(({ all: of }) => ({ kind: 'all', of })),
  published: ({ z, condition }) => z.strictObject({ kind: z.literal('all'), of: z.array(condition) }),
};

export const all: GroupKind<AllCondition> = {
  needs: 'all',
  parts: ({ of }) => of.map((condition, index) => ({ condition, path: ['all', index] })),
  combine: (_, parts) => allOf(parts.filter((truth) => truth !== undefined)),
  compile({ of }, negated, build) {
    const parts = of.flatMap((part) => build.gatesOf(part, false));
    return negated ? [build.all(parts, true)] : parts;
  },
  cost: (_, parts, wanted) => {
    const costs = parts.map(({ cost }) => cost(wanted));
    return wanted ? costs.reduce((a, b) => a + b, 0) : Math.min(...costs);
  },
  compared(condition, comparedIn) {
    const parts = condition.of.map(comparedIn);
    const [first] = parts;
    if (!first || !parts.every((part) => part?.question.id === first.question.id)) return undefined;
    return { question: first.question, condition, comparisons: parts.flatMap((part) => part?.comparisons ?? []) };
  },
  describe(condition, { checklistOf, comparedIn, lineOf }) {
    const parts = flatten(condition, 'all');
    const same = [...groupBy(parts, (part) => comparedIn(part)?.question.id ?? part).values()];
    const of = same.flatMap((similar): ChecklistNode[] => {
      const merged = similar.length > 1 ? comparedIn({ kind: 'all', of: similar }) : undefined;
      const line = merged && lineOf(merged);
      return line ? [line] : similar.map(checklistOf);
    });
    return { kind: 'group', join: 'all', heading: '同时满足', of };
  },
};

/** The conditions that all have to hold: the parts of an `all`, or a condition that is none by itself. */
export function joinedBy(condition: Condition): Condition[] {
  return condition.kind === 'all' ? condition.of : [condition];
}
