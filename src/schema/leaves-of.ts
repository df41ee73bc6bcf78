import type { Condition, Leaf, QuestionCondition } from './condition.ts';
import { kindOf } from './conditions/kinds.ts';
import type { ListCondition } from './conditions/list.ts';
import type { PointsCondition } from './conditions/points.ts';

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
  const parts = kindOf(condition).parts?.(condition);
  if (!parts) return [{ leaf: condition as Leaf, path: [...at] }];
  return parts.flatMap((part) => leavesWithPaths(part.condition, [...at, ...part.path]));
}

/**
 * Every provision that a condition stands on, in written order, with the path to what names it: of its leaves, and of groups
 * that stand on a line of their own, as a sum does.
 */
export function groundsWithPaths(
  condition: Condition,
  at: readonly PropertyKey[],
): { because: string; path: PropertyKey[] }[] {
  const own = 'because' in condition ? [{ because: condition.because, path: [...at, 'because'] }] : [];
  const parts = kindOf(condition).parts?.(condition) ?? [];
  return [...own, ...parts.flatMap((part) => groundsWithPaths(part.condition, [...at, ...part.path]))];
}

/** Ids of the provisions that a condition stands on, in written order. */
export function leafGrounds(condition: Condition): string[] {
  return groundsWithPaths(condition, []).map(({ because }) => because);
}

/** The comparison that a condition is; undefined for one that no question settles by itself. */
export function comparisonOf(leaf: Condition): QuestionCondition | undefined {
  const kind = kindOf(leaf);
  return kind.parts ? undefined : kind.comparison?.(leaf);
}

/** Every comparison of an answer in a condition, in written order. */
export function comparisonsIn(condition: Condition): QuestionCondition[] {
  return leavesOf(condition).flatMap((leaf) => comparisonOf(leaf) ?? []);
}

/** The fact that only the person can judge, where a condition is one. */
export function judgedIn(condition: Condition): { id: string; says: string } | undefined {
  const kind = kindOf(condition);
  return kind.parts ? undefined : kind.judged?.(condition);
}

/** The list that settles a condition and is not held here, where there is one. */
export function unheldIn(condition: Condition): ListCondition | undefined {
  const kind = kindOf(condition);
  return kind.parts ? undefined : kind.unheld?.(condition);
}

/** The total of a points schedule that a condition hangs on, where it is one that does. */
export function reckonedTotalOf(condition: Condition): PointsCondition | undefined {
  const kind = kindOf(condition);
  return kind.parts ? undefined : kind.reckoned?.(condition);
}

/** A condition with its leaves changed. */
export function withLeaves(condition: Condition, change: (leaf: Leaf) => Leaf): Condition {
  if (!kindOf(condition).parts) return change(condition as Leaf);
  const { of } = condition as { of: Condition | Condition[] };
  const changed = Array.isArray(of) ? of.map((part) => withLeaves(part, change)) : withLeaves(of, change);
  return { ...condition, of: changed } as Condition;
}

/** Words that stand in the text and name no condition, where a condition is of these. */
export function unnamedIn(condition: Condition): { says: string; because: string } | undefined {
  const kind = kindOf(condition);
  return kind.parts ? undefined : kind.unnamed?.(condition);
}
