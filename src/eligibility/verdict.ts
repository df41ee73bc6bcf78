import type { Condition, Leaf } from '../schema/condition.ts';
import type { Context } from '../schema/conditions/answers.ts';
import type { GroupKind, Reach } from '../schema/conditions/kind.ts';
import { kindOf } from '../schema/conditions/kinds.ts';
import type { Truth } from '../schema/conditions/truth.ts';
import type { Force } from '../schema/force.ts';
import { comparisonOf, judgedIn, unheldIn, unnamedIn, wholeIn } from '../schema/leaves-of.ts';
import { paidTo } from '../schema/payees.ts';
import { type ValidityState, validityStateOn } from '../schema/validity-state.ts';
import type { Answers } from './answer.ts';
import { decide, openQuestions } from './decide.ts';
import type { Decision } from './decision.ts';
import { type Headline, type HeadlineFacts, headlineOf } from './headline.ts';
import type { LeaningRule, Rule } from './rule.ts';
import type { CompiledRules } from './rule-set.ts';
import { validityOn } from './rule-validity.ts';

/** A condition with its truth, whole: nothing is left out because something else already decided. */
export type Explanation =
  | {
      kind: 'group';
      truth: Truth;
      condition: Condition;
      of: Explanation[];
      /** Of a sum: the lowest and the highest that its parts can still come to. */
      reach?: Reach;
    }
  | { kind: 'leaf'; truth: Truth; leaf: Leaf; reach?: Reach };

/** What a rule comes to for one person on one day: conditions, force and validity side by side. */
export interface Verdict {
  rule: Rule;
  decision: Decision;
  force: Force;
  validityState: ValidityState;
  /** The documents under its own whose validity has ended by the day. */
  lapsed: readonly LeaningRule[];
  headline: Headline;
  explanation: Explanation;
  /** Explanations of what shuts a person out. */
  bars: Explanation[];
  /** Questions not asked yet that can still change the decision. */
  openQuestions: readonly string[];
  /**
   * For an unmet rule: how many single conditions would have to be otherwise, of what can be made up or comes with time where
   * that is enough. 1 is a near miss.
   */
  missing: number;
  /** For an unmet rule: whether what is missing can be made up, or comes with time, in one way at least. */
  canChange: boolean;
  /** Bare words of the text that name no condition: who meets the rest is told that they stand there. */
  unspecified: { says: string; because: string }[];
}

/** The verdict on a rule for a day given as `YYYY-MM-DD`. */
export function judge(rule: Rule, answers: Answers, day: string, rules: CompiledRules): Verdict {
  const context = { policy: rule.policy, optionOrder: rules.optionOrder, pending: rules.pending };
  return verdictOf(
    rule,
    {
      decision: decide(rule, answers, rules),
      validityState: validityOn(rule, day),
      lapsed: (rule.leansOn ?? []).filter((other) => validityStateOn(other.validity, day) === 'ended'),
      explanation: explain(rule.conditions, answers, context),
      bars: rule.bars.map((bar) => explain(bar, answers, context)),
      openQuestions: openQuestions(rule, answers, rules),
    },
    answers,
  );
}

/** What a verdict is made of besides its rule. */
export type RuleFindings = Pick<
  Verdict,
  'decision' | 'validityState' | 'lapsed' | 'explanation' | 'bars' | 'openQuestions'
>;

/** The verdict that findings about a rule come to; of the answers it matters only which questions were put. */
export function verdictOf(rule: Rule, findings: RuleFindings, answers: Answers): Verdict {
  const { decision, explanation } = findings;
  const behind = leavesBehind([explanation], 'unmet').map(({ leaf }) => leaf);
  const nearest = cost(explanation, true, (leaf) => (isClosed(leaf) ? CLOSED : 1));
  const canChange = decision === 'unmet' && nearest < CLOSED;
  const verdict = {
    rule,
    force: rule.force,
    ...findings,
    missing: decision !== 'unmet' ? 0 : canChange ? nearest : cost(explanation, true, () => 1),
    canChange,
    unspecified: explainedLeaves(explanation).flatMap(({ leaf }) => unnamedIn(leaf) ?? []),
  };
  return { ...verdict, headline: headlineOf(factsOf(verdict, behind, answers)) };
}

const unmetMeans = (leaf: Leaf) => leaf.unmetMeans ?? 'can-change';

