import { groupBy } from '../language/group-by.ts';
import type { Condition, QuestionCondition } from '../schema/condition.ts';
import { type OptionOrder, selfCheckKey } from '../schema/conditions/answers.ts';
import type { Builder, Fold } from '../schema/conditions/kind.ts';
import { kindOf } from '../schema/conditions/kinds.ts';
import { comparisonsIn } from '../schema/leaves-of.ts';
import type { Question } from '../schema/question.ts';
import { distinctAnswers } from './distinct-answers.ts';
import type { Rule } from './rule.ts';
import { type Comparison, type TruthSet, truthOf } from './truth-set.ts';

/** What a rule compiled is made of. Negation stands at groups and leaves only; `all` is a fold of its own, for speed. */
type ConditionPart =
  | { kind: 'all'; of: RuleNode[]; negated: boolean }
  | { kind: 'fold'; fold: Fold; of: RuleNode[]; negated: boolean }
  | { kind: 'silent' }
  | { kind: 'met'; negated: boolean }
  | { kind: 'judged'; key: string; negated: boolean }
  | {
      /** All of several comparisons of one answer. */
      kind: 'compared';
      comparisons: Comparison[];
      /** Place of the question among the compiled rule's. */
      place: number;
      /** Its truth for each distinct answer. */
      truths: TruthSet[];
      /** What it can be while the question is not asked. */
      open: TruthSet;
    };

/** A part with its place among the nodes of its compiled rule, where parts come before what they are part of. */
export type RuleNode = ConditionPart & { at: number };

/**
 * A rule in a form through which sets of truths can be carried, so that what all completions of the answers lead to
 * is found in one pass. That is exact as long as no open question stands at two nodes; those that do are tried out.
 */
export interface CompiledRule {
  nodes: readonly RuleNode[];
  conditions: RuleNode;
  /** Whether any bar holds. */
  bars: RuleNode;
  questions: readonly {
    id: string;
    /** How many answers its comparisons can tell apart. */
    distinct: number;
    /** Whether it stands at several nodes. */
    shared: boolean;
    /** Whether some answer fails a condition; the others only lead to what the text leaves open. */
    refuses: boolean;
    /** Whether it stands in bars only: what is asked of somebody's past. */
    bars: boolean;
  }[];
  /** Keys of its self-checks. */
  checks: readonly string[];
  /** Keys of all answers that bear on it: ids of its questions, and keys of its self-checks. */
  keys: readonly string[];
}

/** Answers supposed for some questions: the number of a distinct answer by the place of the question. */
export type AssumedAnswers = Readonly<Record<number, number>>;

/** Compiles a rule. */
export function compileRule(
  rule: Rule,
  questionById: ReadonlyMap<string, Question>,
  optionOrder: OptionOrder,
): CompiledRule {
  const leaves = groupBy([rule.conditions, ...rule.bars].flatMap(comparisonsIn), (leaf) => leaf.question);
  const ids = [...leaves.keys()];
  const distinct = ids.map((id) => {
    const question = questionById.get(id);
    if (!question) throw new Error(`There is no question "${id}"`);
    return distinctAnswers(question, leaves.get(id) ?? [], optionOrder);
  });
  const nodes: RuleNode[] = [];
  const add = (part: ConditionPart): RuleNode => {
    const node = { ...part, at: nodes.length };
    nodes.push(node);
    return node;
  };
  const group = (parts: readonly Pending[], negated: boolean): RuleNode => {
    const asked = groupBy(
      parts.filter((part) => 'leaf' in part),
      ({ leaf }) => leaf.question,
    );
    const questions = [...asked].map(([id, comparisons]) => {
      const place = ids.indexOf(id);
      const truths = (distinct[place] ?? []).map((answer) => truthOf(comparisons, { [id]: answer }, optionOrder));
      const open = truths.reduce((set, truth) => set | truth, 0);
      return add({ kind: 'compared', comparisons, place, truths, open });
    });
    return add({ kind: 'all', of: [...questions, ...parts.filter((part) => 'at' in part)], negated });
  };
  const build: Builder<Pending> = {
    gatesOf: (condition, negated) => kindOf(condition).compile(condition, negated, build),
    all: group,
    fold: (fold, parts, negated) =>
      add({ kind: 'fold', fold, of: parts.map((part) => ('leaf' in part ? group([part], false) : part)), negated }),
    textSilent: () => add({ kind: 'silent' }),
    met: (negated) => add({ kind: 'met', negated }),
    compared: (leaf: QuestionCondition, negated) => ({ leaf, negated }),
    judged: (id, negated) => add({ kind: 'judged', key: selfCheckKey(rule.policy, id), negated }),
  };
  const whole = (condition: Condition) => group(build.gatesOf(condition, false), false);
  const conditions = whole(rule.conditions);
  const bars = whole({ kind: 'any', of: rule.bars });
  const inConditions = new Set(comparisonsIn(rule.conditions).map(({ question }) => question));
  const standing = nodes.flatMap((node) => (node.kind === 'compared' ? [node.place] : []));
  const checks = nodes.flatMap((node) => (node.kind === 'judged' ? [node.key] : []));
  return {
    nodes,
    conditions,
    bars,
    checks,
    keys: [...ids, ...checks],
    questions: ids.map((id, place) => ({
      id,
      distinct: distinct[place]?.length ?? 0,
      shared: standing.filter((other) => other === place).length > 1,
      refuses: leaves.get(id)?.some(({ otherwise }) => otherwise !== 'text-silent') === true,
      bars: !inConditions.has(id),
    })),
  };
}

/** A part on the way into a group, where comparisons of one answer become one node. */
type Pending = RuleNode | Comparison;
