import type { Leaf } from '../schema/condition.ts';
import type { Question } from '../schema/question.ts';
import type { SourceKind } from '../schema/source-kind.ts';
import { describeCondition, wordsOf } from './describe-condition.ts';

/**
 * A single condition as the reason of a verdict, in words.
 * @param negated true for what must not be so, below a `not`
 */
export function describeReason(
  leaf: Leaf,
  questions: readonly Question[],
  source: SourceKind,
  { negated = false } = {},
): string {
  const node = describeCondition(negated ? { kind: 'not', of: leaf } : leaf, questions, source);
  if (node.kind === 'line') return wordsOf(node);
  return `${node.heading}：${node.of.flatMap((part) => (part.kind === 'line' ? wordsOf(part) : [])).join('；')}`;
}
