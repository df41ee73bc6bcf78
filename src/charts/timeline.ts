import { entryOf, type Library } from '../library/library.ts';
import { isContext } from '../schema/context-place.ts';
import { dayOfIssue, issueVerb } from '../schema/document-words.ts';
import type { Policy } from '../schema/policy-body.ts';
import { validityStateOn } from '../schema/validity-state.ts';
import type { Timeline } from './chart.ts';

/**
 * When documents were issued and what terms they print, oldest first.
 * @param policies the documents to show, all of the library or those of a place
 * @param today the day as of which validity is stated, `YYYY-MM-DD`
 */
export function timelineOf(library: Library, policies: readonly Policy[], today: string): Timeline {
  return {
    kind: 'timeline',
    id: 'timeline',
    title: '文件的时间线：哪天发布，管到哪天',
    subtitle: '收录的文件按发布日期排列；横条是文件自己写的期限',
    topic: null,
    place: null,
    today,
    rows: policies
      .toSorted((a, b) => (dayOfIssue(a) < dayOfIssue(b) ? -1 : 1))
      .map((policy) => {
        const place = entryOf(library.places, policy.place);
        return {
          document: policy.id,
          place: place.shortName,
          context: isContext(place),
          title: policy.shortTitle,
          issued: dayOfIssue(policy),
          verb: issueVerb(policy),
          source: { document: policy.id, item: null, clause: issuedIn(policy).clause, quote: issuedIn(policy).quote },
          validity: policy.validity,
          state: validityStateOn(policy.validity, today),
          reported: policy.source === 'news-report',
        };
      }),
    notes: [
      '没有写有效期、只见报道的，不画终点：现在还办不办，要向当地核实。',
      ...(policies.some(({ validity }) => validity.kind === 'printed' && validity.exactTo === 'years')
        ? ['文件只写到年的，横条画满整年，不表示写了哪一天。']
        : []),
      '文件里的目标年份是做事的期限，不是文件的有效期，不画成终点。',
    ],
  };
}

/** What gives the day on which a document went out. */
const issuedIn = ({ issued, imprint }: Policy) => imprint ?? issued;

/** The same picture with the terms as of another day. */
export function timelineOn(timeline: Timeline, day: string): Timeline {
  return { ...timeline, rows: timeline.rows.map((row) => ({ ...row, state: validityStateOn(row.validity, day) })) };
}
