import type { Benefit } from '../schema/benefit.ts';
import type { ChecklistNode } from '../schema/conditions/checklist.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { Question } from '../schema/question.ts';
import { describeCondition, wordsOf } from './describe-condition.ts';
import { withTie } from './tie-condition.ts';

/**
 * The conditions of a benefit as plain lines, the tie to its place first, what shuts out last.
 * @example toldConditions(benefit, policy, questions) // ['技能等级：高级工（三级）及以上', '有这种情形的不行：……']
 */
export function conditionLines(benefit: Benefit, policy: Policy, questions: readonly Question[]): string[] {
  const tell = (condition: Benefit['conditions']) => describeCondition(condition, questions, policy.source);
  const whole = tell(withTie(benefit, policy.place));
  const parts = whole.kind === 'group' && whole.join === 'all' ? whole.of : [whole];
  return [...parts.map(inOneLine), ...benefit.bars.map((bar) => `有这种情形的不行：${inOneLine(tell(bar))}`)];
}

function inOneLine(node: ChecklistNode): string {
  return node.kind === 'line' ? wordsOf(node) : `${node.heading}（${node.of.map(inOneLine).join('；')}）`;
}
