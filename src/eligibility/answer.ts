import { type Answer, type Answers, daysOf } from '../schema/conditions/answers.ts';
import type { Question } from '../schema/question.ts';

export { type Answer, type Answers, daysOf };

/** Why something is no answer to a question. */
export type AnswerFault =
  | 'not-options'
  | 'unknown-option'
  | 'not-one-option'
  | 'not-in-range'
  | 'not-a-date'
  | 'in-the-future';

/**
 * An answer in the form the engine works with, or why it is none.
 * One option may be given as text or as a list of one; options keep the question's order.
 * @param latest last day, `YYYY-MM-DD`, on which what a date tells of can have happened
 */
export function readAnswer(
  question: Question,
  given: unknown,
  latest: string,
): { answer: Answer } | { fault: AnswerFault } {
  if (given === null) return { answer: null };
  switch (question.kind) {
    case 'one':
    case 'several': {
      const chosen: unknown[] = [given].flat();
      if (!chosen.every((id) => typeof id === 'string')) return { fault: 'not-options' };
      const known = question.options.map(({ id }) => id);
      if (!chosen.every((id) => known.includes(id))) return { fault: 'unknown-option' };
      const takesSeveral = question.kind === 'several' || (question.places === true && chosen.length > 0);
      if (!takesSeveral && chosen.length !== 1) return { fault: 'not-one-option' };
      return { answer: known.filter((id) => chosen.includes(id)) };
    }
    case 'number':
      return Number.isInteger(given) && Number(given) >= question.minimum && Number(given) <= question.maximum
        ? { answer: Number(given) }
        : { fault: 'not-in-range' };
    case 'date': {
      const days = typeof given === 'string' ? daysOf(given) : undefined;
      if (!days) return { fault: 'not-a-date' };
      return days.first > latest ? { fault: 'in-the-future' } : { answer: String(given) };
    }
  }
}

/**
 * The answers that one stands for, each with one option: several places of which one is meant. Undefined where it stands
 * for itself alone.
 */
export function alternativesOf(question: Question, answer: Answer | undefined): Answer[] | undefined {
  if (question.kind !== 'one' || !Array.isArray(answer) || answer.length < 2) return undefined;
  return answer.map((id) => [id]);
}

/** The last day on which something can have happened for somebody who asks about a day: that day, but never after today. */
export function latestDay(asked: string | null, today: string): string {
  return asked !== null && asked < today ? asked : today;
}

/** Answers without dates that are later than a day: those questions then count as not asked. */
export function withoutLaterDates(answers: Answers, latest: string): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([, answer]) => typeof answer !== 'string' || (daysOf(answer)?.first ?? '') <= latest,
    ),
  );
}
