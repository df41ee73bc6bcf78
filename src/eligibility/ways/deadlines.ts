import type { Condition } from '../../schema/condition.ts';
import { daysOf, selfCheckKey } from '../../schema/conditions/answers.ts';
import { judgedIn, leavesOf } from '../../schema/leaves-of.ts';
import type { Answer, Answers } from '../answer.ts';
import type { Rule } from '../rule.ts';

/** A deadline that has surely not passed, by a day that the person gave. */
export interface Deadline {
  /** Key of the judgement that need not be asked for. */
  key: string;
  /** The last day that is in time by any reading, `YYYY-MM-DD`. */
  until: string;
  /** The first day that was meant, from which it is counted, where no single day was given. */
  from: string | null;
  months: number;
  /** What has to be done by then, in words, without what the text leaves open of the counting. */
  says: string;
}

/**
 * The deadlines of a rule that are counted from a day that was given, and within which the day looked at surely is. The day that
 * ends the last month is left out: whether it still counts is for the text to say.
 * @example // 2026-03, 12 months: until 2027-02-28
 */
export function deadlinesOf(rule: Counted, answers: Answers, day: string): Deadline[] {
  return countedIn(rule, answers).flatMap(({ over: _, ...deadline }) => (day <= deadline.until ? [deadline] : []));
}

/**
 * Answers with what follows from the days in them: that a deadline is kept, or that it is over, however it is counted. What the
 * person has judged by themselves stands.
 */
export function withDeadlines(rules: readonly Counted[], answers: Answers, day: string): Answers {
  const known = rules
    .flatMap((rule) => countedIn(rule, answers))
    .flatMap(({ key, until, over }) => (day <= until ? [[key, KEPT]] : day > over ? [[key, OVER]] : []));
  return { ...Object.fromEntries(known), ...answers };
}

/** The same arrays each time: what was found of the same answers is looked up. */
const KEPT: Answer = ['yes'];
const OVER: Answer = ['no'];

type Counted = Pick<Rule, 'policy' | 'conditions'>;

/** The deadlines counted from a day that was given, each with the last day on which it may still be kept. */
function countedIn({ policy, conditions }: Counted, answers: Answers): (Deadline & { over: string })[] {
  return leavesOf(conditions as Condition).flatMap((leaf) => {
    const judged = judgedIn(leaf);
    if (judged?.within === undefined) return [];
    const given = answers[judged.within.of];
    const days = typeof given === 'string' ? daysOf(given) : undefined;
    if (!days) return [];
    const { months } = judged.within;
    const [says = ''] = judged.says.replace(/。$/, '').split('；');
    const key = selfCheckKey(policy, judged.id);
    const from = days.first === days.last ? null : days.first;
    return [{ key, from, until: dayAfter(days.first, months, -1), over: dayAfter(days.last, months, 0), months, says }];
  });
}

/** The day on which that many months are over, or so many days from it. In a month that is too short, that is its last day. */
function dayAfter(from: string, months: number, more: number): string {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last) + more)).toISOString().slice(0, 10);
}
