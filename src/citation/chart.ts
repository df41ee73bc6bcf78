/** What a reference to a picture of the site needs to know of it. */
export interface CitedChart {
  title: string;
  /** Day on which what it rests on was last reviewed, `YYYY-MM-DD`. */
  reviewed: string;
  /** Absolute address of the picture. */
  url: string;
}

/**
 * A reference to a picture after GB/T 7714—2025, the rules for web pages: the picture is ours, so we are its author.
 * author. title[EB/OL]. （date）[day of reading]. address.
 * @param accessed day of reading, `YYYY-MM-DD`
 */
export function formatChartReference({ title, reviewed, url }: CitedChart, accessed: string): string {
  return `有据. ${title}[EB/OL]. （${reviewed}）[${accessed}]. ${url}.`;
}
