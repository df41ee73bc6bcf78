import type { CitedRepost, CitedSource } from './cited-source.ts';
import { formatPinpoint, type SourceReading } from './source-reading.ts';

/**
 * A reference after GB/T 7714—2025 (in force since 2026-07-01), the rules for web pages [EB/OL] and for newspapers read
 * online [N/OL]:
 * author. title：number[type]. 有据，整理. pinpoint（date）[day of reading]. address
 *
 * A document known from a report only is not cited: the report is. A part the source does not print (number, author) is
 * left out, never filled in. What was read in a repost is cited with who reposted it and the day. The standard asks for no place or publisher of a web page, and none
 * is known; what is pointed at stands before the dates as a page does; the full stop at the end, which it leaves open, would
 * become part of the address where that is followed.
 */
export function formatReference(source: CitedSource, reading: SourceReading): string {
  const pinpoint = reading.pinpoint ? formatPinpoint(reading.pinpoint) : '';
  const parts =
    source.kind === 'document'
      ? [
          formatAuthors(source.issuers),
          `${source.number ? `${source.title}：${source.number}` : source.title}[EB/OL]`,
          '有据，整理',
          ...(source.repost ? [carriedBy(source.repost)] : []),
          `${pinpoint}（${source.issued}）[${reading.accessed}]`,
        ]
      : [
          ...(source.reporters.length > 0 ? [formatAuthors(source.reporters)] : []),
          `${source.headline}[N/OL]`,
          '有据，整理',
          source.published ? `${source.carrier}，${source.published}` : source.carrier,
          ...(source.repost ? [carriedBy(source.repost)] : []),
          `${pinpoint}${source.repost ? `（${source.repost.day}）` : ''}[${reading.accessed}]`,
        ];
  return [...parts, reading.url].join('. ');
}

/** Where a repost was read: 新浪财经，2021-07-06转载. */
const carriedBy = ({ by, day }: CitedRepost) => `${by}，${day}转载`;

/** Three authors at most, then 等 (section on authorship). */
function formatAuthors(authors: readonly string[]): string {
  return [...authors.slice(0, 3), ...(authors.length > 3 ? ['等'] : [])].join('，');
}
