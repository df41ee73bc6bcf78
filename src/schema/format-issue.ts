import { formatDay } from './format-day.ts';
import { printedDay } from './printed-day.ts';
import type { SourceKind } from './source-kind.ts';
import { sourceWords } from './source-words.ts';

/**
 * The day of issue as pages write it; a report that names the day is said to: 据报道2019年2月2日印发. Of a text that prints no day
 * there is the year, and that it is so: 2017年印发（没有印哪一天）.
 */
export function formatIssue(day: string, source: SourceKind): string {
  return `${sourceWords(source).reported}${formatDay(day)}印发${printedDay(day) === null ? '（没有印哪一天）' : ''}`;
}
