import type { QuestionCondition } from '../../schema/condition.ts';
import type { Force } from '../../schema/force.ts';
import { formatDay } from '../../schema/format-day.ts';
import { inQuotationMarks } from '../../schema/in-quotation-marks.ts';
import { judgedIn } from '../../schema/leaves-of.ts';
import type { Question } from '../../schema/question.ts';
import { isReport, sourceWords } from '../../schema/source-words.ts';
import { TIE_QUESTIONS } from '../../schema/tie-questions.ts';
import { validityName } from '../../schema/validity-words.ts';
import { BENEFICIARY_WORDS } from '../../schema/words.ts';
import { describeCondition } from '../describe-condition.ts';
import { describeReason } from '../describe-reason.ts';
import type { Headline } from '../headline.ts';
import type { Rule } from '../rule.ts';
import type { RulePolicy } from '../rule-book.ts';
import { tieWords } from '../tie-words.ts';
import { turningLeaves, type Verdict } from '../verdict.ts';
import { checkWords } from './check-words.ts';
import { comesAfter, openChecks, type Way } from './group-ways.ts';
import { silences } from './silences.ts';
import type { WayBook, WayParts } from './way-parts.ts';

/** What is said of a way before all else. */
export interface WaySaid {
  /** What the person can do or has, or what stands in the way: without 。 at the end. */
  sentence: string;
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
  /** 你可以申请…, or what the text says of it where it names no verb. */
  can: string;
  /** 文件 or 报道. */
  speaker: string;
  /** 规划期 or 有效期. */
  term: string;
  /** What is lacking: 技能等级要高级工及以上. */
  lacking: string;
  /** How one must belong to the place: 在广州市上班. */
  tie: string;
  /** What the text leaves open of just this person, as questions. */
  open: readonly string[];
  /** How much only the person can judge. */
  checks: number;
  /** Who decides after that, where it is not the conditions alone. */
  after: string;
}

const SENTENCES: Readonly<Record<Headline, (told: Told) => string>> = {
  'met-in-term': ({ can }) => can,
  'met-verify-term': ({ can }) => can,
  'met-by-selection': ({ thing, speaker }) => `${thing}：${speaker}写明的条件你对得上，还要经评选、推荐或排名`,
  'met-duty': ({ thing, speaker }) => `${thing}：${speaker}要求单位或机关做到，由它们办`,
  'met-others-decide': ({ thing, speaker }) => `${thing}：${speaker}只引导或允许，不是一定有`,
  'met-not-yet': ({ thing }) => `${thing}：条件你对得上，这一天还没有生效`,
  'met-but-ended': ({ thing }) => `${thing}：当时写的条件你对得上`,
  'met-under-lapsed': ({ thing }) => `${thing}：条件你对得上，可是它所依据的文件已经过期`,
  'met-paid-to-others': ({ thing }) => `${thing}：条件你对得上，这笔钱不是发给你本人`,
  'needs-answers': ({ thing }) => `${thing}：还要再答几题`,
  'needs-self-check': ({ thing, checks, after }) => `${thing}：行不行还不知道，先自己核对 ${checks} 件事${after}`,
  'needs-facts': ({ thing }) => `${thing}：现在还说不准，先弄清你不知道的`,
  unmet: ({ thing, lacking }) => `${thing}：现在还不行${lacking && `，${lacking}`}`,
  barred: ({ thing, speaker }) => `${thing}：${speaker}写明，有这样的情形不能办`,
  'comes-later': ({ thing, lacking }) => `${thing}：现在还早${lacking && `，${lacking}`}，到时再看`,
  'tie-open': ({ thing, speaker }) => `${thing}：外地人算不算，${speaker}没有写，先问清楚`,
  'list-not-held': ({ thing }) => `${thing}：要看名单，名单没有收录，先问清楚`,
  'text-silent': ({ thing, speaker, open: [first, ...others] }) =>
    first === undefined
      ? `${thing}：你这样的情形，${speaker}没有写明，先问清楚`
      : `${thing}：${speaker}有${others.length > 0 ? '几' : '一'}点没有写明，先问清楚：${first.replace(/？$/, '')}${others.length > 0 ? '；别的在下面' : ''}`,
  direction: ({ thing, speaker }) => `${thing}：${speaker}只写方向或指引，不能凭它去办`,
  'no-tie': ({ thing, speaker, tie }) => `${thing}：${speaker}写的是${tie}的人`,
  'not-wanted': ({ thing }) => `${thing}：和你的打算不合`,
};

/** What still comes where all is as it should be: meeting the conditions is not getting it. */
const AFTER_CHECKS: Partial<Record<Force, string>> = {
  selection: '；都符合了，还要经评选、推荐或排名',
  discretionary: '；都符合了，也不是一定有',
  duty: '；要单位或机关去办',
};

