import { clauseName } from './clause-name.ts';
import { formatDay } from './format-day.ts';
import type { IssueVerb } from './format-issue.ts';
import type { Issuer } from './policy.ts';
import type { Policy } from './policy-body.ts';
import { printedDay } from './printed-day.ts';
import { isReport } from './source-words.ts';

/** Who issued a document, all of them; of what a report passes over, as much as it says. */
export function issuerWords(issuer: Issuer): string {
  return issuer.name === null ? `报道没有写明（只说${issuer.said}）` : issuerNames(issuer).join('、');
}

/** The names of everybody who issued a document; none where a report passes over them. */
export function issuerNames(issuer: Issuer): string[] {
  return issuer.name === null ? [] : [issuer.name, ...(issuer.with ?? []).map(({ name }) => name)];
}

/** The day on which a document went out: that of its imprint, where it has one besides its signature. */
export function dayOfIssue({ issued, imprint }: Pick<Policy, 'issued' | 'imprint'>): string {
  return imprint?.day ?? issued.date;
}

/** Whether what it prints as its day is the day on which a site put it up (登出), and no day of issue. */
export const isPosted = ({ issued }: Pick<Policy, 'issued'>): boolean => issued.as === 'posted';

/**
 * What is said to have happened on that day: never more than the words that give it. A title (关于印发…的通知) names no day, and a report
 * shows no signature.
 */
export function issueVerb({ issued, imprint, source }: Pick<Policy, 'issued' | 'imprint' | 'source'>): IssueVerb {
  if (isPosted({ issued })) return '登出';
  if (imprint || /(?<!关于)印发/.test(issued.quote)) return '印发';
  return printedDay(issued.date) === null || isReport(source) ? '发文' : '落款';
}

/** Whose copy of what was read, and when: `某项目抄存的某网站页面，2026年11月28日读`. Null where it is no copy. */
export function copyWords({ copy }: Pick<Policy, 'copy'>): string | null {
  if (!copy) return null;
  const lacks = copy.lacks.length > 0 ? `，抄存里没有${copy.lacks.map(({ what }) => what).join('、')}` : '';
  return `${copy.whose}抄存的${copy.of}，${formatDay(copy.readOn)}读${lacks}`;
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
export function silenceNote(
  { doubts, copy }: Pick<Policy, 'doubts'> & Partial<Pick<Policy, 'copy'>>,
  note: string | null,
): string | null {
  const lacks = copy?.lacks.map(({ what }) => what) ?? [];
  const missing = lacks.length > 0 ? `抄存里没有${lacks.join('、')}，那里写没写不知道` : null;
  const said = [note, ...doubts.map(({ says }) => says), missing].flatMap((sentence) =>
    sentence === null ? [] : sentence.endsWith('。') ? sentence : `${sentence}。`,
  );
  return said.length > 0 ? said.join('') : null;
}

/**
 * What a clause, or what stands in its stead, is called away from its document: a number alone is that of any document.
 * @param says what is said there, for names of links: a clause may hold several items
 * @example inDocument({ shortTitle: '积分制入户办法' }, '第七条') // '《积分制入户办法》第七条'
 * @example inDocument({ shortTitle: '积分制入户办法' }, '第七条', '每年一次') // '《积分制入户办法》第七条：每年一次'
 */
export const inDocument = ({ shortTitle }: Pick<Policy, 'shortTitle'>, clause: string, says?: string | null): string =>
  `《${shortTitle}》${clauseName(clause)}${says ? `：${says}` : ''}`;
