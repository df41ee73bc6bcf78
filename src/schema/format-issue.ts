import { formatDay } from './format-day.ts';
import { printedDay } from './printed-day.ts';
import type { SourceKind } from './source-kind.ts';
import { sourceWords } from './source-words.ts';

/** What is said to have happened on the day of issue: 印发; of a page that says only when it was put up, 登出. */
export const issueVerb = (posted: boolean): '印发' | '登出' => (posted ? '登出' : '印发');

/**
 * The day of issue as pages write it; a report that names the day is said to: 据报道2019年2月2日印发. Of a text that prints no day
 * there is the year, and that it is so: 2017年印发（没有印哪一天）. Of a page that prints only when it was put up: 2025年9月4日登出.
 */
export function formatIssue(day: string, source: SourceKind, posted = false): string {
  const { reported } = sourceWords(source);
  return `${reported}${formatDay(day)}${issueVerb(posted)}${printedDay(day) === null ? '（没有印哪一天）' : ''}`;
}
