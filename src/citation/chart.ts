/** What a reference to a picture or a table of the site needs to know of it. */
export interface CitedChart {
  title: string;
  /** Day on which what it rests on was last reviewed, `YYYY-MM-DD`; null where it rests on documents reviewed on several. */
  reviewed: string | null;
  /** Absolute address of it. */
  url: string;
}

/**
 * A reference to a picture or a table after GB/T 7714—2025, the rules for web pages: it is ours, so we are its author.
 * author. title[EB/OL]. （date）[day of reading]. address.
 * @param accessed day of reading, `YYYY-MM-DD`
 */
export function formatChartReference({ title, reviewed, url }: CitedChart, accessed: string): string {
  return `有据. ${title}[EB/OL]. ${reviewed === null ? '' : `（${reviewed}）`}[${accessed}]. ${url}.`;
}
