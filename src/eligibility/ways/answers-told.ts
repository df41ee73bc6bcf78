import { kindOf } from '../../schema/conditions/kinds.ts';
import type { Question } from '../../schema/question.ts';
import type { Answers } from '../answer.ts';
import { nameInConditions } from '../describe-test.ts';
import { type Explanation, explainedLeaves, type Verdict } from '../verdict.ts';

/** A choice among so few says nothing without its question: 是, 没有. */
const TELLING_OPTIONS = 3;

/**
 * What somebody is, of all that was answered, that a verdict takes as wanted: without the tie to the place, which is told as a
 * place, and without wishes.
 * @example // ['退役军人']
 */
export function answersTold(
  { rule, explanation }: Pick<Verdict, 'rule' | 'explanation'>,
  answers: Answers,
  questions: readonly Question[],
): string[] {
  // The tie, where there is one, is the first of the conditions.
  const of = explanation.kind === 'group' ? explanation.of.slice(rule.tie ? 1 : 0) : [explanation];
  const told = of.filter(isWanted).flatMap((part) =>
    explainedLeaves(part).flatMap(({ leaf, truth }) => {
      if (leaf.kind !== 'question' || truth !== 'met' || leaf.unmetMeans === 'not-wanted') return [];
      const question = questions.find(({ id }) => id === leaf.question);
      const answer = answers[leaf.question];
      if (!Array.isArray(answer) || (question?.kind !== 'one' && question?.kind !== 'several')) return [];
      if (question.options.length < TELLING_OPTIONS) return [];
      const wanted = 'includesAny' in leaf.test ? leaf.test.includesAny : answer;
      const told = answer.filter((id) => wanted.includes(id));
      return told.map((id) => nameInConditions(question, id).replace(/（.*?）/g, ''));
    }),
  );
  return [...new Set(told)];
}

/** Whether it is a condition that has to hold, and none that must not. */
const isWanted = (part: Explanation) => part.kind === 'leaf' || !opposes(part);

function opposes(group: Extract<Explanation, { kind: 'group' }>): boolean {
  const kind = kindOf(group.condition);
  return Boolean(kind.parts && kind.opposite);
}
