import type { Condition, Leaf, UnspecifiedCondition } from '../schema/condition.ts';
import type { Force } from '../schema/force.ts';
import { type TermState, termStateOn } from '../schema/term-state.ts';
import type { Answers } from './answer.ts';
import { decide, openQuestions } from './decide.ts';
import type { Decision } from './decision.ts';
import { evaluate, type Truth, truthOfGroup } from './evaluate.ts';
import { type Headline, type HeadlineFacts, headlineOf } from './headline.ts';
import type { CompiledRules, Rule } from './rule-set.ts';

/** A condition with its truth, whole: nothing is left out because something else already decided. */
export type Explanation =
  | { kind: 'all' | 'any' | 'not'; truth: Truth; of: Explanation[] }
  | { kind: 'leaf'; truth: Truth; leaf: Leaf };

/** What a rule comes to for one person on one day: conditions, force and term side by side. */
export interface Verdict {
  rule: Rule;
  decision: Decision;
  force: Force;
  term: TermState;
  headline: Headline;
  explanation: Explanation;
  /** Explanations of what shuts a person out. */
  bars: Explanation[];
  /** Questions not asked yet that can still change the decision. */
  openQuestions: readonly string[];
  /** For an unmet rule: how many single conditions would have to be otherwise. 1 is a near miss. */
  missing: number;
  /** For an unmet rule: whether everything that is missing can be made up by the person. */
  canChange: boolean;
  /** Bare words of the text that name no condition: who meets the rest is told that they stand there. */
  unspecified: UnspecifiedCondition[];
}

/** The verdict on a rule for a day given as `YYYY-MM-DD`. */
export function judge(rule: Rule, answers: Answers, day: string, rules: CompiledRules): Verdict {
  const context = { policy: rule.policy, optionOrder: rules.optionOrder };
  const decision = decide(rule, answers, rules);
  const term = termOn(rule, day);
  const explanation = explain(rule.conditions, answers, context);
  const bars = rule.bars.map((bar) => explain(bar, answers, context));
  const open = openQuestions(rule, answers, rules);
  const behind = leavesBehind([explanation], 'unmet').map(({ leaf }) => leaf);
  const verdict = {
    rule,
    decision,
    force: rule.force,
    term,
    explanation,
    bars,
    openQuestions: open,
    missing: decision === 'unmet' ? cost(explanation, true) : 0,
    canChange: decision === 'unmet' && behind.every((leaf) => unmetMeans(leaf) === 'can-change'),
    unspecified: explainedLeaves(explanation).flatMap(({ leaf }) => (leaf.kind === 'unspecified' ? leaf : [])),
  };
  return { ...verdict, headline: headlineOf(factsOf(verdict, behind, answers)) };
}

/** The state of a rule's document on a day: before it was issued nothing could be had under it. */
export function termOn(rule: Rule, day: string): TermState {
  return day < rule.issued ? 'not-yet' : termStateOn(rule.term, day);
}

const unmetMeans = (leaf: Leaf) => leaf.unmetMeans ?? 'can-change';

/** What the headline of a verdict depends on. */
function factsOf(verdict: Omit<Verdict, 'headline'>, behind: readonly Leaf[], answers: Answers): HeadlineFacts {
  const { decision, force, term, rule, explanation } = verdict;
  // The tie, where there is one, is the first of the conditions.
  const [tie, ...others] = rule.tie && explanation.kind === 'all' ? explanation.of : [];
  const refusedBy = behind.some((leaf) => unmetMeans(leaf) === 'not-wanted')
    ? 'wish'
    : tie?.truth === 'unmet'
      ? 'tie'
      : behind.length > 0 && behind.every((leaf) => unmetMeans(leaf) === 'later')
        ? 'later'
        : 'condition';
  const silentOn = tie?.truth === 'silent' && others.every(({ truth }) => truth === 'met') ? 'tie' : 'condition';
  return { decision, force, term, refusedBy, silentOn, waitsFor: waitsFor(verdict, answers) };
}

function waitsFor(
  { openQuestions, explanation, bars }: Omit<Verdict, 'headline'>,
  answers: Answers,
): HeadlineFacts['waitsFor'] {
  if (openQuestions.length > 0) return 'answers';
  const open = leavesBehind([explanation, ...bars], 'unanswered').map(({ leaf }) => leaf);
  const notKnown = open.some((leaf) => leaf.kind === 'question' && answers[leaf.question] !== undefined);
  return !notKnown && open.some(({ kind }) => kind === 'self-check') ? 'self-check' : 'facts';
}

/** Every part of a condition with its own truth; no part is skipped because another already decides. */
export function explain(condition: Condition, answers: Answers, context: Parameters<typeof evaluate>[2]): Explanation {
  if (condition.kind !== 'all' && condition.kind !== 'any' && condition.kind !== 'not') {
    return { kind: 'leaf', truth: evaluate(condition, answers, context), leaf: condition };
  }
  const of = [condition.of].flat().map((part) => explain(part, answers, context));
  return {
    kind: condition.kind,
    truth: truthOfGroup(
      condition.kind,
      of.map(({ truth }) => truth),
    ),
    of,
  };
}

/** The fewest leaves that would have to be otherwise for a condition to stop being unmet (or, wanted false, met). */
function cost(explanation: Explanation, wanted: boolean): number {
  switch (explanation.kind) {
    case 'leaf':
      return explanation.truth === (wanted ? 'unmet' : 'met') ? 1 : 0;
    case 'not':
      return explanation.of.reduce((total, part) => total + cost(part, !wanted), 0);
    case 'all':
    case 'any': {
      const costs = explanation.of.map((part) => cost(part, wanted));
      return (explanation.kind === 'all') === wanted ? costs.reduce((a, b) => a + b, 0) : Math.min(...costs);
    }
  }
}

/** Every leaf of an explanation, in written order. */
export function explainedLeaves(explanation: Explanation): Extract<Explanation, { kind: 'leaf' }>[] {
  return explanation.kind === 'leaf' ? [explanation] : explanation.of.flatMap(explainedLeaves);
}

/** The leaves that the truth of an explanation comes from: parts of a group that do not share its truth are left out. */
export function turningLeaves(explanation: Explanation): Extract<Explanation, { kind: 'leaf' }>[] {
  switch (explanation.kind) {
    case 'leaf':
      return [explanation];
    case 'not':
      return explanation.of.flatMap(turningLeaves);
    default:
      return explanation.of.filter(({ truth }) => truth === explanation.truth).flatMap(turningLeaves);
  }
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
