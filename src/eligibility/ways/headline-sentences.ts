import type { Headline } from '../headline.ts';
import type { Rule } from '../rule.ts';
import type { Verdict } from '../verdict.ts';
import { numbered } from './names.ts';

/** What the sentence of a headline is made of. */
export interface HeadlineParts {
  /** What is to be had. */
  thing: string;
  /** 文件 or 报道. */
  speaker: string;
  /** That its validity is over, with the year that is written: 规划期到2021年，已经过了. */
  over: string;
  /** What is lacking, 技能等级要高级工及以上, or what shuts them out. */
  lacking: string;
  /** What the text leaves open of just this person, as questions with their numbers. */
  open: readonly Numbered[];
  /** How much only the person can judge. */
  checks: number;
  /** The one thing that they judge, where it is one and short. */
  check: string;
  /** What of it cannot be judged before it has been asked what it means: how much, and the questions with their numbers. */
  toBeAsked: number;
  asked: readonly Numbered[];
  /** What the text leaves open of just this person however they judge, as questions with their numbers. */
  undecided: readonly Numbered[];
  /** What the text says and what the person is instead, where it writes of the opposite only. */
  opposite: string;
  /** What has to be rung up about, where whether it still holds is not known; empty where it is, or is asked first. */
  ring: string;
  /** Number of that question: it is the first. 0 where it is told without. */
  ringAt: number;
  /** Whether one check, and that, are all. */
  isOnlyRung: boolean;
  /** Who decides after the conditions, where it is not these alone. */
  after: string;
  /** Words of the text that name no condition, as what it writes besides; empty where there are none. */
  besides: string;
  /** Whether what is lacking can be made up. */
  canChange: boolean;
  /** Of whom it is not written whether they count: 外地人, 不在兰州市上班的人. */
  untied: string;
  /** Whether alternatives are among what the person judges. */
  hasChoice: boolean;
}

/** A question as it stands among those for the window. */
export interface Numbered {
  says: string;
  /** 0 where it is told without. */
  number: number;
}

/** A sentence in its parts: whether the person can, or what stands in the way of knowing; and what there is to it. */
export interface Parted {
  lead: string;
  /** Empty where the lead says it all. */
  rest: string;
  /** Numbers of the questions below that it names. */
  names?: readonly number[];
}

const UNSURE = '还不能确定';
export const ASK_FIRST = '先问还办不办';
export const UNTIED = '现在还不能';

/** What is said where meeting the conditions is not all; `can` says what is met in full, as one sentence. */
const SENTENCES: Readonly<Record<Headline, (told: HeadlineParts) => Parted | 'can'>> = {
  'met-in-term': () => 'can',
  'met-verify-term': () => 'can',
  'met-by-selection': ({ speaker, after, besides }) => ({
    lead: UNSURE,
    rest: [`${speaker}写明的条件你对得上`, besides, after].filter(Boolean).join('，'),
  }),
  'met-duty': ({ speaker, besides }) => ({
    lead: '要求单位或机关做到',
    rest: [`${speaker}是对它们写的，个人怎么办，先问清楚`, besides].filter(Boolean).join('；'),
  }),
  'met-others-decide': ({ speaker, besides }) => ({
    lead: '不是一定有',
    rest: [`${speaker}只引导或允许`, besides].filter(Boolean).join('；'),
  }),
  'met-not-yet': ({ besides }) => ({
    lead: '还没有生效',
    rest: ['写明的条件你对得上', besides].filter(Boolean).join('；'),
  }),
  'met-but-ended': () => ({ lead: UNSURE, rest: '' }),
  'met-under-lapsed': () => ({ lead: UNSURE, rest: '条件你对得上，可是它所依据的文件已经过期' }),
  'met-paid-to-others': ({ besides }) => ({
    lead: '写明的条件对得上，钱不发给你本人',
    rest: besides,
  }),
  'needs-answers': () => ({ lead: UNSURE, rest: '还要再答几题' }),
  'needs-self-check': (told) => ({ lead: UNSURE, ...toCheck(told) }),
  'needs-facts': () => ({ lead: UNSURE, rest: '先弄清你不知道的' }),
  unmet: ({ lacking, canChange }) => ({ lead: canChange ? UNTIED : '照你答的，不能', rest: lacking }),
  barred: ({ speaker, lacking }) => ({ lead: '不能', rest: lacking || `${speaker}写明，有这样的情形不能办` }),
  'comes-later': ({ lacking }) => ({ lead: '现在还早', rest: `${lacking && `${lacking}，`}到时再看` }),
  'tie-open': ({ speaker, untied }) => ({ lead: UNSURE, rest: `${untied}算不算，${speaker}没有写，先问清楚` }),
  'list-not-held': () => ({ lead: UNSURE, rest: '要看名单，名单没有收录，先问清楚' }),
  'text-silent': ({ speaker, open, opposite }) => ({
    lead: UNSURE,
    rest:
      open.length === 0
        ? `你这样的情形，${speaker}没有写明，先问清楚`
        : `${opposite || `${speaker}没有写明，`}先问清楚：${pointsOf(open)}`,
    names: open.slice(0, NAMED_POINTS).map(({ number }) => number),
  }),
  direction: ({ speaker }) => ({ lead: '不能凭它去办', rest: `${speaker}只写方向或指引` }),
  'no-tie': ({ lacking }) => ({ lead: UNTIED, rest: lacking }),
  'not-wanted': () => ({ lead: '和你的打算不合', rest: '' }),
};

