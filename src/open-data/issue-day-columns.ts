import { printedDay } from '../schema/printed-day.ts';
import type { DataColumn } from './column.ts';

/** The days of a document as they are published: that of the signature, and that of the imprint where it has one, too. */
interface PublishedDays {
  /** `YYYY-MM-DD`; the year alone where the text that was read prints no day. */
  issued: string;
  /** The day that the text itself says it was 印发, where it is signed besides. */
  imprint?: string | null | undefined;
  /** Set where `issued` is the day on which a site put it up (登出). */
  posted?: true | undefined;
}

/** When a document went out (印发): the day that its imprint gives, where it has one, as pages and pictures say it. */
export function issueDayColumn<Line>(days: (line: Line) => PublishedDays | null): DataColumn<Line> {
  return {
    name: '印发日期',
    type: 'date',
    description:
      '文件印发的日子；只有落款、没有印印发日子的，是落款的那天；落款以外另印了印发日子的，是另印的那天；只见报道的，是报道所说的日子；读到的文本没有印日期的留空，年份在 JSON 的 issued 里；只印了网页登出日子的留空，看“登出日期”。',
    value: (line) => {
      const { issued, imprint, posted } = days(line) ?? { issued: '0000' };
      return posted ? null : (imprint ?? printedDay(issued));
    },
  };
}

/** The days that stand last in a table: when a document was signed (落款), and when a site put it up (登出). */
export function otherDayColumns<Line>(days: (line: Line) => PublishedDays | null): DataColumn<Line>[] {
  return [
    {
      name: '落款日期',
      type: 'date',
      description: '落款的日子，引文里写的也是它；落款以外没有另印印发日子的留空，看“印发日期”。',
      value: (line) => {
        const { issued = null, imprint } = days(line) ?? {};
        return imprint ? issued : null;
      },
    },
    {
      name: '登出日期',
      type: 'date',
      description: '网页登出的日子，引文里写的也是它；文件有落款或印发日子的留空。',
      value: (line) => {
        const { issued = null, posted } = days(line) ?? {};
        return posted ? issued : null;
      },
    },
  ];
}
