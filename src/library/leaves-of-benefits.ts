import type { Condition, Leaf } from '../schema/condition.ts';
import { leavesWithPaths } from '../schema/leaves-of.ts';
import type { Policy } from '../schema/policy-body.ts';

/** Every leaf of every benefit, with the path to it as authors write it. */
export function leavesOfBenefits(policy: Policy): { benefit: string; leaf: Leaf; path: PropertyKey[] }[] {
  return conditionsOfBenefits(policy).flatMap(({ id, condition, path }) =>
    leavesWithPaths(condition, path).map((found) => ({ benefit: id, ...found })),
  );
}

/** The conditions and the bars of every benefit, by the benefit's id, with the path to each. */
export function conditionsOfBenefits(policy: Policy): { id: string; condition: Condition; path: PropertyKey[] }[] {
  return policy.benefits.flatMap(({ id, conditions, bars }, index) => [
    { id, condition: conditions, path: ['benefits', index, 'conditions'] },
    ...bars.map((condition, number) => ({ id, condition, path: ['benefits', index, 'bars', number] })),
  ]);
}
