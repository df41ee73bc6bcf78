import type { CitedSource } from './cited-source.ts';
import { formatPinpoint, type Reading } from './reading.ts';

/**
 * A reference after GB/T 7714—2025 (in force since 2026-07-01), the rules for web pages [EB/OL] and for newspapers read
 * online [N/OL]:
 * author. title：number[type]. 有据，整理. pinpoint. （date）[day of reading]. address.
 *
 * A document known from a report only is not cited: the report is. A part the source does not print (number, author) is
 * left out, never filled in. The standard asks for no place or publisher of a web page, and none is known.
 */
export function formatReference(source: CitedSource, reading: Reading): string {
  const pinpoint = reading.pinpoint ? [formatPinpoint(reading.pinpoint)] : [];
  const parts =
    source.kind === 'document'
      ? [
          source.issuer,
          `${source.number ? `${source.title}：${source.number}` : source.title}[EB/OL]`,
          '有据，整理',
          ...pinpoint,
          `（${source.issued}）[${reading.accessed}]`,
        ]
      : [
          ...(source.reporters.length > 0 ? [formatAuthors(source.reporters)] : []),
          `${source.headline}[N/OL]`,
          '有据，整理',
          source.as === 'published' ? `${source.carrier}，${source.day}` : source.carrier,
          ...pinpoint,
          `${source.as === 'published' ? '' : `（${source.day}转载）`}[${reading.accessed}]`,
        ];
  return `${[...parts, reading.url].join('. ')}.`;
}

/** Three authors at most, then 等 (section on authorship). */
function formatAuthors(authors: readonly string[]): string {
  return [...authors.slice(0, 3), ...(authors.length > 3 ? ['等'] : [])].join('，');
}
