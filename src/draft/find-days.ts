import { numbersIn } from '../library/numbers-in.ts';
import type { PolicyDay } from '../schema/policy-day.ts';
import { findDates } from './find-dates.ts';
import { plainFigures } from './plain-figures.ts';
import { quoteAround } from './quote-around.ts';

type DayOf<Kind extends PolicyDay['kind']> = Omit<Extract<PolicyDay, { kind: Kind }>, 'id' | 'what' | 'because'>;

/** A day, window or count of days as a document's `days` say it, without what it is the day of: that nobody can read off. */
export type SettledDay = DayOf<'window'> | DayOf<'yearly'> | DayOf<'monthly'> | DayOf<'counted'>;

/** Such a day with its phrase. */
export interface FoundDay {
  day: SettledDay;
  quote: string;
  /** Place in the text: first character, and the one after the last. */
  start: number;
  end: number;
}

const N = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const UNITS = '个?工作日|个月|年|日|天';
const HOUR = String.raw`(?:\s*\d{1,2}(?:\s*时|[:：]\d\d))?`;
/** What parts the words of a sentence. */
const MARK = /[，。；：、！？（）()《》“”\n,;:]/;

/**
 * Every day that a text sets for somebody, in its order: from one day to another, every year, every month, so long from an event.
 * @example findDays('自证书核发之日起12个月内申请') // counted, 12 个月, after 证书核发
 */
export function findDays(text: string): FoundDay[] {
  const plain = plainFigures(text);
  const found = [...windows(plain), ...yearly(plain), ...monthly(plain), ...counted(plain)];
  return found
    .toSorted((a, b) => a.start - b.start)
    .map((one) => ({ ...one, quote: quoteAround(text, one.start, one.end) }));
}

type Found = Omit<FoundDay, 'quote'>;

/** From a day with its year to another: 2025年10月10日9时至11月10日17时. */
function windows(plain: string): Found[] {
  const dates = findDates(plain);
  return dates.flatMap((first, at): Found[] => {
    const last = dates[at + 1];
    if (
      !last ||
      !isWholeDay(first.date) ||
      !/^\s*起?\s*(?:[至到]|[-—–－~～]+)\s*$/.test(plain.slice(first.end, last.start))
    )
      return [];
    const [, month = '', day = ''] = /^(\d{1,2})月(\d{1,2})日/.exec(last.date) ?? [];
    const until = isWholeDay(last.date) ? last.date : `${first.date.slice(0, 4)}-${two(month)}-${two(day)}`;
    if (!isWholeDay(until) || first.date > until) return [];
    const [fromHour, untilHour] = [hourIn(first.text), hourIn(last.text)];
    return [
      {
        day: {
          kind: 'window',
          from: first.date,
          ...(fromHour === undefined ? {} : { fromHour }),
          until,
          ...(untilHour === undefined ? {} : { untilHour }),
        },
        start: first.start,
        end: last.end,
      },
    ];
  });
}

const SPAN = `(?<month>${N})月(?<day>${N})日(?<hour>${HOUR})起?(?:[至到]|[-—–~～]+)(?:当年|同年)?(?:(?<lastMonth>${N})月)?(?<lastDay>${N})日(?<lastHour>${HOUR})`;
const BEFORE_DAY = `(?<beforeMonth>${N})月(?<beforeDay>${N})日(?<beforeHour>${HOUR})(?:以|之)?前`;
const BEFORE_END = `(?:(?<endMonth>${N})月|年)[底末](?:以|之)?前`;
const YEARLY = new RegExp(`每年(?:度)?的?(?:于|在)?(?:${SPAN}|${BEFORE_DAY}|${BEFORE_END})`, 'g');

/** Every year: 每年3月1日至4月30日, 每年3月底前. */
function yearly(plain: string): Found[] {
  return [...plain.matchAll(YEARLY)].flatMap((match): Found[] => {
    const { month, day, hour, lastMonth, lastDay, lastHour, beforeMonth, beforeDay, beforeHour, endMonth } =
      match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    const isSpan = month !== undefined;
    const isEnd = !isSpan && beforeMonth === undefined;
    const ofMonth = isSpan ? (lastMonth ?? month) : (beforeMonth ?? endMonth ?? '12');
    const until = monthAndDay(ofMonth, isEnd ? lastDayOf(value(ofMonth)) : (lastDay ?? beforeDay ?? ''));
    const from = isSpan ? monthAndDay(month, day ?? '') : null;
    if (until === undefined || from === undefined) return [];
    const [fromHour, untilHour] = [hourIn(hour ?? ''), hourIn(lastHour ?? beforeHour ?? '')];
    return [
      {
        day: {
          kind: 'yearly',
          from,
          ...(fromHour === undefined ? {} : { fromHour }),
          until,
          ...(untilHour === undefined ? {} : { untilHour }),
          ...(isEnd ? { monthEnd: true as const } : {}),
        },
        start,
        end,
      },
    ];
  });
}

const MONTHLY = new RegExp(String.raw`(?<which>每个?月|次月)的?\s*(?<day>${N})\s*[日号](?:(?:以|之)?前)?`, 'g');

