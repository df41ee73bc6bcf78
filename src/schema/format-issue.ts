import { formatDay } from './format-day.ts';
import { printedDay } from './printed-day.ts';
import type { SourceKind } from './source-kind.ts';
import { sourceWords } from './source-words.ts';

/**
 * What is said to have happened on the day of issue, by what the text prints: 印发 where it says so, 落款 where a day stands beneath the
 * signature alone, 登出 of a page that prints only when a site put it up, 发文 where only the year is known, or a report says no more.
 */
export type IssueVerb = '印发' | '落款' | '登出' | '发文';

/**
 * The day of issue as pages write it; a report that names the day is said to: 据报道2019年2月2日印发. Of a text that prints no day
 * there is the year, and that it is so: 2017年发文（没有印哪一天）.
 * @example formatIssue('2025-09-04', 'third-party-copy', '登出') // '2025年9月4日登出'
 */
export function formatIssue(day: string, source: SourceKind, verb: IssueVerb): string {
  return `${sourceWords(source).reported}${formatDay(day)}${verb}${printedDay(day) === null ? '（没有印哪一天）' : ''}`;
}
