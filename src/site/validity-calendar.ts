import { byEnd } from '../library/ends-next.ts';
import { entryOf, type Library } from '../library/library.ts';
import { formatValidity } from '../schema/format-validity.ts';
import { dayAfter } from '../schema/validity-periods.ts';
import { validityName } from '../schema/validity-words.ts';

/** Most bytes of a line of an iCalendar file, its end aside. */
const MOST_BYTES = 75;

/**
 * The last days of all printed terms as an iCalendar file (RFC 5545), an event of a whole day each.
 * @param day the day of the build, `YYYY-MM-DD`: the same content gives the same bytes
 * @param urlOf absolute address of a document's page
 */
export function validityCalendar(
  { policies, places }: Library,
  day: string,
  urlOf: (policy: string) => string,
): string {
  const stamp = `DTSTAMP:${plain(day)}T000000Z`;
  const events = byEnd(policies).flatMap(({ id, place, shortTitle, validity }) => {
    const { shortName } = entryOf(places, place);
    const name = validityName(validity);
    const years = validity.exactTo === 'years' ? '文本只写到年，按整年算到最后一天。' : '';
    return [
      'BEGIN:VEVENT',
      `UID:term-end-${id}@youju`,
      stamp,
      `DTSTART;VALUE=DATE:${plain(validity.until)}`,
      `DTEND;VALUE=DATE:${plain(dayAfter(validity.until))}`,
      `SUMMARY:${escaped(`${shortName}：${shortTitle}，${name}最后一天`)}`,
      `DESCRIPTION:${escaped(`${name}${formatValidity(validity)}。${years}是否提前废止、有没有新文件，向当地核实。`)}`,
      `URL:${urlOf(id)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
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
