import { joinNames } from '../../language/join-names.ts';
import type { QuestionCondition } from '../../schema/condition.ts';
import { kindOf } from '../../schema/conditions/kinds.ts';
import { formatDay } from '../../schema/format-day.ts';
import {
  comparisonOf,
  comparisonsIn,
  judgedIn,
  leavesOf,
  leftOpenIn,
  needsOf,
  reckonedTotalOf,
  wholeIn,
} from '../../schema/leaves-of.ts';
import type { Question } from '../../schema/question.ts';
import { sourceWords } from '../../schema/source-words.ts';
import type { Answers } from '../answer.ts';
import { describeCondition } from '../describe-condition.ts';
import { describeOwnAnswer } from '../describe-own-answer.ts';
import { describeReason } from '../describe-reason.ts';
import { describeTest, nameInConditions } from '../describe-test.ts';
import type { Rule } from '../rule.ts';
import { costOf, type Explanation, explainedLeaves, turningLeaves, type Verdict, wholesIn } from '../verdict.ts';
import { checkWords, withoutNotes } from './check-words.ts';
import { isOurLine, silentLeaves } from './silences.ts';
import { lineOf } from './takes.ts';

/** Why a verdict is what it is, in the person's own words: half sentences, without 。 at the end. */
export interface Reasons {
  /** What was answered, with what the text asks for. */
  facts: Fact[];
  /** What does not fit: of alternatives, of the one that lacks the least; or what shuts them out. */
  unmet: string[];
  /** What the text writes of and what the person is instead, where there is nothing else to be; empty where that is not so. */
  opposite: string;
  /** What no condition asks for, though it is what somebody rises to; undefined where there is none. */
  unasked: Unasked | undefined;
}

/** One answer told again: it fits, or the text leaves open whether it does. */
export interface Fact {
  says: string;
  is: 'met' | 'open';
}

/** What somebody rises to where a points schedule may count it: that nobody needs it, and the schedule that tells. */
export interface Unasked {
  says: string;
  schedule: string;
}

type Leaf = Extract<Explanation, { kind: 'leaf' }>;
type Group = Extract<Explanation, { kind: 'group' }>;
/** What holds; `chosen` where it opens one of several alternatives. */
type Met = Leaf & { chosen?: true };
type Unmet = Leaf & {
  isNegated: boolean;
  /** What the person is, of the alternative that it is part of. */
  beside: readonly Leaf[];
};

/**
 * The conditions that were answered, each with the answer and with what the text asks for: 你36周岁（要45周岁以下）. Wishes, and what
 * must not be so and is not, tell nobody anything.
 * @param tie how one must belong to the place, in words; empty where the text requires nothing
 */
