import type { Condition, QuestionCondition, SelfCheckCondition, TextSilentCondition } from './condition.ts';

/** Every leaf of a condition, in written order. */
export function leavesOf(condition: Condition): (QuestionCondition | SelfCheckCondition | TextSilentCondition)[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(condition.of);
    default:
      return [condition];
  }
}
