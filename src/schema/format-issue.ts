import { formatDay } from './format-day.ts';
import type { SourceKind } from './policy.ts';

/** The day of issue as pages write it; a report that names the day is said to: 据报道2019年2月2日印发. */
export function formatIssue(day: string, source: SourceKind): string {
  return `${source === 'news-report' ? '据报道' : ''}${formatDay(day)}印发`;
}
