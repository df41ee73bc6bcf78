import { groupBy } from '../language/group-by.ts';
import type { QuestionCondition } from '../schema/condition.ts';
import type { OptionOrder } from '../schema/conditions/answers.ts';
import { evaluateLeaf } from '../schema/conditions/question.ts';
import type { Question } from '../schema/question.ts';
import type { Answer } from './answer.ts';

/** Answers to a question that the given leaves can tell apart: one for each combination of their truths. */
export function distinctAnswers(
  question: Question,
  leaves: readonly QuestionCondition[],
  optionOrder: OptionOrder,
): Answer[] {
  const seen = new Map<string, Answer>();
  for (const answer of candidates(question, leaves)) {
    const truths = leaves.map((leaf) => evaluateLeaf(leaf, { [question.id]: answer }, optionOrder)).join();
    if (!seen.has(truths)) seen.set(truths, answer);
  }
  return [...seen.values()];
}

/** Answers among which every distinguishable one is found: all options, or the points around each boundary. */
function candidates(question: Question, leaves: readonly QuestionCondition[]): Answer[] {
  switch (question.kind) {
    case 'one':
      return question.options.map(({ id }) => [id]);
    case 'several': {
      const mentioned = [...new Set(leaves.flatMap(({ test }) => Object.values(test).flat().map(String)))];
      const signature = (id: string) =>
        leaves.map(({ test }) => (Object.values(test).flat().includes(id) ? '1' : '0')).join('');
      const groups = [...groupBy(mentioned, signature).values()];
      // Options that no leaf tells apart stand or fall together: none, one, or all of them.
      return groups.reduce<string[][]>(
        (sets, group) => sets.flatMap((set) => waysToAnswer(group).map((chosen) => [...set, ...chosen])),
        [[]],
      );
    }
    case 'number': {
      const bounds = leaves.flatMap(({ test }) => Object.values(test).map(Number));
      return [question.minimum, question.maximum, ...bounds.flatMap((bound) => [bound - 1, bound, bound + 1])].filter(
        (value) => value >= question.minimum && value <= question.maximum,
      );
    }
    case 'date': {
      const bounds = leaves.flatMap(({ test }) => Object.values(test).map(String));
      return bounds.flatMap((day) => [dayBefore(day), day]);
    }
  }
}

/** The answers to tell apart among options that no leaf tells apart: none, one and, where there are several, all. */
function waysToAnswer(group: readonly string[]): (readonly string[])[] {
  return group.length > 1 ? [[], group.slice(0, 1), group] : [[], group];
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
