import { comparisonOf, judgedIn } from '../schema/leaves-of.ts';
import { isReport, sourceWords } from '../schema/source-words.ts';
import { roundOver, VALIDITY_STATE_WORDS, validityWords } from '../schema/validity-words.ts';
import type { Headline } from './headline.ts';
import type { Rule } from './rule.ts';
import { endingOf } from './rule-validity.ts';
import { explainedLeaves, leftWhenChecked, unsettledLeaves, type Verdict } from './verdict.ts';

/** What the words of a headline depend on besides its code. */
interface Said {
  /** 文件写的条件, or what was read of them. */
  conditions: string;
  /** That the text, or the report, does not say. */
  leftOpen: string;
  /** The words for a term that holds. */
  holds: string;
  /** The words for one that has ended. */
  ended: string;
  /** True where nothing was seen but a report. */
  reported: boolean;
}

const SAYS = {
  'met-in-term': ({ conditions, holds }) => `符合${conditions}，且${holds}`,
  'met-verify-term': ({ conditions, reported }) =>
    reported ? `符合${conditions}；正式文件没有见到` : `符合${conditions}；现在还办不办，先打电话问`,
  'met-by-selection': ({ conditions }) => `符合${conditions}；须经评选、推荐或排名`,
  'met-duty': () => '要求单位或机关这样做，由它们办',
  'met-paid-to-others': ({ conditions }) => `符合${conditions}；钱发给别人，不发给本人`,
  'met-others-decide': ({ conditions }) => `符合${conditions}；只引导或允许，不是必须做到`,
  'met-not-yet': ({ conditions }) => `符合${conditions}，但这一天文件还没有发布或生效`,
  'met-but-ended': ({ conditions, ended }) => `符合${conditions}，但${ended}，不能据此认为现在可以申领`,
  'met-under-lapsed': ({ conditions }) => `符合${conditions}，但它所依据的文件期限已结束，不能据此认为现在可以申领`,
  'needs-answers': () => '还需回答几题',
  'needs-self-check': () => '还有要你自己核对的',
  'needs-facts': () => '有你答“不知道”的，弄清以后才能判断',
  'comes-later': () => '现在还早，到时再看',
  'tie-open': ({ leftOpen }) => `外地人算不算，${leftOpen}，须向窗口核实`,
  'list-not-held': () => '要看名单，名单没有收录',
  'text-silent': ({ leftOpen }) => `${leftOpen}，须向窗口核实`,
  unmet: ({ conditions }) => `不符合${conditions}`,
  'no-tie': ({ reported }) => `你和这里没有${reported ? '报道' : '文件'}所说的关系`,
  'not-wanted': () => '不适用：和你的打算不合',
  barred: () => '被排除',
  direction: () => '只写方向或指引，不构成可以申请的权利',
} as const satisfies Record<Headline, (said: Said) => string>;

/** A headline in the words that it has for a document in force whose conditions are all written, e.g. for a list of them. */
export function headlineName(headline: Headline): string {
  const { leftOpen, conditions } = sourceWords('official');
  const [holds, ended] = [VALIDITY_STATE_WORDS['in-term'].word, VALIDITY_STATE_WORDS.ended.word];
  return SAYS[headline]({ conditions, leftOpen, holds, ended, reported: false });
}

/** The same for a code that was written down, and may be of an earlier form: one that is not known is itself. */
export function headlineNameOf(code: string): string {
  const known = Object.keys(SAYS) as Headline[];
  const headline = known.find((one) => one === code);
  return headline ? headlineName(headline) : code;
}

/** What has ended of a rule: 有效期已结束, of a round with its day: 这一轮申报2025年11月10日已截止. */
function endedWords(rule: Rule): string {
  const ending = endingOf(rule);
  if (ending.kind !== 'printed' || ending.of !== 'round') return validityWords(ending, 'ended').word;
  return roundOver(ending);
}

/** What the words of a verdict's headline depend on. */
function saidOf({ rule, unspecified }: Verdict): Said {
  const words = sourceWords(rule.source);
  const reported = isReport(rule.source);
  return {
    // With bare words beside them, the conditions that are written are not all.
    conditions: unspecified.length > 0 && !reported ? '写明的条件' : words.conditions,
    leftOpen: words.leftOpen,
    holds: validityWords(rule.validity, 'in-term').word,
    ended: endedWords(rule),
    reported,
  };
}

/** What stays open behind what the person is to judge. */
function alsoLeft(left: ReturnType<typeof leftWhenChecked>, verdict: Verdict): string {
  if (left === 'list') return `；另外${SAYS['list-not-held']()}`;
  return left === 'text' ? `；另有${saidOf(verdict).leftOpen}的，须向窗口核实` : '';
}

/** A verdict's headline with its numbers; short without them, as the name of a group. */
export function headlineWords(verdict: Verdict, { short = false } = {}): string {
  const words = SAYS[verdict.headline](saidOf(verdict));
  if (short) return words;
  switch (verdict.headline) {
    case 'needs-answers':
      return `还需回答 ${verdict.openQuestions.length} 题`;
    case 'needs-self-check': {
      const open = unsettledLeaves(verdict.explanation).filter(
        ({ leaf, truth }) => judgedIn(leaf) && truth === 'unanswered',
      ).length;
      const wasAsked = explainedLeaves(verdict.explanation).some(
        ({ leaf, truth }) => comparisonOf(leaf) && truth === 'met',
      );
      const left = leftWhenChecked(verdict);
      const before = wasAsked && left === 'nothing' ? '问到的条件都符合，' : '';
      return `${before}还有 ${open} 项要你自己核对${alsoLeft(left, verdict)}`;
    }
    case 'unmet': {
      const unknown = unsettledLeaves(verdict.explanation).filter(({ truth }) => truth === 'unanswered').length;
      const missing = verdict.canChange ? `：${verdict.missing === 1 ? '还差一项' : `差 ${verdict.missing} 项`}` : '';
      return `${words}${missing}${unknown > 0 ? `${missing ? '，另' : '；'}有 ${unknown} 项没有问` : ''}`;
    }
    default:
      return words;
  }
}
