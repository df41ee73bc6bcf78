import { selfCheckKey } from '../schema/conditions/answers.ts';
import { judgedIn, leavesOf } from '../schema/leaves-of.ts';
import type { Question } from '../schema/question.ts';
import { type Answers, daysOf } from './answer.ts';
import type { Rule } from './rule.ts';
import { withDeadlines } from './ways/deadlines.ts';

/**
 * Answers with what follows from them, and is therefore not asked: how many whole years have passed since a day, that a deadline is kept
 * or over, and of a rule that explains another what was judged of that. What the person said by themselves stands.
 * @param day the day that is asked about, `YYYY-MM-DD`
 * @example withWhatFollows([], { 'birth-date': '1996-02-03' }, '2026-11-30', questions) // { age: 30, 'birth-date': … }
 */
export function withWhatFollows(
  rules: readonly Followed[],
  answers: Answers,
  day: string,
  questions: readonly Question[],
): Answers {
  return withExplained(rules, withDeadlines(rules, withYears(answers, day, questions), day));
}

type Followed = Pick<Rule, 'policy' | 'conditions' | 'explains'>;

/** What was judged of a rule holds of those that explain it, and the other way round: the same thing is asked once. */
function withExplained(rules: readonly Followed[], answers: Answers): Answers {
  const shared = rules.flatMap(({ policy, conditions, explains }) =>
    explains === undefined
      ? []
      : leavesOf(conditions).flatMap((leaf) => {
          const id = judgedIn(leaf)?.id;
          return id === undefined ? [] : [[selfCheckKey(policy, id), selfCheckKey(explains.policy, id)] as const];
        }),
  );
  const known = shared.flatMap(([own, other]) =>
    [[own, answers[other]] as const, [other, answers[own]] as const].flatMap(([key, answer]) =>
      answer === undefined || answers[key] !== undefined ? [] : [[key, answer] as const],
    ),
  );
  return known.length > 0 ? { ...answers, ...Object.fromEntries(known) } : answers;
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
