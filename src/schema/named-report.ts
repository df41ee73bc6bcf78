import type { Policy } from './policy-body.ts';

/** The report through which alone a document is known, as far as it is named. */
export interface NamedReport {
  /** The newspaper that carried it. */
  carrier: string;
  /** The day it came out, or else that of its repost, `YYYY-MM-DD`. */
  day: string;
  /** True where the day is that of a repost. */
  reposted: boolean;
}

/** The report behind a document's page; null where the document itself was read. */
export function namedReport({ report, repost }: Pick<Policy, 'report' | 'repost'>): NamedReport | null {
  if (!report) return null;
  const day = report.published?.day ?? repost?.on.day;
  if (day === undefined) throw new Error('A report has a day: its own, or that of its repost');
  return { carrier: report.byline.carrier, day, reposted: report.published === null };
}