export function reasonsOf(
  verdict: Verdict,
  answers: Answers,
  { questions, tie }: { questions: readonly Question[]; tie: string },
): Reasons {
  const { rule, explanation, decision } = verdict;
  const { speaker } = sourceWords(rule.source);
  const isOfTie = tieLeavesOf(verdict);
  const told = (leaf: QuestionCondition): string => {
    const question = questions.find(({ id }) => id === leaf.question);
    const answer = answers[leaf.question];
    if (!question || answer === undefined || answer === null) return '';
    return describeOwnAnswer(question, answer, 'includesAny' in leaf.test ? leaf.test.includesAny : undefined);
  };
  const wanted = (leaf: QuestionCondition): string => {
    const question = questions.find(({ id }) => id === leaf.question);
    return question
      ? describeTest(leaf.test, question, leaf)
          .replace(/\d{4}-\d\d-\d\d/g, formatDay)
          .replaceAll(' ', '')
          .replace(/(\d+)([^\d以]*以[上下内])（含这个数）/, '$1$2，正好$1也算')
          .replace(/(\d+)([^\d以]*以[下内])（不含这个数）/, '$1$2，满$1不算')
          .replace(/(\d+)([^\d以]*以上)（不含这个数）/, '$1$2，正好$1的不算')
          .replace('当天或以后', '起')
      : '';
  };
  const asked = (leaf: QuestionCondition): string => {
    // Where the text leaves open what is otherwise, the line is not drawn by it: only its own words stand for it.
    if (leaf.otherwise === 'text-silent') return leaf.words ? `（写的是“${leaf.words.join('”“')}”）` : '';
    return isOption(leaf) ? '' : `（要${wanted(leaf)}）`;
  };
  // Of two answers this item writes of the one, whatever the rest of the document writes; the person gave the other.
  const oppositeOf = (leaf: Leaf['leaf']): string => {
    const compared = comparisonOf(leaf);
    const question = questions.find(({ id }) => id === compared?.question);
    if (!compared || question?.kind !== 'one' || question.options.length !== 2) return '';
    const own = told(compared);
    if (!own || !('is' in compared.test) || compared.test.is.length !== 1 || !question.told) return '';
    const withoutYou = (says: string) => says.replace(/^你/, '');
    const written = withoutYou(describeOwnAnswer(question, compared.test.is.map(String)));
    return `这一项写的是一种人：${written}。你是另一种：${withoutYou(own)}`;
  };
  // A sum is told as a whole, with what its parts count.
  const stands = ({ condition, of }: Group) =>
    wholeIn(condition)?.stands(
      condition,
      of.map(({ truth }) => truth),
      (part) => lineOf(describeCondition(part, questions, rule.source)),
    ) ?? '';
  const fitting = metLeaves(explanation).flatMap(({ leaf, chosen }) => {
    const compared = comparisonOf(leaf);
    if (!compared || leaf.unmetMeans === 'not-wanted') return [];
    const own = told(compared);
    return own ? { own, leaf: compared, chosen } : [];
  });
  const free = sparedOf(explanation).flatMap((id) => {
    const question = questions.find((one) => one.id === id);
    return question?.kind === 'number' ? question.subject : [];
  });
  const spared = free.length > 0 ? `，${free.join('、')}不用看` : '';
  const fits = fitting.map(({ own, leaf, chosen }): Fact => {
    // What several conditions say of one answer, its two ends, is said by the answer.
    const isOne = fitting.filter((other) => other.own === own).length === 1;
    // Where the line is ours, what the text leaves open of it is said, and nothing is ticked.
    const isOpen = isOurLine(leaf);
    const note = isOpen ? `（${leaf.note}）` : isOne && !isOfTie(leaf) ? asked(leaf) : '';
    const isChosen = chosen && !isOfTie(leaf);
    return {
      says: `${own}${note}${isChosen ? `：${speaker}写了几种，符合这一种就行${spared}` : ''}`,
      is: isOpen ? 'open' : 'met',
    };
  });
  const unmet =
    decision === 'unmet'
      ? unmetParts(explanation).map((part) => {
          if (part.kind === 'group') return stands(part);
          const { leaf, isNegated, beside } = part;
          const compared = comparisonOf(leaf);
          if (!compared)
            return judgedWords(leaf) ?? describeReason(leaf, questions, rule.source, { negated: isNegated });
          const own = told(compared);
          if (isOfTie(leaf)) return `${own && `${own}，`}${speaker}写的是${tie}的人`;
          const branch = beside.flatMap((other) => comparisonOf(other.leaf) ?? []).map(told);
          return [
            ...(own ? [...branch.filter(Boolean), own] : []),
            wantedOf(compared, isNegated, rule, questions, !own),
          ].join('，');
        })
      : [];
  const barring =
    decision === 'barred'
      ? verdict.bars
          .filter(({ truth }) => truth === 'met')
          .flatMap(turningLeaves)
          .flatMap(({ leaf }) => {
            const compared = comparisonOf(leaf);
            if (!compared) return judgedWords(leaf, 'yes') ?? [];
            const own = told(compared);
            return own && leaf.words ? `${own}，${speaker}写的是“${leaf.words.join('”“')}”` : own || [];
          })
      : [];
  const silent =
    decision === 'silent'
      ? silentLeaves(explanation).flatMap(({ leaf }): Fact[] => {
          const compared = comparisonOf(leaf);
          const own = compared && told(compared);
          return own ? [{ says: `${own}（算不算，没有写）`, is: 'open' }] : [];
        })
      : [];
  const sums = wholesIn(explanation, 'met').map((part): Fact => ({ says: stands(part), is: 'met' }));
  const facts = [...fits, ...sums, ...silent];
  const opposites = decision === 'silent' ? silentLeaves(explanation).map(({ leaf }) => oppositeOf(leaf)) : [];
  return {
    facts: facts.filter(({ says }, at) => facts.findIndex((other) => other.says === says) === at),
    unmet: [...new Set([...unmet, ...barring])],
    opposite: opposites.find(Boolean) ?? '',
    unasked: unaskedOf(verdict, answers, questions),
  };
}

