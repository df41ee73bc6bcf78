import { formatDay } from '../schema/format-day.ts';
import type { NamedReport } from '../schema/named-report.ts';
import type { PolicyNames } from './reply.ts';

/** What is known of a document that replies name. */
interface Named {
  title: string;
  shortTitle: string;
  number: string | null;
  /** Day of issue, `YYYY-MM-DD`. */
  issued: string;
  report: NamedReport | null;
}

/** What a document is called by in replies. */
export function policyNames({ title, shortTitle, number, issued, report }: Named, place: string): PolicyNames {
  return { place, title, shortName: shortTitle, number, year: issued.slice(0, 4), report };
}

/** A name with the place before it, unless it says that itself. */
const placed = (place: string, name: string, mark = name) => `${name.includes(place) ? '' : place}${mark}`;

/**
 * Names a document as its issuer does: 《清远市高技能人才入户城镇工作实施方案》（2012年）. The place is said where the title
 * does not. Where only a report was seen, the report is named, and what it is about.
 */
export function officialName({ place, title, number, year, report }: PolicyNames): string {
  if (report) return `《${report.carrier}》对《${title}》的报道（${dated(report)}）`;
  return `${placed(place, title, `《${title}》`)}（${number ?? `${year}年`}）`;
}

/** Names a document in fewer words, and without 《》, since they are not its title: 清远2012年高技能人才入户方案. */
export function shortName({ place, shortName: name, number, year, report }: PolicyNames): string {
  if (report) return `${reportName(place, report.carrier)}（${dated(report)}）`;
  return number ? `${placed(place, name)}（${number}）` : placed(place, name, `${year}年${name}`);
}

/** The same without its number: 兰州新区2024年产业技能人才高地若干意见. */
export function nameWithYear(names: PolicyNames): string {
  if (names.report) return `${reportName(names.place, names.report.carrier)}（${names.report.day.slice(0, 4)}年）`;
  return shortName({ ...names, number: null });
}

/** Place and name only, which still tell the documents that are held apart. */
export function bareName({ place, shortName: name, report }: PolicyNames): string {
  return report ? reportName(place, report.carrier) : placed(place, name);
}

/** When a report came out or was reposted, in words: 2019年2月22日转载. */
const dated = ({ day, reposted }: NamedReport) => `${formatDay(day)}${reposted ? '转载' : ''}`;

const reportName = (place: string, carrier: string) => placed(place, carrier, `《${carrier}》的报道`);
