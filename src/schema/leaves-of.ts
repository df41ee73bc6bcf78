import type { Condition, Leaf } from './condition.ts';

/** Every leaf of a condition, in written order. */
export function leavesOf(condition: Condition): Leaf[] {
  return leavesWithPaths(condition, []).map(({ leaf }) => leaf);
}

/**
 * Every leaf of a condition, in written order, with the path to it as authors write it.
 * @param at path of the condition itself
 */
export function leavesWithPaths(
  condition: Condition,
  at: readonly PropertyKey[],
): { leaf: Leaf; path: PropertyKey[] }[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((inner, index) => leavesWithPaths(inner, [...at, condition.kind, index]));
    case 'not':
      return leavesWithPaths(condition.of, [...at, 'not']);
    default:
      return [{ leaf: condition, path: [...at] }];
  }
}