/** What to check, and what to ask: one thing of each is told in full; else what is asked, with its numbers below. */
function toCheck({
  checks,
  check,
  hasChoice,
  toBeAsked,
  asked,
  undecided,
  besides,
  after,
  ring,
  ringAt,
  isOnlyRung,
}: HeadlineParts): Pick<Parted, 'rest' | 'names'> {
  const named = [
    ...(ring ? [{ says: '还办不办', number: ringAt }] : []),
    ...undecided.slice(0, NAMED_POINTS),
    ...asked,
  ];
  const questions = [
    ...named.map(withNumber),
    ...(toBeAsked > 0 && asked.length === 0 ? [`${toBeAsked} 件事怎样算`] : []),
  ];
  const all = hasChoice ? '该符合的' : checks + toBeAsked === 1 ? '' : '都';
  const met = after && `${all}符合了，${after}`;
  const then = [besides, met]
    .filter(Boolean)
    .map((says) => `${questions.length > 0 ? '。' : '；'}${says}`)
    .join('');
  if (isOnlyRung && check) return { rest: `还有两件没弄清：一、自己核对，${check}；二、${ring}${then}` };
  const own = check ? `一件事：${check}` : hasChoice ? '下面的几件事，有的占一样就行' : ` ${checks} 件事`;
  const said = [
    ...(checks > 0 ? [`先自己核对${own}`] : []),
    ...(questions.length > 0 ? [`${checks > 0 ? '再' : '先'}打电话问：${questions.join('；')}`] : []),
  ];
  return { rest: `${said.join('；')}${then}`, names: named.map(({ number }) => number) };
}

/** A question in a sentence, with the number that it has below; without, where its questions are not below. */
const withNumber = ({ says, number }: Numbered) =>
  `${says.replace(/？$/, '')}${number > 0 ? `（下面${numbered([number])}）` : ''}`;

/** What to ask of what is not written: two points at most, in the words and with the numbers of the questions below. */
function pointsOf(open: readonly Numbered[]): string {
  const said = open.slice(0, NAMED_POINTS).map(withNumber).join('；');
  return `${said}${open.length > NAMED_POINTS ? '；别的在下面' : ''}`;
}

/** So many points are named that a text leaves open of somebody. */
const NAMED_POINTS = 2;

/** Who decides after the conditions, where it is not these alone: of a selection, by which of its words the text goes. */
export function afterOf({ force, forceWords }: Rule): string {
  switch (force) {
    case 'selection':
      return `还要看${SELECTIONS.filter((word) => forceWords.includes(word)).join('、') || '选不选得上'}`;
    case 'discretionary':
      return '也不是一定有';
    case 'duty':
      return '还要单位或机关做到';
    default:
      return '';
  }
}

/** How a text selects, in its own words. */
const SELECTIONS = ['排名', '遴选', '评选', '评审', '评定', '评价', '推荐', '选拔', '选派', '优选'];

/** The sentence of a headline in its parts; that the document has ended is said before all else of it. */
export function partedOf({ headline, validityState, decision }: Verdict, told: HeadlineParts): Parted | 'can' {
  const said = SENTENCES[headline](told);
  if (validityState !== 'ended' || said === 'can') return said;
  const isAsked = decision === 'met' || decision === 'unanswered' || decision === 'silent';
  return {
    ...said,
    lead: `${told.over}，${isAsked && headline !== 'direction' ? `${ASK_FIRST}${headline === 'text-silent' ? '、包不包括你' : ''}` : said.lead}`,
    rest: `${AGAIN[headline] ?? ''}${said.rest}`,
  };
}

/** What goes before the rest of what has ended: it matters only where it is still done. */
const AGAIN: Partial<Record<Headline, string>> = {
  'needs-answers': '还办的话，',
  'needs-self-check': '还办的话，',
};

/** A sentence whole: the lead, what it is about, and the rest. */
export const wholeSentence = ({ lead, rest }: Parted, thing: string) => `${lead}：${thing}${rest && `。${rest}`}`;