/** What is said of what has ended, where it is not the same as of what holds: whether it is still done comes first. */
const AFTER_ITS_END: Partial<typeof SENTENCES> = {
  'needs-answers': ({ thing }) => `${thing}：还办的话，还要再答几题`,
  'needs-self-check': ({ thing, checks, after }) => `${thing}：还办的话，再自己核对 ${checks} 件事${after}`,
  'text-silent': (told) => SENTENCES['text-silent'](told).replace(/有[一几]点没有写明，/, '也没有写明，'),
};

/** The sentence of a headline; that the document has ended is said before all else of it. */
function sentenceOf({ headline, term, decision }: Verdict, told: Told): string {
  if (term !== 'ended') return SENTENCES[headline](told);
  const said = (AFTER_ITS_END[headline] ?? SENTENCES[headline])(told).slice(`${told.thing}：`.length);
  const isAsked = decision === 'met' || decision === 'unanswered';
  return `${told.thing}：${told.term}已经结束${isAsked && headline !== 'direction' ? '，先打电话问还办不办' : ''}；${said}`;
}

/**
 * A way in a sentence that a person would say, made of the verdict, the force and the words of the text; never more than these
 * allow. Who comes along is said with the verb of their own phrase.
 * @example // 你可以直接申请把户口迁到上班所在的城镇；经核准后，配偶、未成年子女可以随迁
 */
export function sayWay({ verdict, along }: Way, { parts, grounds, questions }: WayWords): WaySaid {
  const { rule } = verdict;
  const { speaker } = sourceWords(rule.source);
  const thingOf = (of: Verdict) => thingNamed(of.rule, parts);
  const told: Told = {
    thing: [verdict, ...along.filter((other) => isAlike(other, verdict))].map(thingOf).join('，还有'),
    can: canOf(verdict, parts),
    speaker,
    term: validityName(rule.term),
    lacking: lackingOf(verdict, questions).join('；'),
    tie: tieOf(verdict, questions),
    open: silences(verdict, grounds).map(({ says }) => says),
    checks: openChecks(verdict).length,
    after: AFTER_CHECKS[rule.force] ?? '',
  };
  const own = sentenceOf(verdict, told);
  const isMet = verdict.headline === 'met-in-term' || verdict.headline === 'met-verify-term';
  return {
    sentence: isMet ? [own, ...alsoHad(verdict, along, thingOf), ...familyOf(along, parts)].join('；') : own,
    validity: verdict.decision === 'unmet' || verdict.decision === 'barred' ? '' : validityOf(verdict),
  };
}

/**
 * What is said where all that a place has is for people with a tie to it that the person has not: one sentence.
 * @example // 照你答的，现在对不上：广州的 3 项，写的都是在广州市上班的人
 */
export function sayUntied(ways: readonly Way[], words: WayWords): string {
  const ties = [...new Set(ways.map(({ verdict }) => tieOf(verdict, words.questions)))].filter(Boolean);
  const [first] = ways;
  if (!first || ties.length === 0) return '照你答的，这里没有一项能说你够条件';
  if (ways.length === 1) return sayWay(first, words).sentence;
  const ended = ways.every(({ verdict }) => verdict.term === 'ended') ? '，期限也都已经结束' : '';
  return `照你答的，现在对不上：这里的 ${ways.length} 项，写的都是${ties.join('，或者')}的人${ended}`;
}

/** What is to be had, as a sentence takes it: a title, which may be half a sentence itself, stands in quotation marks. */
export const thingNamed = (rule: Rule, parts: Readonly<Record<string, WayParts>>): string =>
  parts[rule.key]?.thing ?? inQuotationMarks(rule.title);

/** What a sentence is made of besides the verdict. */
export interface WayWords extends Pick<WayBook, 'parts' | 'grounds'> {
  questions: readonly Question[];
}

/** Whether something of the person's own has the same standing: then both are said in one breath. */
const isAlike = (other: Verdict, verdict: Verdict) =>
  other.rule.for === 'applicant' &&
  other.headline === verdict.headline &&
  other.rule.forceWords === verdict.rule.forceWords;

/** So many unmet conditions are named; the list of conditions shows all. */
const NAMED_CONDITIONS = 2;

/** What is not met, in words: 技能等级要高级工及以上. */
function lackingOf({ rule, decision, explanation }: Verdict, questions: readonly Question[]): string[] {
  if (decision !== 'unmet') return [];
  const behind = turningLeaves(explanation).filter(({ truth }) => truth === 'unmet' || truth === 'met');
  return behind.slice(0, NAMED_CONDITIONS).map(({ leaf, truth }) => {
    const negated = truth === 'met';
    if (leaf.kind === 'question') return wantedOf(leaf, negated, rule, questions);
    const [says = ''] = describeReason(leaf, questions, rule.source, { negated }).replace(/。$/, '').split('；');
    const judged = judgedIn(leaf);
    if (!judged) return `要${says}`;
    const { ask, no } = checkWords(judged.says);
    return `这一条你答了“${no}”：${ask.split('；')[0]?.replace(/[。？]$/, '')}`;
  });
}

/**
 * What a condition wants of an answer. An option answers its question, and is quoted.
 * @example // 技能等级要高级工及以上；身份这一条，要的是“退役军人”；“没有证书”的不算
 */
