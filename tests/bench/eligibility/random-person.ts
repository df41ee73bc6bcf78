import type { Answer } from '../../../src/eligibility/answer.ts';
import type { Question } from '../../../src/schema/question.ts';
import type { Seeded } from './seeded.ts';

/** A person who can answer every question: any option alike, few of several, small numbers, days of these years. */
export function randomPerson(questions: readonly Question[], random: Seeded): Record<string, Answer> {
  return Object.fromEntries(questions.map((question) => [question.id, randomAnswer(question, random)]));
}

function randomAnswer(question: Question, random: Seeded): Answer {
  switch (question.kind) {
    case 'one':
      return [random.oneOf(question.options).id];
    case 'several':
      return question.options.filter(() => random.chance(0.2)).map(({ id }) => id);
    case 'number':
      return question.minimum + random.below(Math.min(10, question.maximum - question.minimum + 1));
    case 'date':
      return randomDay(random);
  }
}

/** A day from 2010 to 2025. */
export function randomDay(random: Seeded): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${2010 + random.below(16)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}