/** What somebody rises to and no condition asks for: whoever has a level wonders whether it counts. */
function unaskedOf({ rule }: Verdict, answers: Answers, questions: readonly Question[]): Unasked | undefined {
  const [total] = leavesOf(rule.conditions).flatMap((leaf) => reckonedTotalOf(leaf) ?? []);
  const asked = comparisonsIn(rule.conditions).map(({ question }) => question);
  const [free] = questions.flatMap((question) =>
    question.kind === 'one' && question.ordered && !asked.includes(question.id) ? question : [],
  );
  const [lowest] = free?.options ?? [];
  if (!total || !free || !lowest) return undefined;
  const without = describeOwnAnswer(free, [lowest.id]).replace(/^你/, '');
  const answer = answers[free.id];
  const own = Array.isArray(answer) ? `${describeOwnAnswer(free, answer)}；` : '';
  return { says: `${own}${free.subject}不是条件，${without}也能申请；有的，加不加分看`, schedule: total.schedule };
}

/** Ids of the questions that only alternatives ask of which another holds: whoever has years to show wonders whether they count. */
function sparedOf(explanation: Explanation): string[] {
  const asked = (part: Explanation): string[] =>
    explainedLeaves(part).flatMap(({ leaf }) => comparisonOf(leaf)?.question ?? []);
  const kept = (part: Explanation): string[] => {
    if (part.kind === 'leaf') return asked(part);
    const holding =
      needsOf(part.condition) === 'one' && part.truth === 'met'
        ? part.of.find(({ truth }) => truth === 'met')
        : undefined;
    return (holding ? [holding] : part.of).flatMap(kept);
  };
  const needed = new Set(kept(explanation));
  return [...new Set(asked(explanation))].filter((id) => !needed.has(id));
}

/** Of so many alternatives that the text writes it is said which one holds. */
const MANY = 3;

/** Whether a condition names options of its question. */
export const isOption = ({ test }: QuestionCondition) => 'is' in test || 'includesAny' in test || 'includesAll' in test;

/** Whether an alternative is the text's: where all of it is that the text is silent, we put it there. */
const isWritten = (choice: Explanation): boolean =>
  explainedLeaves(choice).some(({ leaf }) => leftOpenIn(leaf) === undefined);

/** Whether a leaf is of the tie to the place, which is the first of the conditions. */
function tieLeavesOf({ rule, explanation }: Verdict): (leaf: object) => boolean {
  const [tie] = rule.tie && explanation.kind === 'group' ? explanation.of : [];
  const leaves =
    tie === undefined
      ? []
      : tie.kind === 'leaf'
        ? [tie.leaf]
        : tie.of.flatMap((part) => (part.kind === 'leaf' ? part.leaf : []));
  return (leaf) => leaves.some((one) => one === leaf);
}

/** What the person judged of themselves, and answered otherwise than it takes; of what shuts them out, that it is so. */
function judgedWords(leaf: Leaf['leaf'], given: 'yes' | 'no' = 'no'): string | undefined {
  const judged = judgedIn(leaf);
  if (!judged) return undefined;
  const { ask, [given]: answer } = checkWords(judged.says);
  return `这一条你答了“${answer}”：${withoutNotes(ask).replace(/[。？]$/, '')}`;
}

/** What holds and is wanted; of alternatives the first. */
function metLeaves(explanation: Explanation): Met[] {
  if (explanation.kind === 'leaf') return explanation.truth === 'met' ? [explanation] : [];
  const kind = kindOf(explanation.condition);
  if (kind.parts && kind.opposite) return [];
  if (needsOf(explanation.condition) !== 'one') return explanation.of.flatMap(metLeaves);
  const holding =
    explanation.truth === 'unmet' ? nearestOf(explanation.of) : explanation.of.find(({ truth }) => truth === 'met');
  if (!holding) return [];
  const [first, ...others] = metLeaves(holding);
  const isOneOfMany = explanation.truth === 'met' && explanation.of.filter(isWritten).length >= MANY;
  return first ? [isOneOfMany ? { ...first, chosen: true } : first, ...others] : [];
}

/** What else it takes that was not asked, in words: of what is asked in any case, not of alternatives, nor of what must not be. */
export function alsoWanted({ rule, explanation }: Verdict, questions: readonly Question[]): string[] {
  const wanted = (part: Explanation): string[] => {
    if (part.kind === 'group') return needsOf(part.condition) === 'all' ? part.of.flatMap(wanted) : [];
    const compared = comparisonOf(part.leaf);
    return compared && part.truth === 'unanswered' && part.leaf.unmetMeans !== 'not-wanted'
      ? [wantedOf(compared, false, rule, questions, false)]
      : [];
  };
  return wanted(explanation);
}

