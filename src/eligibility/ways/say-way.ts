import { formatDay } from '../../schema/format-day.ts';
import { comparisonOf, judgedIn, needsOf, wholeIn } from '../../schema/leaves-of.ts';
import type { Question } from '../../schema/question.ts';
import { isReport, sourceWords } from '../../schema/source-words.ts';
import type { Tie } from '../../schema/tie.ts';
import { TIE_QUESTIONS } from '../../schema/tie-questions.ts';
import { validityName } from '../../schema/validity-words.ts';
import { BENEFICIARY_WORDS } from '../../schema/words.ts';
import type { Answers } from '../answer.ts';
import type { Headline } from '../headline.ts';
import type { Rule } from '../rule.ts';
import { tieWords } from '../tie-words.ts';
import { type Explanation, explainedLeaves, turningLeaves, type Verdict, wholesIn } from '../verdict.ts';
import { asksOf } from './asks.ts';
import { checkWords, isToBeAsked } from './check-words.ts';
import { comesAfter, openChecks, ownChecks, type Way } from './group-ways.ts';
import { numbered, sourceNamed, thingNamed, yearOf } from './names.ts';
import { isOption, reasonsOf, wantedOf } from './reasons.ts';
import { firstQuestions, openPoints, silences } from './silences.ts';
import type { Asked, WayBook, WayParts } from './way-parts.ts';

/** What is said of a way before all else. */
export interface WaySaid {
  /** What the person can do or has, or whether that is not known, and what stands in the way: without 。 at the end. */
  sentence: string;
  /** What of it answers whether they can; empty where the sentence is one. */
  lead: string;
  /** What of it says what stands in the way; empty where nothing does, or the sentence is one. */
  rest: string;
  /** What of that is to ring up, where the sentence says so itself; else empty. */
  ring: string;
  /** Whether the document holds, and what follows; empty where nothing is to be had of it anyway. */
  validity: string;
}

/**
 * The verbs of the words that carry a right, as they are said to a person. Where the words are not here, the text gives
 * something and does not say what the person does: then nobody is told that they can do anything.
 */
const VERBS: readonly (readonly [RegExp, string])[] = [
  [/直接申请/, '可以直接申请'],
  [/申请|申领|申报/, '可以申请'],
  [/自愿报名/, '可以自愿报名'],
  [/可选择/, '可以选择'],
  [/随迁/, '可以随迁'],
  [/户口迁入/, '可以把户口迁到'],
];

/** The verb of the words that carry a right; undefined where they name nothing that the person does. */
export function verbOf(forceWords: string): string | undefined {
  return VERBS.find(([words]) => words.test(forceWords))?.[1];
}

/** What the sentence of a headline is made of. */
interface Told {
  /** What is to be had. */
  thing: string;
  /** 文件 or 报道. */
  speaker: string;
  /** That its term is over, with the year that is written: 规划期到2021年，已经过了. */
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
  /** What the text says and what the person is instead, where it writes of the opposite only. */
  opposite: string;
  /** What has to be rung up about, where whether it still holds is not known; empty where it is, or is asked first. */
  ring: string;
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
interface Numbered {
  says: string;
  number: number;
}

/** A sentence in its parts: whether the person can, or what stands in the way of knowing; and what there is to it. */
interface Parted {
  lead: string;
  /** Empty where the lead says it all. */
  rest: string;
}

const UNSURE = '还不能确定';
const ASK_FIRST = '先问还办不办';
const UNTIED = '现在还不能';

/** What is said where meeting the conditions is not all; `can` says what is met in full, as one sentence. */
const SENTENCES: Readonly<Record<Headline, (told: Told) => Parted | 'can'>> = {
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
  'needs-self-check': (told) => ({ lead: UNSURE, rest: toCheck(told) }),
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
  }),
  direction: ({ speaker }) => ({ lead: '不能凭它去办', rest: `${speaker}只写方向或指引` }),
  'no-tie': ({ lacking }) => ({ lead: UNTIED, rest: lacking }),
  'not-wanted': () => ({ lead: '和你的打算不合', rest: '' }),
};

