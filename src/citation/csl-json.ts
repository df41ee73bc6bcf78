import { type CitedRepost, type CitedSource, dayOfReport } from './cited-source.ts';
import { formatPinpoint, type SourceReading } from './source-reading.ts';

/** A name as printed. Chinese names and names of bodies are not cut into family and given name: nobody told us where. */
interface CslName {
  literal: string;
}

/** A day in parts. */
export type CslDate = { 'date-parts': [[number, number, number] | [number]] };

/** Stands for the day of reading in what a page offers to be copied; copying puts its parts there. */
const READERS_DAY = '{today}';

/** One item of CSL-JSON, the exchange form of Zotero, pandoc and others. */
export interface CslItem {
  id: string;
  type: 'regulation' | 'article-newspaper';
  language: 'zh-CN';
  title: string;
  author?: CslName[];
  /** Who made the digest that was read. */
  compiler: [CslName];
  number?: string;
  'container-title'?: string;
  issued: CslDate;
  accessed: CslDate;
  section?: string;
  URL: string;
  note?: string;
}

/**
 * An item of CSL-JSON (Citation Style Language 1.0.2, `csl-data.json`). `regulation` is CSL's word for an administrative
 * order of any level of government. What the source does not print is left out.
 * @param id unique among the items it is published with
 */
export function toCslItem(source: CitedSource, reading: SourceReading, id: string): CslItem {
  const read = {
    accessed: toCslDate(reading.accessed),
    ...(reading.pinpoint ? { section: formatPinpoint(reading.pinpoint) } : {}),
    URL: reading.url,
  };
  if (source.kind === 'document') {
    return {
      id,
      type: 'regulation',
      language: 'zh-CN',
      compiler: [{ literal: '有据' }],
      title: source.title,
      author: source.issuers.map((literal) => ({ literal })),
      ...(source.number ? { number: source.number } : {}),
      issued: toCslDate(source.issued),
      ...(source.repost ? { 'container-title': source.repost.by } : {}),
      ...read,
      ...(source.repost ? { note: repostNote(source.repost) } : {}),
    };
  }
  const reposted = source.repost ? `${source.published ? '' : '日期是转载的日期。'}${repostNote(source.repost)}` : '';
  return {
    id,
    type: 'article-newspaper',
    language: 'zh-CN',
    compiler: [{ literal: '有据' }],
    title: source.headline,
    ...(source.reporters.length > 0 ? { author: source.reporters.map((literal) => ({ literal })) } : {}),
    'container-title': source.carrier,
    issued: toCslDate(dayOfReport(source)),
    ...read,
    note: `${reposted}报道的是《${source.about}》，正式文件未见。`,
  };
}

const repostNote = ({ by, day, headline }: CitedRepost) =>
  `${by}${day}转载${headline === null ? '' : `，标题是“${headline}”`}。`;

/**
 * A day, or a year alone, as CSL-JSON writes it; the reader's day stays to be put in.
 * @example toCslDate('2012-07-30') // { 'date-parts': [[2012, 7, 30]] }
 */
export function toCslDate(day: string): CslDate {
  if (day === READERS_DAY) return { 'date-parts': [[READERS_DAY]] } as unknown as CslDate;
  const [year = 0, month, date] = day.split('-').map(Number);
  return { 'date-parts': [month && date ? [year, month, date] : [year]] };
}
