import type { Condition, Leaf, QuestionCondition } from './condition.ts';
import type { Judged, LeafKind, Whole } from './conditions/kind.ts';
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
 * that stand on an item of their own, as a sum does.
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

/** The row of the kind of a condition that is not made of others; undefined of one that is. */
function leafKindOf(condition: Condition): LeafKind<Condition> | undefined {
  const kind = kindOf(condition);
  return kind.parts ? undefined : kind;
}

/** The comparison that a condition is; undefined for one that no question settles by itself. */
export function comparisonOf(leaf: Condition): QuestionCondition | undefined {
  return leafKindOf(leaf)?.comparison?.(leaf);
}

/** Every comparison of an answer in a condition, in written order. */
export function comparisonsIn(condition: Condition): QuestionCondition[] {
  return leavesOf(condition).flatMap((leaf) => comparisonOf(leaf) ?? []);
}

/** The fact that only the person can judge, where a condition is one. */
export function judgedIn(condition: Condition): Judged | undefined {
  return leafKindOf(condition)?.judged?.(condition);
}

/** The list that settles a condition, where there is one. */
export function listIn(condition: Condition): ListCondition | undefined {
  return leafKindOf(condition)?.list?.(condition);
}

/** The same where it is not held here. */
export function unheldIn(condition: Condition): ListCondition | undefined {
  const list = listIn(condition);
  return list?.state === 'held' ? undefined : list;
}

/** What the text leaves open, where that is all that a condition says. */
export function leftOpenIn(condition: Condition): string | undefined {
  return leafKindOf(condition)?.leftOpen?.(condition);
}

/** How a condition is told as a whole, where its parts do not say it by themselves. */
export function wholeIn(condition: Condition): Whole<Condition> | undefined {
  const kind = kindOf(condition);
  return kind.parts && kind.whole;
}

/** How many of its parts a condition takes, where that is all there is to it: undefined of a leaf, of what must not be, of a sum. */
export function needsOf(condition: Condition): 'all' | 'one' | undefined {
  const kind = kindOf(condition);
  return kind.parts && kind.needs;
}

/** The total of a points schedule that a condition hangs on, where it is one that does. */
export function reckonedTotalOf(condition: Condition): PointsCondition | undefined {
  return leafKindOf(condition)?.reckoned?.(condition);
}

/** Words that stand in the text and name no condition, where a condition is of these. */
export function unnamedIn(condition: Condition): { says: string; because: string } | undefined {
  return leafKindOf(condition)?.unnamed?.(condition);
}
