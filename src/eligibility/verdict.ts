import type { Force } from '../schema/benefit.ts';
import type { Condition } from '../schema/condition.ts';
import { type TermState, termStateOn } from '../schema/term-state.ts';
import type { Answers } from './answer.ts';
import { canMatter, type Decision, decide } from './decide.ts';
import { evaluate, type Truth } from './evaluate.ts';
import type { CompiledRules, Rule } from './rule-set.ts';

/** The one line a person reads first. It never says more than conditions, force and term together allow. */
export const HEADLINES = [
  'met-in-term',
  'met-verify-term',
  'met-but-ended',
  'met-not-yet',
  'met-others-decide',
  'direction',
  'needs-answers',
  'needs-self-check',
  'needs-facts',
  'text-silent',
  'unmet',
  'barred',
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
  openQuestions: string[];
  /** For an unmet rule: how many single conditions would have to be otherwise. 1 is a near miss. */
  missing: number;
}

/** The verdict on a rule for a day given as `YYYY-MM-DD`. */
export function judge(rule: Rule, answers: Answers, day: string, rules: CompiledRules): Verdict {
  const context = { policy: rule.policy, optionOrder: rules.optionOrder };
  const decision = decide(rule, answers, rules);
  const term = termOn(rule, day);
  const explanation = explain(rule.conditions, answers, context);
  const openQuestions =
    decision === 'unanswered'
      ? (rules.questionsOf.get(rule) ?? []).filter((id) => canMatter(id, rule, answers, rules))
      : [];
  return {
    rule,
    decision,
    force: rule.force,
    term,
    headline: headlineOf(decision, rule.force, term, openQuestions.length, explanation),
    explanation,
    bars: rule.bars.map((bar) => explain(bar, answers, context)),
    openQuestions,
    missing: decision === 'unmet' ? cost(explanation, true) : 0,
  };
}

/** The state of a rule's document on a day: before it was issued nothing could be had under it. */
export function termOn(rule: Rule, day: string): TermState {
  return day < rule.issued ? 'not-yet' : termStateOn(rule.term, day);
}

function headlineOf(
  decision: Decision,
  force: Force,
  term: TermState,
  openQuestions: number,
  explanation: Explanation,
): Headline {
  if (force === 'direction') return 'direction';
  switch (decision) {
    case 'barred':
    case 'unmet':
      return decision;
    case 'silent':
      return 'text-silent';
    case 'unanswered':
      if (openQuestions > 0) return 'needs-answers';
      return hasOpenSelfCheck(explanation) ? 'needs-self-check' : 'needs-facts';
    case 'met':
      if (term === 'ended') return 'met-but-ended';
      if (term === 'not-yet') return 'met-not-yet';
      if (force === 'discretionary') return 'met-others-decide';
      return term === 'in-term' ? 'met-in-term' : 'met-verify-term';
  }
}

function hasOpenSelfCheck(explanation: Explanation): boolean {
  return explanation.kind === 'leaf'
    ? explanation.leaf.kind === 'self-check' && explanation.truth === 'unanswered'
    : explanation.of.some(hasOpenSelfCheck);
}

/** Every part of a condition with its own truth; no part is skipped because another already decides. */
export function explain(condition: Condition, answers: Answers, context: Parameters<typeof evaluate>[2]): Explanation {
  const truth = evaluate(condition, answers, context);
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: condition.kind, truth, of: condition.of.map((part) => explain(part, answers, context)) };
    case 'not':
      return { kind: 'not', truth, of: [explain(condition.of, answers, context)] };
    default:
      return { kind: 'leaf', truth, leaf: condition };
  }
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

/**
 * Ids of the provisions that a verdict turns on: the leaves that share its truth, or all of them for `met`.
 * They are what a person is referred to when asking why.
 */
export function decidingProvisions(verdict: Verdict): string[] {
  const leaves = explainedLeaves(verdict.explanation);
  const bars = verdict.bars.flatMap(explainedLeaves);
  const because = (chosen: typeof leaves) => [...new Set(chosen.map(({ leaf }) => leaf.because))];
  switch (verdict.decision) {
    case 'met':
      return because(leaves.filter(({ truth }) => truth === 'met'));
    case 'barred':
      return because(bars.filter(({ truth }) => truth === 'met'));
    default:
      return because(leaves.filter(({ truth }) => truth === verdict.decision));
  }
}