/** What does not hold; of alternatives, of the nearest; a sum as a whole. */
function unmetParts(explanation: Explanation, isNegated = false, beside: readonly Leaf[] = []): (Unmet | Group)[] {
  if (explanation.truth !== (isNegated ? 'met' : 'unmet')) return [];
  if (explanation.kind === 'leaf') return [{ ...explanation, isNegated, beside }];
  if (!isNegated && wholeIn(explanation.condition)) return [explanation];
  const kind = kindOf(explanation.condition);
  const isOpposite = Boolean(kind.parts && kind.opposite);
  const nearest = needsOf(explanation.condition) === 'one' && !isNegated ? nearestOf(explanation.of) : undefined;
  const isWhole = nearest === undefined;
  return (isWhole ? explanation.of : [nearest]).flatMap((part) =>
    unmetParts(part, isOpposite ? !isNegated : isNegated, isWhole ? beside : chosenIn(part)),
  );
}

/** What somebody is, of what holds: what was chosen from a list. */
const chosenIn = (part: Explanation) =>
  metLeaves(part).filter(({ leaf }) => {
    const compared = comparisonOf(leaf);
    return compared && isOption(compared);
  });

/** Of alternatives of which none holds, the one that lacks the least; of these, the one that is about what the person is. */
function nearestOf(parts: readonly Explanation[]): Explanation | undefined {
  const unmet = parts.filter(({ truth }) => truth === 'unmet');
  return [...unmet].sort((a, b) => costOf(a) - costOf(b) || chosenIn(b).length - chosenIn(a).length)[0];
}

/**
 * What a condition wants of an answer, as half a sentence. Of options it is told whom the text writes of.
 * @param isNoted true to say what must be known of it as well
 * @example // 技能等级要高级工及以上；文件写的是退役军人；现在没有上班的人不算
 */
export function wantedOf(
  leaf: QuestionCondition,
  negated: boolean,
  rule: Pick<Rule, 'source'>,
  questions: readonly Question[],
  isNoted = true,
): string {
  const node = describeCondition(negated ? { kind: 'not', of: leaf } : leaf, questions, rule.source);
  if (node.kind !== 'line') return describeReason(leaf, questions, rule.source, { negated });
  const says = node.says.replace(/\d{4}-\d\d-\d\d/g, formatDay).replaceAll(' ', '');
  const question = questions.find(({ id }) => id === leaf.question);
  const whom = question && whomItNames(leaf.test, question);
  if (negated) return whom && /：除“.+”以外都算/.test(says) ? `${whom}不算` : says;
  const { speaker } = sourceWords(rule.source);
  const wanted = whom ? `${speaker}写的是${whom}` : says.replace('：', '要');
  return node.note && isNoted ? `${wanted}（${node.note}）` : wanted;
}

/**
 * Whom options of a question are about, in the words in which an answer is told; undefined where a condition names no options.
 * @example // 退役军人；现在没有上班的人；这次培训取得了职业资格证书或职业技能等级证书的人
 */
function whomItNames(test: QuestionCondition['test'], question: Question): string | undefined {
  const ids =
    'is' in test ? test.is : 'includesAny' in test ? test.includesAny : 'includesAll' in test ? test.includesAll : [];
  if (ids.length === 0 || (question.kind !== 'one' && question.kind !== 'several')) return undefined;
  const join = (names: readonly string[]) => joinNames(names, 'includesAll' in test ? '和' : '或');
  const name = (id: string | number) => nameInConditions(question, id);
  const own = ids.map((id) => question.options.find((option) => option.id === id)?.told);
  const { told } = question;
  // What is told in words of its own does not stand beside others in the words of the question.
  if (own.some((words) => words !== undefined))
    return join(ids.map((id, at) => whoIs(own[at] ?? told?.replace('{}', name(id)) ?? `你答“${name(id)}”`)));
  return told === undefined
    ? `${question.subject}是${join(ids.map((id) => `“${name(id)}”`))}的人`
    : whoIs(told.replace('{}', join(ids.map(name))));
}

/**
 * Who somebody is of whom a sentence tells something.
 * @example // 你是退役军人 → 退役军人；你的户口在深圳市 → 户口在深圳市的人；你拿的是证书 → 拿证书的人
 */
function whoIs(told: string): string {
  const [, of = '', does = told] = /^(?:(.+?)，)?你的?(.+)$/.exec(told) ?? [];
  return of === '' && does.startsWith('是') ? does.slice(1) : `${of}${does.replace(/^(.)的是/, '$1')}的人`;
}