/** A day of every month, or of the month after an event: 审批通过后次月15日前. */
function monthly(plain: string): Found[] {
  return [...plain.matchAll(MONTHLY)].flatMap((match): Found[] => {
    const { which, day = '' } = match.groups ?? {};
    const until = value(day);
    if (until < 1 || until > 31) return [];
    const after = which === '次月' ? eventBefore(plain, match.index, /(?:之日起|以后|之后|后|的)的?$/) : null;
    return [{ day: { kind: 'monthly', until, after }, start: match.index, end: match.index + match[0].length }];
  });
}

const AHEAD = new RegExp(String.raw`(?<![以之目年月日])前\s*(?<n>${N})\s*(?<unit>${UNITS})(?:以|之)?内?`, 'g');
const WITHIN = new RegExp(
  String.raw`(?<!\d)(?<n>${N})\s*(?<unit>${UNITS})\s*(?:以|之)?内(?!有|无|未|没|曾|受|任)`,
  'g',
);
const SHOWN = new RegExp(
  String.raw`公示(?:期限?)?(?:为|不少于|不得少于)?\s*(?<n>${N})\s*(?<unit>${UNITS})(?!\s*(?:以|之)?内)`,
  'g',
);
/** What is past, and how long something lasts, is no term: 近5年内, 有效期5年内. */
const NO_TERM = /(?:近|最近|过去|前|每|连续|期限?|期满)(?:的)?$/;
/** Words after which a term is counted; who acts may stand between them and it: 收到资料后，初审机构将在5个工作日内. */
const SINCE =
  /(?:之日|当日|当天|次日|之时)起(?:的|计算|算)?[，,]?(?:应当?|须|可)?[在于]?$|(?:以后|之后|后)(?:的?[，,]?(?:应当?|须|可)?[在于]?|[，,][^，,。；;]{2,16}[在于])$/;

/** So long from an event, before one, or in public (公示5个工作日); the event is null where the words before name none. */
function counted(plain: string): Found[] {
  const found = [...plain.matchAll(AHEAD)].flatMap((match): Found[] => {
    const aheadOf = eventBefore(plain, match.index, null);
    const term = termOf(match.groups ?? {});
    if (aheadOf === null || term === undefined) return [];
    return [{ day: { ...term, after: null, aheadOf }, start: match.index, end: match.index + match[0].length }];
  });
  const within = [...plain.matchAll(WITHIN)].flatMap((match): Found[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = plain.slice(Math.max(0, start - 12), start).replace(/\s/g, '');
    const term = termOf(match.groups ?? {});
    if (term === undefined || NO_TERM.test(before) || found.some((one) => one.start < end && start < one.end))
      return [];
    return [{ day: { ...term, after: eventBefore(plain, start, SINCE) }, start, end }];
  });
  const shown = [...plain.matchAll(SHOWN)].flatMap((match): Found[] => {
    const term = termOf(match.groups ?? {});
    return term ? [{ day: { ...term, after: null }, start: match.index, end: match.index + match[0].length }] : [];
  });
  return [...found, ...within, ...shown];
}

function termOf({ n = '', unit = '' }: Record<string, string | undefined>) {
  const within = value(n);
  if (within < 1) return undefined;
  return {
    kind: 'counted',
    within,
    unit: (unit === '工作日' ? '个工作日' : unit) as DayOf<'counted'>['unit'],
  } as const;
}

/** Words with which a sentence comes to an event, and that are none of it: 自, 应当在. */
const TO_EVENT = /^.*(?:自从?|应当?|须|可|从|在|于|由)/;

/**
 * The event that the words before a place name, as far as the last mark; null where they name none.
 * @param joins what has to stand between event and place; null where nothing does
 */
function eventBefore(plain: string, at: number, joins: RegExp | null): string | null {
  const line = plain.slice(plain.lastIndexOf('\n', at - 1) + 1, at).replace(/\s/g, '');
  const join = joins === null ? line.length : joins.exec(line)?.index;
  if (join === undefined) return null;
  const words = line.slice(0, join).split(MARK).at(-1) ?? '';
  const [day = ''] = /^(?:之日|当[日天]|次日)/.exec(line.slice(join)) ?? [];
  const event = words.replace(TO_EVENT, '') + day;
  return event.length >= 2 && event.length <= 24 ? event : null;
}

const isWholeDay = (date: string) => /^\d{4}-\d\d-\d\d$/.test(date);
const value = (figures: string): number => numbersIn(figures)[0] ?? 0;
const two = (figures: string) => String(figures).padStart(2, '0');
const lastDayOf = (month: number) => String(new Date(Date.UTC(2001, month, 0)).getUTCDate());

/** `MM-DD`; undefined where there is no such day. */
function monthAndDay(month: string, day: string): string | undefined {
  const [ofYear, ofMonth] = [value(month), value(day)];
  if (ofYear < 1 || ofYear > 12 || ofMonth < 1 || ofMonth > 31) return undefined;
  return `${two(String(ofYear))}-${two(String(ofMonth))}`;
}

/** `HH:MM` of 17时 and 17:00; undefined where no hour is printed. */
function hourIn(printed: string): string | undefined {
  const [, hour, minute = '00'] = /(\d{1,2})\s*(?:时|[:：](\d\d))\s*$/.exec(printed) ?? [];
  return hour === undefined || Number(hour) > 24 ? undefined : `${two(hour)}:${minute}`;
}
