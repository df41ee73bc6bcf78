import { groupBy } from '../language/group-by.ts';
import type { Condition, QuestionCondition } from '../schema/condition.ts';
import { leavesOf } from '../schema/leaves-of.ts';
import type { Question } from '../schema/question.ts';
import type { Answer } from './answer.ts';
import type { Decision } from './decision.ts';
import { distinctAnswers } from './distinct-answers.ts';
import { type OptionOrder, selfCheckKey } from './evaluate.ts';
import type { Rule } from './rule-set.ts';
import { type TruthSet, truthOf } from './truth-sets.ts';

/** One comparison of an answer, or its negation. */
export interface Comparison {
  leaf: QuestionCondition;
  negated: boolean;
}

/** What a rule compiled is made of. Negation stands at groups and leaves only, and there is one kind of group. */
type Part =
  | { kind: 'all'; of: Gate[]; negated: boolean }
  | { kind: 'silent' }
  | { kind: 'unspecified'; negated: boolean }
  | { kind: 'self-check'; key: string; negated: boolean }
  | {
      /** All of several comparisons of one answer. */
      kind: 'question';
      comparisons: Comparison[];
      /** Place of the question among the circuit's. */
      place: number;
      /** Its truth for each distinct answer. */
      truths: TruthSet[];
      /** What it can be while the question is not asked. */
      open: TruthSet;
    };

/** A part with its place among the gates of its circuit, where parts come before what they are part of. */
export type Gate = Part & { at: number };

/**
 * A rule in a form through which sets of truths can be carried, so that what all completions of the answers lead to
 * is found in one pass. That is exact as long as no open question stands at two gates; those that do are tried out.
 */
export interface Circuit {
  gates: Gate[];
  conditions: Gate;
  /** Whether any bar holds. */
  bars: Gate;
  questions: {
    id: string;
    /** How many answers its comparisons can tell apart. */
    distinct: number;
    /** Whether it stands at several gates. */
    shared: boolean;
    /** Whether some answer fails a condition; the others only lead to what the text leaves open. */
    refuses: boolean;
    /** Whether it stands in bars only: what is asked of somebody's past. */
    bars: boolean;
  }[];
  /** Keys of its self-checks. */
  checks: string[];
  /** Keys of all answers that bear on it: ids of its questions, and keys of its self-checks. */
  keys: string[];
  last: Finding | undefined;
}

/** What was last found for a rule. */
export interface Finding {
  /** The answers that it was found from, in the order of the circuit's keys. */
  from: readonly (Answer | undefined)[];
  decision: Decision;
  /** Ids of the unasked questions on which the decision depends. */
  open: readonly string[];
}

/** Answers supposed for some questions: the number of a distinct answer by the place of the question. */
export type Supposed = Readonly<Record<number, number>>;

/** Compiles a rule. */
export function compileRule(
  rule: Rule,
  questionById: ReadonlyMap<string, Question>,
  optionOrder: OptionOrder,
): Circuit {
  const leaves = groupBy(
    [rule.conditions, ...rule.bars].flatMap(leavesOf).filter((leaf) => leaf.kind === 'question'),
    (leaf) => leaf.question,
  );
  const ids = [...leaves.keys()];
  const distinct = ids.map((id) => {
    const question = questionById.get(id);
    if (!question) throw new Error(`There is no question "${id}"`);
    return distinctAnswers(question, leaves.get(id) ?? [], optionOrder);
  });
  const gates: Gate[] = [];
  const add = (part: Part): Gate => {
    const gate = { ...part, at: gates.length };
    gates.push(gate);
    return gate;
  };
  const group = (parts: readonly Pending[], negated: boolean): Gate => {
    const asked = groupBy(
      parts.filter((part) => 'leaf' in part),
      ({ leaf }) => leaf.question,
    );
    const questions = [...asked].map(([id, comparisons]) => {
      const place = ids.indexOf(id);
      const truths = (distinct[place] ?? []).map((answer) => truthOf(comparisons, { [id]: answer }, optionOrder));
      const open = truths.reduce((set, truth) => set | truth, 0);
      return add({ kind: 'question', comparisons, place, truths, open });
    });
    return add({ kind: 'all', of: [...questions, ...parts.filter((part) => 'at' in part)], negated });
  };
  /** The parts of which a condition, or its negation, is `all`. */
  const partsOf = (condition: Condition, negated: boolean): Pending[] => {
    switch (condition.kind) {
      case 'all':
      case 'any': {
        const parts = condition.of.flatMap((part) => partsOf(part, condition.kind === 'any'));
        return (condition.kind === 'any') === negated ? parts : [group(parts, true)];
      }
      case 'not':
        return partsOf(condition.of, !negated);
      case 'text-silent':
        return [add({ kind: 'silent' })];
      case 'unspecified':
        return [add({ kind: 'unspecified', negated })];
      case 'self-check':
        return [add({ kind: 'self-check', key: selfCheckKey(rule.policy, condition.id), negated })];
      case 'question':
        return [{ leaf: condition, negated }];
    }
  };
  const conditions = group(partsOf(rule.conditions, false), false);
  const bars = group(partsOf({ kind: 'any', of: rule.bars }, false), false);
  const inConditions = new Set(
    leavesOf(rule.conditions).flatMap((leaf) => (leaf.kind === 'question' ? [leaf.question] : [])),
  );
  const standing = gates.flatMap((gate) => (gate.kind === 'question' ? [gate.place] : []));
  const checks = gates.flatMap((gate) => (gate.kind === 'self-check' ? [gate.key] : []));
  return {
    gates,
    conditions,
    bars,
    checks,
    keys: [...ids, ...checks],
    last: undefined,
    questions: ids.map((id, place) => ({
      id,
      distinct: distinct[place]?.length ?? 0,
      shared: standing.filter((other) => other === place).length > 1,
      refuses: leaves.get(id)?.some(({ otherwise }) => otherwise !== 'text-silent') === true,
      bars: !inConditions.has(id),
    })),
  };
}

/** A part on the way into a group, where comparisons of one answer become one gate. */
type Pending = Gate | Comparison;
