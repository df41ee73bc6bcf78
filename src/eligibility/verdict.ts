import type { Force } from '../schema/benefit.ts';
import type { Condition } from '../schema/condition.ts';
import { type TermState, termStateOn } from '../schema/term-state.ts';
import type { Answers } from './answer.ts';
import { decide, openQuestions } from './decide.ts';
import type { Decision } from './decision.ts';
import { evaluate, type Truth, truthOfGroup } from './evaluate.ts';
import type { CompiledRules, Rule } from './rule-set.ts';

/** The one line a person reads first. It never says more than conditions, force and term together allow. */
export const HEADLINES = [
  'met-in-term',
  'met-verify-term',
  'met-but-ended',
  'met-not-yet',
  'met-others-decide',
  'needs-answers',
  'needs-self-check',
  'needs-facts',
  'text-silent',
  'unmet',
  'barred',
  'direction',
] as const;
export type Headline = (typeof HEADLINES)[number];

/** A condition with its truth, whole: nothing is left out because something else already decided. */
export type Explanation =
  | { kind: 'all' | 'any' | 'not'; truth: Truth; of: Explanation[] }
  | { kind: 'leaf'; truth: Truth; leaf: Exclude<Condition, { kind: 'all' | 'any' | 'not' }> };

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
}

/** The verdict on a rule for a day given as `YYYY-MM-DD`. */
export function judge(rule: Rule, answers: Answers, day: string, rules: CompiledRules): Verdict {
  const context = { policy: rule.policy, optionOrder: rules.optionOrder };
  const decision = decide(rule, answers, rules);
  const term = termOn(rule, day);
  const explanation = explain(rule.conditions, answers, context);
  const bars = rule.bars.map((bar) => explain(bar, answers, context));
  const open = openQuestions(rule, answers, rules);
  const verdict = {
    rule,
    decision,
    force: rule.force,
    term,
    explanation,
    bars,
    openQuestions: open,
    missing: decision === 'unmet' ? cost(explanation, true) : 0,
  };
  return { ...verdict, headline: headlineOf(verdict, answers) };
}

/** The state of a rule's document on a day: before it was issued nothing could be had under it. */
export function termOn(rule: Rule, day: string): TermState {
  return day < rule.issued ? 'not-yet' : termStateOn(rule.term, day);
}

function headlineOf(verdict: Omit<Verdict, 'headline'>, answers: Answers): Headline {
  const { decision, force, term } = verdict;
  if (force === 'direction') return 'direction';
  switch (decision) {
    case 'barred':
    case 'unmet':
      return decision;
    case 'silent':
      return 'text-silent';
    case 'unanswered':
      return openHeadline(verdict, answers);
    case 'met':
      if (term === 'ended') return 'met-but-ended';
      if (term === 'not-yet') return 'met-not-yet';
      if (force === 'discretionary') return 'met-others-decide';
      return term === 'in-term' ? 'met-in-term' : 'met-verify-term';
  }
}

/** What an open verdict waits for: answers, facts that the person did not know, or only the person's own judgement. */
function openHeadline({ openQuestions, explanation, bars }: Omit<Verdict, 'headline'>, answers: Answers): Headline {
  if (openQuestions.length > 0) return 'needs-answers';
  const open = leavesBehind([explanation, ...bars], 'unanswered').map(({ leaf }) => leaf);
  const notKnown = open.some((leaf) => leaf.kind === 'question' && answers[leaf.question] !== undefined);
  return !notKnown && open.some(({ kind }) => kind === 'self-check') ? 'needs-self-check' : 'needs-facts';
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