/** What the headline of a verdict depends on. */
function factsOf(verdict: Omit<Verdict, 'headline'>, behind: readonly Leaf[], answers: Answers): HeadlineFacts {
  const { decision, force, validityState: validity, rule, explanation, bars } = verdict;
  // The tie, where there is one, is the first of the conditions.
  const [tie, ...others] = rule.tie && explanation.kind === 'group' ? explanation.of : [];
  const refusedBy =
    !verdict.canChange && behind.some((leaf) => unmetMeans(leaf) === 'not-wanted')
      ? 'wish'
      : tie?.truth === 'unmet'
        ? 'tie'
        : behind.length > 0 && isNearestWithout(verdict, (leaf) => unmetMeans(leaf) !== 'later')
          ? 'later'
          : 'condition';
  const open = leavesBehind([explanation, ...bars], 'silent');
  const silentOn =
    tie?.truth === 'silent' && others.every(({ truth }) => truth === 'met')
      ? 'tie'
      : open.some(({ leaf }) => unheldIn(leaf))
        ? 'list'
        : 'condition';
  return {
    decision,
    force,
    validityState: validity,
    under: verdict.lapsed.length > 0 ? 'lapsed' : 'holds',
    refusedBy,
    silentOn,
    waitsFor: waitsFor(verdict, answers),
    paidTo: paidTo(rule.money),
  };
}

function waitsFor(
  { openQuestions, explanation, bars }: Omit<Verdict, 'headline'>,
  answers: Answers,
): HeadlineFacts['waitsFor'] {
  if (openQuestions.length > 0) return 'answers';
  const open = leavesBehind([explanation, ...bars], 'unanswered').map(({ leaf }) => leaf);
  const notKnown = open.some((leaf) => answers[comparisonOf(leaf)?.question ?? ''] !== undefined);
  return !notKnown && open.some(judgedIn) ? 'self-check' : 'facts';
}

/** Every part of a condition with its own truth; no part is skipped because another already decides. */
export function explain(condition: Condition, answers: Answers, context: Context): Explanation {
  const kind = kindOf(condition);
  if (!kind.parts) {
    const reach = kind.reach?.(condition, answers, context);
    const truth = kind.truth(condition, answers, context);
    return { kind: 'leaf', truth, leaf: asAnswered(condition as Leaf, answers, context), ...(reach ? { reach } : {}) };
  }
  const of = kind.parts(condition).map((part) => explain(part.condition, answers, context));
  const truths = of.map(({ truth }) => truth);
  const reach = kind.reach?.(condition, truths);
  return { kind: 'group', truth: kind.combine(condition, truths), condition, of, ...(reach ? { reach } : {}) };
}

/**
 * A leaf with what not meeting it comes to for just this answer: what else comes later comes no more where it has turned out
 * otherwise. Who was given another certificate does not get the one that is asked for.
 */
function asAnswered(leaf: Leaf, answers: Answers, { pending }: Context): Leaf {
  const { question = '' } = comparisonOf(leaf) ?? {};
  if (leaf.unmetMeans !== 'later') return leaf;
  const [answer, waiting] = [answers[question], pending?.[question]];
  const isLast = waiting !== undefined && Array.isArray(answer) && !answer.some((option) => waiting.includes(option));
  return isLast ? { ...leaf, unmetMeans: 'cannot-change' } : leaf;
}

/** What a leaf costs that nobody can make up: more than all others of a condition together. */
const CLOSED = 1_000_000;

/** Whether nobody can make up a leaf: a birthday, or what the person does not want. */
const isClosed = (leaf: Leaf) => ['cannot-change', 'not-wanted'].includes(unmetMeans(leaf));

/**
 * How far a condition is from no longer being unmet, to compare alternatives by: the fewest leaves that would have to be otherwise,
 * of those that can be made up or come with time, where that is enough. Of as many, what comes with time is nearer.
 */
export const costOf = (explanation: Explanation): number =>
  cost(explanation, true, (leaf) => (isClosed(leaf) ? CLOSED : unmetMeans(leaf) === 'later' ? 1 : 1 + 1 / CLOSED));

/** Whether a verdict’s nearest way, of the fewest leaves that can be made up, can do without leaves of a sort. */
export const isNearestWithout = ({ explanation, missing, canChange }: NearMiss, sort: (leaf: Leaf) => boolean) =>
  canChange && cost(explanation, true, (leaf) => (isClosed(leaf) || sort(leaf) ? CLOSED : 1)) === missing;

type NearMiss = Pick<Verdict, 'explanation' | 'missing' | 'canChange'>;

/** What it costs that a condition stops being unmet (or, wanted false, met), by what each leaf costs. */
function cost(explanation: Explanation, wanted: boolean, ofLeaf: (leaf: Leaf) => number): number {
  if (explanation.kind === 'leaf')
    return explanation.truth === (wanted ? 'unmet' : 'met') ? ofLeaf(explanation.leaf) : 0;
  const parts = explanation.of.map((part) => ({
    truth: part.truth,
    cost: (want: boolean) => cost(part, want, ofLeaf),
  }));
  return groupOf(explanation.condition).cost(explanation.condition, parts, wanted);
}

