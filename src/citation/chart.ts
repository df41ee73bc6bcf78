import { formatDay } from '../schema/format-day.ts';
import { type CslDate, toCslDate } from './csl-json.ts';

/** What a reference to a picture or a table of the site needs to know of it. */
export interface CitedChart {
  id: string;
  title: string;
  /** Day on which what it rests on was last reviewed, `YYYY-MM-DD`; null where it rests on documents reviewed on several. */
  reviewed: string | null;
  /** Absolute address of it. */
  url: string;
}

/** A picture's item of CSL-JSON. */
export interface ChartCslItem {
  id: string;
  type: 'figure';
  language: 'zh-CN';
  title: string;
  author: [{ literal: string }];
  issued: CslDate;
  accessed: CslDate;
  URL: string;
}

/** A reference to a picture in its three forms. */
export interface ChartCitation {
  short: string;
  gbt7714: string;
  csl: ChartCslItem;
}

/**
 * Cites a picture in the forms in which documents are cited. It is ours, so we are its author.
 * @param accessed day of reading, `YYYY-MM-DD`
 */
export function citeChart(
  { id, title, reviewed, url }: CitedChart & { reviewed: string },
  accessed: string,
): ChartCitation {
  return {
    short: `有据制图《${title}》（数据最近核对于${formatDay(reviewed)}）。${accessed}查阅：${url}`,
    gbt7714: formatChartReference({ title, reviewed, url }, accessed),
    csl: {
      id: `chart-${id}`,
      type: 'figure',
      language: 'zh-CN',
      title,
      author: [{ literal: '有据' }],
      issued: toCslDate(reviewed),
      accessed: toCslDate(accessed),
      URL: url,
    },
  };
}

/**
 * A reference to a picture or a table after GB/T 7714—2025, the rules for web pages.
 * author. title[EB/OL]. （date）[day of reading]. address
 * @param accessed day of reading, `YYYY-MM-DD`
 */
export function formatChartReference({ title, reviewed, url }: Omit<CitedChart, 'id'>, accessed: string): string {
  return `有据. ${title}[EB/OL]. ${reviewed === null ? '' : `（${reviewed}）`}[${accessed}]. ${url}`;
}
