import type { Condition } from '../../schema/condition.ts';
import { daysOf, selfCheckKey } from '../../schema/conditions/answers.ts';
import { leavesOf } from '../../schema/leaves-of.ts';
import type { Answers } from '../answer.ts';
import type { Rule } from '../rule.ts';

/** A deadline that has surely not passed, by a day that the person gave. */
export interface Deadline {
  /** Key of the judgement that need not be asked for. */
  key: string;
  /** The last day that is in time by any reading, `YYYY-MM-DD`. */
  until: string;
  months: number;
  /** What has to be done by then, in words, without what the text leaves open of the counting. */
  says: string;
}

/**
 * The deadlines of a rule that are counted from a day that was given, and within which the day looked at surely is. The day that
 * ends the last month is left out: whether it still counts is for the text to say.
 * @example // 2026-03, 12 months: until 2027-02-28
 */
export function deadlinesOf(
  { policy, conditions }: Pick<Rule, 'policy' | 'conditions'>,
  answers: Answers,
  day: string,
) {
  return leavesOf(conditions as Condition).flatMap((leaf): Deadline[] => {
    if (leaf.kind !== 'self-check' || leaf.within === undefined) return [];
    const given = answers[leaf.within.of];
    const days = typeof given === 'string' ? daysOf(given) : undefined;
    if (!days) return [];
    const until = dayBefore(days.first, leaf.within.months);
    const [says = ''] = leaf.says.replace(/。$/, '').split('；');
    return day <= until ? [{ key: selfCheckKey(policy, leaf.id), until, months: leaf.within.months, says }] : [];
  });
}

/** The day before that many months are over. In a month that is too short, they are over with its last day. */
function dayBefore(from: string, months: number): string {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last) - 1)).toISOString().slice(0, 10);
}
