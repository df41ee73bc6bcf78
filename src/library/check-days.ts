import type { Faq } from '../schema/faq.ts';
import { formatDay } from '../schema/format-day.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { LineOf, Problem } from './problem.ts';

/** A day that something happened on, with the path of its field. */
type Happened = readonly [path: PropertyKey[], day: string | undefined];

/**
 * Days on which something is said to have happened and that lie ahead, or before what they follow: nobody has read on a day
 * that has not come, nor before there was anything to read.
 * @param today day as `YYYY-MM-DD`, in China
 */
export function checkPolicyDays(policy: Policy, today: string, lineOf: LineOf): Problem[] {
  const { issued, imprint, copy, lastReviewed, report, repost, seenAt = [] } = policy;
  const read: Happened[] = [
    [['lastReviewed'], lastReviewed],
    [['copy', 'readOn'], copy?.readOn],
    ...seenAt.map(({ readOn }, index): Happened => [['seenAt', index, 'readOn'], readOn]),
  ];
  const happened: Happened[] = [
    [['issued', 'date'], issued.date],
    [['imprint', 'day'], imprint?.day],
    [['report', 'published', 'day'], report?.published?.day],
    [['repost', 'on', 'day'], repost?.on.day],
    ...read,
  ];
  const early = read.flatMap(([path, day]): Problem[] =>
    day !== undefined && day < issued.date
      ? [
          {
            file: policy.path,
            line: lineOf(path),
            field: path.join('.'),
            found: `${day}，在印发日期 ${issued.date} 以前`,
            expected: `${formatDay(issued.date)}或以后`,
            remedy: '写上真正读的那一天；印发日期录错的，改 issued。',
          },
        ]
      : [],
  );
  return [...daysAhead(policy.path, happened, today, lineOf), ...early];
}

/** The review of an answer, where it is said to lie ahead. */
export function checkFaqDays(faq: Faq, today: string, lineOf: LineOf): Problem[] {
  return daysAhead(faq.path, [[['reviewed', 'on'], faq.reviewed?.on]], today, lineOf);
}

/** Reports days that lie ahead. */
export function daysAhead(file: string, happened: readonly Happened[], today: string, lineOf: LineOf): Problem[] {
  return happened.flatMap(([path, day]) =>
    day !== undefined && day > today
      ? [
          {
            file,
            line: lineOf(path),
            field: path.join('.'),
            found: `${day}，还没有到`,
            expected: `今天（${today}）或以前的一天`,
            remedy: '写上真正的那一天；电脑的日期不对的，先改过来。',
          },
        ]
      : [],
  );
}