function wantedOf(leaf: QuestionCondition, negated: boolean, rule: Rule, questions: readonly Question[]): string {
  const node = describeCondition(negated ? { kind: 'not', of: leaf } : leaf, questions, rule.source);
  if (node.kind !== 'line') return describeReason(leaf, questions, rule.source, { negated });
  const says = node.says.replace(/\d{4}-\d\d-\d\d/g, formatDay).replaceAll(' ', '');
  const [, refused] = says.match(/：除(“.+”)以外都算/) ?? [];
  if (refused) return `${refused}的不算`;
  if (negated) return says;
  const { test } = leaf;
  const isOption = 'is' in test || 'includesAny' in test || 'includesAll' in test;
  const wanted = isOption ? says.replace(/：(.+)$/, '这一条，要的是“$1”') : says.replace('：', '要');
  return node.note ? `${wanted}（${node.note}）` : wanted;
}

/** How one must belong to the place, with the name that the question gives it. */
function tieOf({ rule }: Verdict, questions: readonly Question[]): string {
  if (!rule.tie || 'open' in rule.tie) return '';
  const asked = rule.tie.requires.map((kind) => TIE_QUESTIONS[kind]);
  const options = questions.flatMap((question) =>
    asked.some((id) => id === question.id) && question.kind === 'one' ? question.options : [],
  );
  return tieWords(rule.tie, options.find(({ id }) => id === rule.place)?.label ?? '这里', rule.source);
}

/** What somebody who meets everything can do, with what the text says besides. */
function canOf({ rule, unspecified }: Verdict, parts: Readonly<Record<string, WayParts>>): string {
  const thing = thingNamed(rule, parts);
  const { speaker } = sourceWords(rule.source);
  const verb = verbOf(rule.forceWords);
  const reported = isReport(rule.source) ? '照报道写的，' : '';
  if (unspecified.length > 0) {
    const bare = unspecified.map(({ says }) => `“${says.replace(/的$/, '')}”`).join('');
    return `${thing}：写明的条件你对得上；${speaker}还写了${bare}，没有写是什么`;
  }
  if (!verb) return `${thing}：${speaker}写的条件你都对得上`;
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
 * @example // 不在广州市上班的人，能不能办？
 */
export function decidingQuestion(verdict: Verdict, { grounds, questions }: WayWords): string {
  const { rule, headline } = verdict;
  if (headline === 'text-silent') return silences(verdict, grounds)[0]?.says ?? '';
  if (headline === 'no-tie') return `不${tieOf(verdict, questions)}的人，能不能办？`;
  if (headline !== 'unmet') return '';
  const [turning] = turningLeaves(verdict.explanation).filter(({ truth }) => truth === 'unmet' || truth === 'met');
  if (!turning) return '';
  const { leaf, truth } = turning;
  const wants =
    judgedIn(leaf)?.says.replace(/。$/, '') ??
    (leaf.kind === 'question' ? wantedOf(leaf, truth === 'met', rule, questions) : '');
  return wants && `“${wants}”这一条，不合的人能不能办？`;
}

/**
 * A document, for whoever has to name it on the telephone.
 * @example // 《高技能人才入户城镇方案》（2012年）
 */
export const documentNamed = ({ shortTitle, issued, number }: RulePolicy): string =>
  `《${shortTitle}》（${[yearOf(issued), number].filter(Boolean).join('，')}）`;

/** The year of a document, as people name it. */
export const yearOf = (day: string) => `${day.slice(0, 4)}年`;

function validityOf(verdict: Verdict): string {
  const [parent] = verdict.lapsed;
  const own = ownValidityOf(verdict);
  const { speaker } = sourceWords(verdict.rule.source);
  // It holds itself, and says nothing of what it stands on: both in one breath would be taken for one thing.
  const self = verdict.term === 'in-term' ? `这份${speaker}自己还在${validityName(verdict.rule.term)}内` : own;
  return parent && verdict.term !== 'ended'
    ? `${self}；它所依据的《${parent.title}》已经过了期限，先打电话问还办不办`
    : own;
}

function ownValidityOf({ rule, term }: Verdict): string {
  const { speaker } = sourceWords(rule.source);
  switch (term) {
    case 'none-printed':
      return `这份${yearOf(rule.issued)}的${speaker}没有写管到哪一年，先打电话问还办不办`;
    case 'text-not-seen':
      return '只见报道，没有见到正式文件，先打电话问还办不办';
    case 'ended':
      return `${untilOf(rule.term)}不能据此认为现在还能办，先打电话问`;
    case 'in-term':
      return `在${validityName(rule.term)}内，中途改没改，动身前再问一声`;
    case 'unsettled':
      return `${validityName(rule.term)}有几种算法，今天算不算在里面，先打电话问`;
    case 'not-yet':
      return rule.term.kind === 'printed' ? `${validityName(rule.term)}还没有开始` : '这一天还没有印发';
  }
}

const untilOf = (term: Verdict['rule']['term']) =>
  term.kind === 'printed' && term.until ? `${validityName(term)}到${yearOf(term.until)}为止，` : '';
