import { byEnd } from '../library/ends-next.ts';
import { entryOf, type Library } from '../library/library.ts';
import { formatValidity } from '../schema/format-validity.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { PolicyDay } from '../schema/policy-day.ts';
import { policyDayWords } from '../schema/policy-day-words.ts';
import { dayAfter, lastDaysOf, readingsOf } from '../schema/validity-days.ts';
import { validityName } from '../schema/validity-words.ts';

/** Most bytes of a line of an iCalendar file, its end aside. */
const MOST_BYTES = 75;

/**
 * The last days of all printed terms, one a reading, and the days and windows that documents set, as an iCalendar file
 * (RFC 5545), an event each: of whole days, or from hour to hour where the text gives hours.
 * @param day the day of the build, `YYYY-MM-DD`: the same content gives the same bytes
 * @param urlOf absolute address of a document's page
 */
export function validityCalendar(
  { policies, places }: Library,
  day: string,
  urlOf: (policy: string) => string,
): string {
  const stamp = `DTSTAMP:${plain(day)}T000000Z`;
  const eventsOf = ({ uid, from, until, hours, summary, says, url, yearly = false }: CalendarDays) => [
    'BEGIN:VEVENT',
    `UID:${uid}@youju`,
    stamp,
    ...(hours
      ? [`DTSTART:${inUtc(from, hours.from)}`, `DTEND:${inUtc(until, hours.until)}`]
      : [`DTSTART;VALUE=DATE:${plain(from)}`, `DTEND;VALUE=DATE:${plain(dayAfter(until))}`]),
    ...(yearly ? ['RRULE:FREQ=YEARLY'] : []),
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(says)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  const ends = byEnd(policies).flatMap(({ id, place, shortTitle, validity }) => {
    const { shortName } = entryOf(places, place);
    const name = validityName(validity);
    const years = validity.exactTo === 'years' ? '文件只写到年，按整年算到最后一天。' : '';
    const days = lastDaysOf(validity);
    const several = days.length > 1 ? '到哪天为止有不同的写法，这里各放一天。' : '';
    return days.flatMap((until, at) => {
      // By one reading a day may be the last, and by another no more than the day on which it ends.
      const ends = readingsOf(validity).find((reading) => reading.until === until)?.ends;
      const open = ends ? `写的是${ENDS[ends]}，那一天本身算不算在内，没有写。` : '';
      return eventsOf({
        uid: `term-end-${id}${at === 0 ? '' : `-${at + 1}`}`,
        from: until,
        until,
        summary: `${shortName}：${shortTitle}，${ends ? `文件写的${ENDS[ends]}` : `${name}最后一天`}`,
        says: `${name}${formatValidity(validity)}。${years}${several}${open}是否提前废止、有没有新文件，向当地核实。`,
        url: urlOf(id),
      });
    });
  });
  const set = policies.flatMap(({ id, place, shortTitle, days = [], validity }) =>
    days.flatMap((one) => {
      const span = spanOf(one, beginningOf(validity) ?? `${day.slice(0, 4)}-01-01`);
      if (!span) return [];
      return eventsOf({
        ...span,
        uid: `day-${id}-${one.id}`,
        summary: `${entryOf(places, place).shortName}：${shortTitle}，${one.what}`,
        says: `${policyDayWords(one)}。以当地当年的通知为准。`,
        url: urlOf(id),
      });
    }),
  );
  const events = [...ends, ...set];
  // A calendar without any component is none.
  const none = ['BEGIN:VJOURNAL', 'UID:no-terms@youju', stamp, 'SUMMARY:收录的文件都没有写明期限', 'END:VJOURNAL'];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//youju//terms//ZH-CN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:有据：文件的期限',
    ...(events.length > 0 ? events : none),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** What the day on which a term ends is called where it does not run out. */
const ENDS = { repealed: '废止日', lapses: '失效日期' } as const;

/** What an event of the calendar is made of. */
interface CalendarDays {
  uid: string;
  from: string;
  until: string;
  /** Where the text gives them, the hours at which it begins and ends, in China. */
  hours?: { from: string; until: string };
  summary: string;
  says: string;
  url: string;
  yearly?: boolean;
}

/** The days of something that a document sets; undefined of what is counted from an event that nobody here knows. */
function spanOf(
  day: PolicyDay,
  beginning: string,
): Pick<CalendarDays, 'from' | 'until' | 'hours' | 'yearly'> | undefined {
  switch (day.kind) {
    case 'window':
      return { from: day.from, until: day.until, ...hoursOf(day) };
    case 'yearly': {
      // The first that the document speaks of: none before it began.
      const inFirst = Number(beginning.slice(0, 4));
      const year = `${inFirst}-${day.until}` < beginning ? inFirst + 1 : inFirst;
      return {
        from: `${year}-${day.from ?? day.until}`,
        until: `${year}-${day.until}`,
        ...hoursOf(day),
        yearly: true,
      };
    }
    case 'transition':
      return { from: day.before, until: day.before };
    case 'reckoning':
      return { from: day.on, until: day.on };
    default:
      return undefined;
  }
}

/** The hours of a window; where one of them is printed, the other is the end of its day. None of days that are whole. */
function hoursOf({ fromHour, untilHour }: { fromHour?: string | undefined; untilHour?: string | undefined }) {
  return fromHour === undefined && untilHour === undefined
    ? {}
    : { hours: { from: fromHour ?? '00:00', until: untilHour ?? '24:00' } };
}

/** An hour of a day in China as calendars take it without a table of zones: `2025-10-10`, `09:00` → `20251010T010000Z`. */
function inUtc(day: string, hour: string): string {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  const at = new Date(`${day}T00:00:00+08:00`).getTime() + (hours * 60 + minutes) * 60_000;
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** The day on which a term begins; undefined where it prints no beginning. */
const beginningOf = (validity: Policy['validity']) => (validity.kind === 'printed' ? validity.from : undefined);

/** A day without its hyphens. */
const plain = (day: string) => day.replaceAll('-', '');

/** A text as a value of an iCalendar property. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** A line broken into pieces of 75 bytes at most, each but the first behind a space; no character is broken. */
function folded(line: string): string {
  const pieces: string[] = [''];
  for (const character of line) {
    const piece = pieces[pieces.length - 1] ?? '';
    if (bytesOf(piece + character) <= MOST_BYTES) pieces[pieces.length - 1] = piece + character;
    else pieces.push(` ${character}`);
  }
  return pieces.join('\r\n');
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