function groupOf(condition: Condition): GroupKind<Condition> {
  const kind = kindOf(condition);
  if (!kind.parts) throw new Error(`A condition of the kind "${condition.kind}" has no parts`);
  return kind;
}

/** Every leaf of an explanation, in written order. */
export function explainedLeaves(explanation: Explanation): Extract<Explanation, { kind: 'leaf' }>[] {
  return explanation.kind === 'leaf' ? [explanation] : explanation.of.flatMap(explainedLeaves);
}

/** Every leaf that is not met yet, of the parts that are not: in a group that is met, nothing more is wanted. */
export function unsettledLeaves(explanation: Explanation): Extract<Explanation, { kind: 'leaf' }>[] {
  if (explanation.truth === 'met') return [];
  return explanation.kind === 'leaf' ? [explanation] : explanation.of.flatMap(unsettledLeaves);
}

/**
 * What a verdict hangs on once everything that the person is to judge has come out as it should: nothing more, or what is left:
 * a list that is not held, what the text does not say, or something else.
 */
export function leftWhenChecked({
  explanation,
  bars,
}: Pick<Verdict, 'explanation' | 'bars'>): 'nothing' | 'list' | 'text' | 'other' {
  const checked = [whereChecked(explanation, 'met'), ...bars.map((bar) => whereChecked(bar, 'unmet'))];
  const [conditions, ...shutOut] = checked;
  if (conditions?.truth === 'met' && shutOut.every(({ truth }) => truth === 'unmet')) return 'nothing';
  const open = leavesBehind(checked, 'silent');
  if (open.length === 0) return 'other';
  return open.some(({ leaf }) => unheldIn(leaf)) ? 'list' : 'text';
}

/** An explanation in which whatever the person has not judged yet has come out one way. */
function whereChecked(explanation: Explanation, wanted: 'met' | 'unmet'): Explanation {
  if (explanation.kind === 'leaf') {
    const { leaf, truth } = explanation;
    return truth === 'unanswered' && judgedIn(leaf) ? { ...explanation, truth: wanted } : explanation;
  }
  const { condition } = explanation;
  const kind = groupOf(condition);
  const ofParts = kind.opposite ? (wanted === 'met' ? 'unmet' : 'met') : wanted;
  const of = explanation.of.map((part) => whereChecked(part, ofParts));
  return {
    ...explanation,
    of,
    truth: kind.combine(
      condition,
      of.map(({ truth }) => truth),
    ),
  };
}

/** The groups of one truth that are told as a whole, as sums are, outside of what must not be. */
export function wholesIn(explanation: Explanation, truth: Truth): Extract<Explanation, { kind: 'group' }>[] {
  if (explanation.kind === 'leaf' || explanation.truth !== truth) return [];
  if (wholeIn(explanation.condition)) return [explanation];
  return groupOf(explanation.condition).opposite ? [] : explanation.of.flatMap((part) => wholesIn(part, truth));
}

/** The leaves that the truth of an explanation comes from: parts of a group that do not share its truth are left out. */
export function turningLeaves(explanation: Explanation): Extract<Explanation, { kind: 'leaf' }>[] {
  if (explanation.kind === 'leaf') return [explanation];
  const { condition, of, truth } = explanation;
  return (groupOf(condition).opposite ? of : of.filter((part) => part.truth === truth)).flatMap(turningLeaves);
}

function leavesBehind(explanations: readonly Explanation[], truth: Truth): ReturnType<typeof turningLeaves> {
  return explanations.filter((explanation) => explanation.truth === truth).flatMap(turningLeaves);
}

/**
 * Ids of the provisions that a verdict turns on: everything that makes it met, unmet, open or barred, and nothing
 * that could be otherwise without changing it. They are what a person is referred to when asking why.
 */
export function decidingProvisions({ decision, explanation, bars }: Verdict): string[] {
  const isPlain = decision === 'met' || decision === 'unmet';
  const parts = isPlain ? [explanation] : decision === 'barred' ? bars : [explanation, ...bars];
  const truth = decision === 'barred' ? 'met' : decision;
  const turning = leavesBehind(parts, truth);
  // What all completions lead to is known before every part of it is: then the leaves known so far stand for it.
  const leaves = turning.length > 0 ? turning : parts.flatMap(explainedLeaves).filter((leaf) => leaf.truth === truth);
  return [...new Set(leaves.map(({ leaf }) => leaf.because))];
}
