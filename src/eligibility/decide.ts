import type { Condition, QuestionCondition } from '../schema/condition.ts';
import { leavesOf } from '../schema/leaves-of.ts';
import type { Question } from '../schema/question.ts';
import type { Answer, Answers } from './answer.ts';
import { type Context, evaluate, evaluateLeaf, type OptionOrder } from './evaluate.ts';
import type { CompiledRules, Rule } from './rule-set.ts';

/** What a rule comes to: `barred` is being shut out although the conditions may be met. */
export type Decision = 'met' | 'unmet' | 'unanswered' | 'silent' | 'barred';

/** Decides one rule by Kleene evaluation: cheap, and never wrong, but it may say `unanswered` where nothing can change. */
export function decideOnce(rule: Rule, answers: Answers, optionOrder: OptionOrder): Decision {
  const context: Context = { policy: rule.policy, optionOrder };
  const conditions = evaluate(rule.conditions, answers, context);
  if (conditions === 'unmet') return 'unmet';
  let open: Decision | undefined;
  for (const bar of rule.bars) {
    const truth = evaluate(bar, answers, context);
    if (truth === 'met') return conditions === 'unanswered' ? 'unanswered' : 'barred';
    if (truth === 'unanswered' || (truth === 'silent' && open === undefined)) open = truth;
  }
  if (conditions === 'unanswered' || open === 'unanswered') return 'unanswered';
  return conditions === 'silent' ? 'silent' : (open ?? 'met');
}

/** Every decision that some completion of the unasked questions leads to. Questions answered 不知道 stay unknown. */
export function possibleDecisions(rule: Rule, answers: Answers, rules: CompiledRules): Set<Decision> {
  const now = decideOnce(rule, answers, rules.optionOrder);
  if (now !== 'unanswered') return new Set([now]);
  const question = firstOpen(rule, answers, rules);
  if (!question) return new Set([now]);
  const found = new Set<Decision>();
  for (const answer of distinctAnswers(question, leavesOn(rule, question.id), rules.optionOrder)) {
    for (const decision of possibleDecisions(rule, { ...answers, [question.id]: answer }, rules)) found.add(decision);
  }
  return found;
}

/**
 * The decision on a rule, exact: `unanswered` only where two completions of the answers differ,
 * or where what is left is a question answered 不知道 or a self-check.
 */
export function decide(rule: Rule, answers: Answers, rules: CompiledRules): Decision {
  const possible = possibleDecisions(rule, answers, rules);
  const [only] = possible;
  return possible.size === 1 && only ? only : 'unanswered';
}

/** True where some completion of the other unasked questions makes the decision depend on this question. */
export function canMatter(questionId: string, rule: Rule, answers: Answers, rules: CompiledRules): boolean {
  if (decideOnce(rule, answers, rules.optionOrder) !== 'unanswered') return false;
  const question = rules.questionById.get(questionId);
  if (!question || answers[questionId] !== undefined || !rules.questionsOf.get(rule)?.includes(questionId))
    return false;
  const options = distinctAnswers(question, leavesOn(rule, questionId), rules.optionOrder);
  const matters = (given: Answers): boolean => {
    const decisions = new Set(options.map((answer) => decide(rule, { ...given, [questionId]: answer }, rules)));
    if (decisions.size > 1) return true;
    if (!decisions.has('unanswered')) return false;
    const other = firstOpen(rule, given, rules, questionId);
    return (
      other !== undefined &&
      distinctAnswers(other, leavesOn(rule, other.id), rules.optionOrder).some((answer) =>
        matters({ ...given, [other.id]: answer }),
      )
    );
  };
  return matters(answers);
}

function firstOpen(rule: Rule, answers: Answers, rules: CompiledRules, except?: string): Question | undefined {
  const id = rules.questionsOf.get(rule)?.find((candidate) => candidate !== except && answers[candidate] === undefined);
  return id === undefined ? undefined : rules.questionById.get(id);
}

function leavesOn(rule: Rule, questionId: string): QuestionCondition[] {
  const isLeaf = (leaf: Condition): leaf is QuestionCondition =>
    leaf.kind === 'question' && leaf.question === questionId;
  return [rule.conditions, ...rule.bars].flatMap(leavesOf).filter(isLeaf);
}

/** Answers to a question that the given leaves can tell apart: one for each combination of their truths. */
export function distinctAnswers(
  question: Question,
  leaves: readonly QuestionCondition[],
  optionOrder: OptionOrder,
): Answer[] {
  const seen = new Map<string, Answer>();
  for (const answer of candidates(question, leaves)) {
    const truths = leaves.map((leaf) => evaluateLeaf(leaf, { [question.id]: answer }, optionOrder)).join();
    if (!seen.has(truths)) seen.set(truths, answer);
  }
  return [...seen.values()];
}

/** Answers among which every distinguishable one is found: all options, or the points around each boundary. */
function candidates(question: Question, leaves: readonly QuestionCondition[]): Answer[] {
  switch (question.kind) {
    case 'one':
      return question.options.map(({ id }) => [id]);
    case 'several': {
      const mentioned = [...new Set(leaves.flatMap(({ test }) => Object.values(test).flat().map(String)))];
      const signature = (id: string) =>
        leaves.map(({ test }) => (Object.values(test).flat().includes(id) ? '1' : '0')).join('');
      const groups = [...Map.groupBy(mentioned, signature).values()];
      // Options that no leaf tells apart stand or fall together: none, one, or all of them.
      return groups.reduce<string[][]>(
        (sets, group) => sets.flatMap((set) => [set, [...set, group[0] ?? ''], [...set, ...group]]),
        [[]],
      );
    }
    case 'number': {
      const bounds = leaves.flatMap(({ test }) => Object.values(test).map(Number));
      return [question.minimum, question.maximum, ...bounds.flatMap((bound) => [bound - 1, bound, bound + 1])].filter(
        (value) => value >= question.minimum && value <= question.maximum,
      );
    }
    case 'date': {
      const bounds = leaves.flatMap(({ test }) => Object.values(test).map(String));
      return bounds.flatMap((day) => [dayBefore(day), day]);
    }
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