/** What to check, and what to ask: one thing of each is told in full; else what is asked, with its numbers below. */
function toCheck({ checks, check, hasChoice, toBeAsked, asked, besides, after, ring, isOnlyRung }: Told): string {
  const questions = [
    ...(ring ? [`还办不办（下面${numbered([1])}）`] : []),
    ...asked.map(({ says, number }) => `${withoutMark(says)}（下面${numbered([number])}）`),
    ...(toBeAsked > 0 && asked.length === 0 ? [`${toBeAsked} 件事怎样算`] : []),
  ];
  const all = hasChoice ? '该符合的' : checks + toBeAsked === 1 ? '' : '都';
  const met = after && `${all}符合了，${after}`;
  const then = [besides, met]
    .filter(Boolean)
    .map((says) => `${questions.length > 0 ? '。' : '；'}${says}`)
    .join('');
  if (isOnlyRung && check) return `还有两件没弄清：一、自己核对，${check}；二、${ring}${then}`;
  const own = check ? `一件事：${check}` : hasChoice ? '下面的几件事，有的占一样就行' : ` ${checks} 件事`;
  const said = [
    ...(checks > 0 ? [`先自己核对${own}`] : []),
    ...(questions.length > 0 ? [`${checks > 0 ? '再' : '先'}打电话问：${questions.join('；')}`] : []),
  ];
  return `${said.join('；')}${then}`;
}

const withoutMark = (question: string) => question.replace(/？$/, '');

/** What to ask of what is not written: two points at most, in the words and with the numbers of the questions below. */
function pointsOf(open: readonly Numbered[]): string {
  const said = open
    .slice(0, NAMED_POINTS)
    .map(({ says, number }) => `${withoutMark(says)}（下面${numbered([number])}）`)
    .join('；');
  return `${said}${open.length > NAMED_POINTS ? '；别的在下面' : ''}`;
}

/** So many points are named that a text leaves open of somebody. */
const NAMED_POINTS = 2;

