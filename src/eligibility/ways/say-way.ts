import { judgedIn, needsOf } from '../../schema/leaves-of.ts';
import type { Question } from '../../schema/question.ts';
import { sourceWords } from '../../schema/source-words.ts';
import type { Answers } from '../answer.ts';
import { type Explanation, explainedLeaves, leftWhenChecked, type Verdict } from '../verdict.ts';
import { asksOf } from './asks.ts';
import { checkWords, isToBeAsked } from './check-words.ts';
import { openChecks, ownChecks, type Way } from './group-ways.ts';
import {
  ASK_FIRST,
  afterOf,
  type HeadlineParts,
  type Numbered,
  type Parted,
  partedOf,
  UNTIED,
  wholeSentence,
} from './headline-sentences.ts';
import { tieOf, untiedOf } from './name-tie.ts';
import { thingNamed, yearOf } from './names.ts';
import { reasonsOf } from './reasons.ts';
import { alsoHad, canOf, familyOf, standsAlike, unnamedOf } from './say-right.ts';
import { overWords, validityOf } from './say-validity.ts';
import { firstQuestions, openPoints, silences } from './silences.ts';
import type { Asked, WayBook } from './way-parts.ts';

/** What is said of a way before all else. */
export interface WaySaid {
  /** What the person can do or has, or whether that is not known, and what stands in the way: without 。 at the end. */
  sentence: string;
  /** What of it answers whether they can; empty where the sentence is one. */
  lead: string;
  /** What of it follows the lead: what it is about; empty where the sentence is one. */
  thing: string;
  /** What of it says what stands in the way; empty where nothing does, or the sentence is one. */
  rest: string;
  /** Who else can, where a lead goes before that they can themselves; else empty. */
  family: string;
  /** Whether it names questions by their numbers. */
  isNumbered: boolean;
  /** What of that is to ring up, where the sentence says so itself; else empty. */
  ring: string;
  /** Whether the document holds, and what follows; empty where nothing is to be had of it anyway. */
  validity: string;
  /** Whether that sends somebody to ask. */
  validityAsks: boolean;
}

/**
 * A way in a sentence that a person would say, made of the verdict, the force and the words of the text; never more than these
 * allow. Who comes along is said with the verb of their own phrase.
 * @param numbers false where the questions are not below, by whose numbers it would name them
 * @example // 你可以直接申请把户口迁到上班所在的城镇；经核准后，配偶、未成年子女可以随迁
 */
export function sayWay(way: Way, words: WayWords, { numbers = true } = {}): WaySaid {
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
  const staysOpen = verdict.decision === 'unanswered' && ['list', 'text'].includes(leftWhenChecked(verdict));
  const undecided = staysOpen ? firstQuestions(silences(verdict, words)) : [];
  const asks =
    staysOpen || checks.length < openChecks(verdict).length || verdict.decision === 'silent' ? asksOf(way, words) : [];
  const numberedOnly = (isIt: (ask: Asked) => boolean): Numbered[] =>
    asks.flatMap((ask, at) => (isIt(ask) ? { says: ask.says, number: numbers ? at + 1 : 0 } : []));
  const points = firstQuestions(openPoints(verdict, words));
  const told: HeadlineParts = {
    thing: [verdict, ...along.filter((other) => standsAlike(other, verdict))].map(thingOf).join('，还有'),
    speaker,
    over: overWords(rule),
    lacking: unmet.slice(0, NAMED_CONDITIONS).join('；'),
    open: numberedOnly(({ says }) => points.includes(says)),
    opposite: opposite && `${opposite}。你这样的人，${speaker}没有写，`,
    checks: checks.length,
    check: isOne ? only : '',
    toBeAsked: openChecks(verdict).length - checks.length,
    asked: numberedOnly((ask) => !ask.isFurther && isOfJudgement(ask, verdict, words)),
    undecided: numberedOnly(({ says }) => undecided.includes(says)),
    ring: isToBeRung(verdict) ? `打电话问这份${yearOf(rule.issued)}的${speaker}还办不办` : '',
    ringAt: numbers ? 1 : 0,
    isOnlyRung: isOne && undecided.length === 0 && isToBeRung(verdict) && verdict.lapsed.length === 0,
    after: afterOf(rule),
    besides: unnamedOf(verdict),
    canChange: verdict.canChange,
    untied: untiedOf(rule, questions),
    hasChoice: hasChoice(verdict.explanation),
  };
  const parted = partedOf(verdict, told);
  const isRefused = verdict.decision === 'unmet' || verdict.decision === 'barred';
  const validity = isRefused
    ? undefined
    : validityOf(verdict, isAskedFirst(verdict) || told.ring !== '', words.sources);
  return {
    ...(parted === 'can' ? canSaid(way, parts, thingOf) : partedSaid(parted, told.thing)),
    ring: told.ring,
    validity: validity?.says ?? '',
    validityAsks: validity?.asks ?? false,
  };
}

