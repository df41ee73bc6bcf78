import type { Question } from '../schema/question.ts';
import { type Answers, daysOf } from './answer.ts';
import type { Rule } from './rule.ts';
import { withDeadlines } from './ways/deadlines.ts';

/**
 * Answers with what follows from the days in them, and is therefore not asked: how many whole years have passed since one, and that a
 * deadline is kept or over. What the person said by themselves stands.
 * @param day the day that is asked about, `YYYY-MM-DD`
 * @example withWhatFollows([], { 'birth-date': '1996-02-03' }, '2026-11-30', questions) // { age: 30, 'birth-date': … }
 */
export function withWhatFollows(
  rules: readonly Pick<Rule, 'policy' | 'conditions'>[],
  answers: Answers,
  day: string,
  questions: readonly Question[],
): Answers {
  return withDeadlines(rules, withYears(answers, day, questions), day);
}

function withYears(answers: Answers, day: string, questions: readonly Question[]): Answers {
  const known = questions.flatMap((question) => {
    if (question.kind !== 'number' || question.since === undefined) return [];
    const given = answers[question.since];
    if (typeof given !== 'string' || typeof answers[question.id] === 'number') return [];
    const years = wholeYears(given, day);
    const isAnswer = years !== undefined && years >= question.minimum && years <= question.maximum;
    return isAnswer ? [[question.id, years]] : [];
  });
  return known.length > 0 ? { ...answers, ...Object.fromEntries(known) } : answers;
}

/** The whole years from a day to another; undefined where the first is only a month, or a year, and that leaves them open. */
function wholeYears(from: string, day: string): number | undefined {
  const days = daysOf(from);
  if (!days) return undefined;
  const [most, fewest] = [days.first, days.last].map(
    (first) => Number(day.slice(0, 4)) - Number(first.slice(0, 4)) - Number(day.slice(5) < first.slice(5)),
  );
  return most === fewest ? most : undefined;
}
