import { formatDay } from './format-day.ts';
import type { Issuer } from './policy.ts';
import type { Policy } from './policy-body.ts';

/** Who issued a document; of what a report passes over, as much as it says. */
export function issuerWords(issuer: Issuer): string {
  return issuer.name ?? `报道没有写明（只说${issuer.said}）`;
}

/**
 * Who reposted what was read, when, and under which headline:
 * `新浪财经2021年7月6日转载，转载的标题是“……”`. Null where it is no repost.
 */
export function repostWords({ repost }: Pick<Policy, 'repost'>): string | null {
  if (!repost) return null;
  const { by, on, headline } = repost;
  const who = `${by.name}${by.doubt ? `（${by.doubt}）` : ''}`;
  const when = `${formatDay(on.day)}${on.time ? ` ${on.time}` : ''}`;
  return `${who}${when}转载${headline ? `，转载的标题是“${headline.text}”` : ''}`;
}

/** What there is to say beside a silence: what its row notes, and why what was read may lack a part. Null for nothing. */
export function silenceNote({ doubts }: Pick<Policy, 'doubts'>, note: string | null): string | null {
  const said = [note, ...doubts.map(({ says }) => says)].flatMap((sentence) =>
    sentence === null ? [] : sentence.endsWith('。') ? sentence : `${sentence}。`,
  );
  return said.length > 0 ? said.join('') : null;
}