/** What of {@link WaySaid} the sentence is, and what it is made of. */
export type Sentence = Omit<WaySaid, 'ring' | 'validity' | 'validityAsks'>;

/** A right whose document names no end is not said without it: who reads the loudest words only would set out at once. */
const isAskedFirst = ({ headline }: Verdict) => headline === 'met-verify-term';

/** The sentence of somebody who meets everything. */
function canSaid({ verdict, along }: Way, parts: WayBook['parts'], thingOf: (of: Verdict) => string): Sentence {
  const asksFirst = isAskedFirst(verdict);
  const can = [canOf(verdict, parts, asksFirst), ...alsoHad(verdict, along, thingOf)].join('；');
  const family = familyOf(along, parts);
  const parted = { rest: '', isNumbered: false };
  if (!asksFirst) return { ...parted, sentence: [can, ...family].join('；'), lead: '', thing: '', family: '' };
  const thing = `照${yearOf(verdict.rule.issued)}的${sourceWords(verdict.rule.source).speaker}写的，${can}`;
  const sentence = `${ASK_FIRST}：${[thing, ...family].join('。')}`;
  return { ...parted, sentence, lead: ASK_FIRST, thing, family: family.join('。') };
}

/** A sentence made of its parts. */
const partedSaid = (parted: Parted, thing: string): Sentence => ({
  sentence: wholeSentence(parted, thing),
  lead: parted.lead,
  thing,
  rest: parted.rest,
  family: '',
  isNumbered: parted.names?.some((number) => number > 0) ?? false,
});

/**
 * What is said where all that a place has of a kind is for people with a tie to it that the person has not: one sentence.
 * @example // 现在对不上：积分制入户广州，还有特殊行业一线人员遴选入户广州。写的都是在广州市上班的人
 */
export function sayUntied(ways: readonly Way[], words: WayWords): Sentence {
  const ties = [...new Set(ways.map(({ verdict }) => tieOf(verdict, words.questions)))].filter(Boolean);
  const [first] = ways;
  if (!first || ties.length === 0) return plainSaid(NONE);
  if (ways.length === 1) return sayWay(first, words);
  const { unmet } = reasonsOf(first.verdict, words.answers ?? {}, {
    questions: words.questions,
    tie: ties.join('，或者'),
  });
  const of = unmet[0] ?? `写的都是${ties.join('，或者')}的人`;
  const ended = ways.every(({ verdict }) => verdict.validityState === 'ended') ? '，期限也都已结束' : '';
  const things = ways.slice(0, NAMED_THINGS).map(({ verdict }) => thingNamed(verdict.rule, words.parts));
  const all = `${things.join('、')}${ways.length > NAMED_THINGS ? `，一共 ${ways.length} 项` : ''}`;
  return partedSaid({ lead: UNTIED, rest: `${of}${ended}` }, all);
}

/** Said where nothing is about the person. */
export const NONE = '照你答的，这里没有一项能说你够条件';

/** A sentence that is one. */
export const plainSaid = (sentence: string): Sentence => ({
  sentence,
  lead: '',
  thing: '',
  rest: '',
  family: '',
  isNumbered: false,
});

/** Whether a question is the one that a judgement waits for: of its own item, or of a paper of that item. */
function isOfJudgement({ because }: Asked, verdict: Verdict, { sources }: WayWords): boolean {
  const waiting = openChecks(verdict).filter((leaf) => isToBeAsked(judgedIn(leaf)?.says ?? ''));
  const lines = waiting.map((leaf) => leaf.because);
  const papers = sources[verdict.rule.policy]?.papers ?? [];
  return lines.includes(because) || papers.some((paper) => lines.includes(paper.because) && paper.askFirst === because);
}

/** Whether the sentence itself says that it has to be rung up about: beside what the person checks, as the first question. */
const isToBeRung = ({ headline, validityState, lapsed }: Verdict) =>
  headline === 'needs-self-check' &&
  validityState !== 'ended' &&
  (validityState === 'none-printed' || validityState === 'text-not-seen' || lapsed.length > 0);

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

/** So many unmet conditions are named; the list of conditions shows all. */
const NAMED_CONDITIONS = 2;

/** Whether alternatives are among what the person judges: then not everything has to hold. */
function hasChoice(part: Explanation): boolean {
  if (part.kind === 'leaf') return false;
  const toJudge = part.of.filter((choice) =>
    explainedLeaves(choice).some(({ leaf, truth }) => truth === 'unanswered' && judgedIn(leaf) !== undefined),
  );
  const isChoice = needsOf(part.condition) === 'one' && part.truth === 'unanswered' && toJudge.length > 1;
  return isChoice || part.of.some(hasChoice);
}