/** Who decides after the conditions, where it is not these alone: of a selection, by which of its words the text goes. */
function afterOf({ force, forceWords }: Rule): string {
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
function partedOf({ headline, term, decision }: Verdict, told: Told): Parted | 'can' {
  const said = SENTENCES[headline](told);
  if (term !== 'ended' || said === 'can') return said;
  const isAsked = decision === 'met' || decision === 'unanswered' || decision === 'silent';
  return {
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
const wholeOf = ({ lead, rest }: Parted, thing: string) => `${lead}：${thing}${rest && `。${rest}`}`;

/**
 * A way in a sentence that a person would say, made of the verdict, the force and the words of the text; never more than these
 * allow. Who comes along is said with the verb of their own phrase.
 * @example // 你可以直接申请把户口迁到上班所在的城镇；经核准后，配偶、未成年子女可以随迁
 */
export function sayWay(way: Way, words: WayWords): WaySaid {
  const { verdict, along } = way;
  const { parts, questions, answers = {} } = words;
  const { rule } = verdict;
  const { speaker } = sourceWords(rule.source);
  const thingOf = (of: Verdict) => thingNamed(of.rule, parts);
  const tie = tieOf(verdict, questions);
  const { unmet, opposite } = reasonsOf(verdict, answers, { questions, tie });
  const checks = ownChecks(verdict);
  const only = checks[0] && checkWords(judgedIn(checks[0])?.says ?? '').ask.replace(/[。？]$/, '');
  const isOne =
    only !== undefined && checks.length === 1 && only.length <= SHORT_CHECK && openChecks(verdict).length === 1;
  const asks = checks.length < openChecks(verdict).length || verdict.decision === 'silent' ? asksOf(way, words) : [];
  const numberedOnly = (isIt: (ask: Asked) => boolean): Numbered[] =>
    asks.flatMap((ask, at) => (isIt(ask) ? { says: ask.says, number: at + 1 } : []));
  const points = firstQuestions(openPoints(verdict, words));
  const told: Told = {
    thing: [verdict, ...along.filter((other) => isAlike(other, verdict))].map(thingOf).join('，还有'),
    speaker,
    over: overOf(rule.term),
    lacking: unmet.slice(0, NAMED_CONDITIONS).join('；'),
    open: numberedOnly(({ says }) => points.includes(says)),
    opposite: opposite && `${opposite}。你这样的人，${speaker}没有写，`,
    checks: checks.length,
    check: isOne ? only : '',
    toBeAsked: openChecks(verdict).length - checks.length,
    asked: numberedOnly((ask) => !ask.isFurther && isOfJudgement(ask, verdict, words)),
    ring: isToBeRung(verdict) ? `打电话问这份${yearOf(rule.issued)}的${speaker}还办不办` : '',
    isOnlyRung: isOne && isToBeRung(verdict) && verdict.lapsed.length === 0,
    after: afterOf(rule),
    besides: unnamedOf(verdict),
    canChange: verdict.canChange,
    untied: untiedOf(rule, questions),
    hasChoice: hasChoice(verdict.explanation),
  };
  const parted = partedOf(verdict, told);
  // A right whose document names no end is not said without it: who reads the loudest words only would set out at once.
  const asksFirst = verdict.headline === 'met-verify-term';
  const before = asksFirst ? `${ASK_FIRST}：照${yearOf(rule.issued)}的${speaker}写的，` : '';
  return {
    sentence:
      parted === 'can'
        ? `${before}${[canOf(verdict, parts, asksFirst), ...alsoHad(verdict, along, thingOf)].join('；')}${familyOf(
            along,
            parts,
          )
            .map((clause) => `${asksFirst ? '。' : '；'}${clause}`)
            .join('')}`
        : wholeOf(parted, told.thing),
    lead: parted === 'can' ? (asksFirst ? ASK_FIRST : '') : parted.lead,
    rest: parted === 'can' ? '' : parted.rest,
    ring: told.ring,
    validity:
      verdict.decision === 'unmet' || verdict.decision === 'barred'
        ? ''
        : validityOf(verdict, asksFirst || told.ring !== '', words.sources),
  };
}

/**
 * What is said where all that a place has of a kind is for people with a tie to it that the person has not: one sentence.
 * @example // 现在对不上：积分制入户广州，还有特殊行业一线人员遴选入户广州。写的都是在广州市上班的人
 */
export function sayUntied(ways: readonly Way[], words: WayWords): Pick<WaySaid, 'sentence' | 'lead' | 'rest'> {
  const ties = [...new Set(ways.map(({ verdict }) => tieOf(verdict, words.questions)))].filter(Boolean);
  const [first] = ways;
  if (!first || ties.length === 0) return { sentence: '照你答的，这里没有一项能说你够条件', lead: '', rest: '' };
  if (ways.length === 1) return sayWay(first, words);
  const { unmet } = reasonsOf(first.verdict, words.answers ?? {}, {
    questions: words.questions,
    tie: ties.join('，或者'),
  });
  const of = unmet[0] ?? `写的都是${ties.join('，或者')}的人`;
  const ended = ways.every(({ verdict }) => verdict.term === 'ended') ? '，期限也都已结束' : '';
  const things = ways.slice(0, NAMED_THINGS).map(({ verdict }) => thingNamed(verdict.rule, words.parts));
  const all = `${things.join('、')}${ways.length > NAMED_THINGS ? `，一共 ${ways.length} 项` : ''}`;
  const parted = { lead: UNTIED, rest: `${of}${ended}` };
  return { sentence: wholeOf(parted, all), ...parted };
}

/** Whether a question is the one that a judgement waits for: of its own line, or of a paper of that line. */
function isOfJudgement({ because }: Asked, verdict: Verdict, { sources }: WayWords): boolean {
  const waiting = openChecks(verdict).filter((leaf) => isToBeAsked(judgedIn(leaf)?.says ?? ''));
  const lines = waiting.map((leaf) => leaf.because);
  const papers = sources[verdict.rule.policy]?.papers ?? [];
  return lines.includes(because) || papers.some((paper) => lines.includes(paper.because) && paper.askFirst === because);
}

/** Whether the sentence itself says that it has to be rung up about: beside what the person checks, as the first question. */
const isToBeRung = ({ headline, term, lapsed }: Verdict) =>
  headline === 'needs-self-check' &&
  term !== 'ended' &&
  (term === 'none-printed' || term === 'text-not-seen' || lapsed.length > 0);

/** A check is told in the sentence where it has so many characters at most. */
const SHORT_CHECK = 32;

/** So many things are named of several that are told in one sentence. */
const NAMED_THINGS = 3;

/** What a sentence is made of besides the verdict. */
export interface WayWords extends WayBook {
  questions: readonly Question[];
  /** What the person answered, where it is told again. */
  answers?: Answers;
}

/** Whether something of the person's own has the same standing: then both are said in one breath. */
const isAlike = (other: Verdict, verdict: Verdict) =>
  other.rule.for === 'applicant' &&
  other.headline === verdict.headline &&
  other.rule.forceWords === verdict.rule.forceWords;

/** So many unmet conditions are named; the list of conditions shows all. */
const NAMED_CONDITIONS = 2;

/** How one must belong to the place, with the name that the question gives it. */
export function tieOf({ rule }: Verdict, questions: readonly Question[]): string {
  return !rule.tie || 'open' in rule.tie ? '' : tieTold(rule.tie, rule, questions);
}

function tieTold(tie: Extract<Tie, { requires: unknown }>, { place, source }: Rule, questions: readonly Question[]) {
  const asked = tie.requires.map((kind) => TIE_QUESTIONS[kind]);
  const options = questions.flatMap((question) =>
    asked.some((id) => id === question.id) && question.kind === 'one' ? question.options : [],
  );
  return tieWords(tie, options.find(({ id }) => id === place)?.label ?? '这里', source);
}

/** Of whom it is not written whether they count: who belongs to the place in no way, or not in the one way that it is about. */
function untiedOf(rule: Rule, questions: readonly Question[]): string {
  const open = rule.tie && 'open' in rule.tie ? rule.tie.open : [];
  return open.length === 1 ? `不${tieTold({ requires: open, because: rule.grants }, rule, questions)}的人` : '外地人';
}

/** What the text asks for and names no condition: 文件还写了“按规定”，没有写是什么. Empty where there is nothing. */
function unnamedOf({ unspecified, rule }: Pick<Verdict, 'unspecified' | 'rule'>): string {
  const bare = unspecified.map(({ says }) => `“${says.replace(/的$/, '')}”`).join('');
  return bare && `${sourceWords(rule.source).speaker}还写了${bare}，没有写是什么`;
}

/** Whether alternatives are among what the person judges: then not everything has to hold. */
function hasChoice(part: Explanation): boolean {
  if (part.kind === 'leaf') return false;
  const toJudge = part.of.filter((choice) =>
    explainedLeaves(choice).some(({ leaf, truth }) => truth === 'unanswered' && judgedIn(leaf) !== undefined),
  );
  const isChoice = needsOf(part.condition) === 'one' && part.truth === 'unanswered' && toJudge.length > 1;
  return isChoice || part.of.some(hasChoice);
}

/** What somebody who meets everything can do, with what the text says besides. */
function canOf(verdict: Verdict, parts: Readonly<Record<string, WayParts>>, isCited: boolean): string {
  const { rule } = verdict;
  const thing = thingNamed(rule, parts);
  const { speaker } = sourceWords(rule.source);
  const unnamed = unnamedOf(verdict);
  const verb = verbOf(rule.forceWords);
  const reported = isReport(rule.source) && !isCited ? '照报道写的，' : '';
  if (unnamed) return `${thing}，写明的条件你对得上；${unnamed}`;
  if (!verb) return `${thing}，${speaker}写的条件你都对得上`;
  return parts[rule.key]?.thing ? `${reported}你${verb}${thing}` : `${thing}这一项，${reported}你${verb}`;
}

/** What the person has besides, where its conditions are met as well. */
function alsoHad(own: Verdict, along: readonly Verdict[], thingOf: (verdict: Verdict) => string): string[] {
  const had = along.filter(
    ({ rule, headline }) => rule.for === 'applicant' && (headline === 'met-in-term' || headline === 'met-verify-term'),
  );
  return had.map((verdict) => {
    const verb = isAlike(verdict, own) ? undefined : verbOf(verdict.rule.forceWords);
    return verb && verdict.unspecified.length === 0 ? `${verb}${thingOf(verdict)}` : `还有${thingOf(verdict)}`;
  });
}

/** The family, each by name, those of one verb and one condition together. */
function familyOf(along: readonly Verdict[], parts: Readonly<Record<string, WayParts>>): string[] {
  const clauses = new Map<string, string[]>();
  for (const verdict of along) {
    const { rule, decision, force, term } = verdict;
    const after = comesAfter(verdict);
    const verb = verbOf(rule.forceWords);
    const isTheirs = decision === 'met' || after !== undefined;
    if (
      rule.for === 'applicant' ||
      !isTheirs ||
      !verb ||
      force !== 'entitlement' ||
      term === 'ended' ||
      term === 'not-yet'
    )
      continue;
    const clause = `${after ? `${after}后，` : ''}/${verb}`;
    clauses.set(clause, [...(clauses.get(clause) ?? []), parts[rule.key]?.who ?? BENEFICIARY_WORDS[rule.for]]);
  }
  return [...clauses].map(([clause, people]) => clause.replace('/', people.join('、')));
}

/**
 * What the person would have to ask before all else, since the answer hangs on it: what the text leaves open of them, or what they
 * lack. It is a question about anybody, and names none of their answers but the one that it is about. Empty where nothing decides.
 * @example // 不在广州市上班的人，能不能办？文件写的是退役军人，别的人能不能办？
 */
export function decidingQuestion(verdict: Verdict, words: WayWords): string {
  const { questions } = words;
  const { rule, headline } = verdict;
  if (headline === 'text-silent') return silences(verdict, words)[0]?.says ?? '';
  if (headline === 'no-tie') return `不${tieOf(verdict, questions)}的人，能不能办？`;
  if (headline !== 'unmet') return '';
  const [turning] = turningLeaves(verdict.explanation).filter(({ truth }) => truth === 'unmet' || truth === 'met');
  if (!turning) return '';
  const { leaf, truth } = turning;
  const compared = comparisonOf(leaf);
  const sum = wholesIn(verdict.explanation, 'unmet').find((part) =>
    explainedLeaves(part).some((other) => other.leaf === leaf),
  );
  const wants =
    (sum && wholeIn(sum.condition)?.takes(sum.condition)) ??
    judgedIn(leaf)?.says.replace(/。$/, '') ??
    (compared ? wantedOf(compared, truth === 'met', rule, questions) : '');
  if (!wants) return '';
  if (wants.endsWith('不算')) return wants.replace(/不算$/, '，能不能办？');
  return !sum && compared && isOption(compared) && truth === 'unmet'
    ? `${wants}，别的人能不能办？`
    : `“${wants}”这一条，不合的人能不能办？`;
}

/** @param isAsked whether the sentence has said that it has to be rung up about */
function validityOf(verdict: Verdict, isAsked: boolean, sources: WayBook['sources']): string {
  const [parent] = verdict.lapsed;
  const own = ownValidityOf(verdict, isAsked);
  if (!parent || verdict.term === 'ended') return own;
  const { policy, source } = verdict.rule;
  const named = sourceNamed({ policy, title: sourceWords(source).speaker }, sources);
  // Which of the two has lapsed. That the other holds is not said beside that: both in one breath would be taken for one thing.
  const lapsed = `这一项写在${named}里。它依据的${sourceNamed(parent, sources)}过了期限，${isAsked ? '所以要问还办不办' : '这一项还办不办，先打电话问'}`;
  return [lapsed, ...(verdict.term === 'in-term' ? [] : [own])].join('；');
}

function ownValidityOf(verdict: Verdict, isAsked: boolean): string {
  const { rule, term } = verdict;
  const { speaker } = sourceWords(rule.source);
  switch (term) {
    case 'none-printed': {
      const round = rule.when?.find((day) => day.kind === 'window');
      if (round?.kind === 'window') {
        return `${round.what}，到${formatDay(round.until)}为止；以后怎样办，先打电话问`;
      }
      return `这份${yearOf(rule.issued)}的${speaker}没有写管到哪一年${isAsked ? '' : '，先打电话问还办不办'}`;
    }
    case 'text-not-seen':
      return `只见报道，没有见到正式文件${isAsked ? '' : '，先打电话问还办不办'}`;
    case 'ended':
      return '现在还办不办，不知道';
    case 'in-term':
      return `${speaker}还在${validityName(rule.term)}内；可能改过，去之前再问`;
    case 'unsettled':
      return `${validityName(rule.term)}有几种算法，今天算不算在里面，先打电话问`;
    case 'not-yet':
      // A plan may be issued within its own years.
      return rule.term.kind === 'printed' && rule.term.from !== null && rule.term.from > rule.issued
        ? `${validityName(rule.term)}还没有开始`
        : '这一天还没有印发';
  }
}

/** That a term is over, with the year until which it was written. */
const overOf = (term: Verdict['rule']['term']) =>
  term.kind === 'printed' && term.until
    ? `${validityName(term)}到${yearOf(term.until)}，已经过了`
    : `${validityName(term)}已过`;
