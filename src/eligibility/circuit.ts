import type { Condition, QuestionCondition } from '../schema/condition.ts';
import { leavesOf } from '../schema/leaves-of.ts';
import type { Question } from '../schema/question.ts';
import { distinctAnswers } from './distinct-answers.ts';
import { type OptionOrder, selfCheckKey } from './evaluate.ts';
import type { Rule } from './rule-set.ts';
import { type TruthSet, truthOf } from './truth-sets.ts';

type GatePart =
  | { kind: 'all'; of: Gate[] }
  | { kind: 'not'; of: Gate }
  | { kind: 'silent' }
  | { kind: 'self-check'; key: string }
  | {
      kind: 'leaf';
      leaf: QuestionCondition;
      /** Place of its question. */
      place: number;
      /** Its truth for each distinct answer to its question. */
      truths: TruthSet[];
      /** What it can be while its question is not asked. */
      open: TruthSet;
    };

/**
 * A condition compiled. `any` is `not all not`, so that there is one kind of group.
 * `at` is its place among the gates of its circuit, where parts come before what they are part of.
 */
export type Gate = GatePart & { at: number };

/**
 * A rule in a form through which sets of truths can be carried, so that what all completions of the answers lead to
 * is found in one pass. That is exact as long as no open question stands at two leaves; those that do are tried out.
 */
export interface Circuit {
  gates: Gate[];
  conditions: Gate;
  /** Whether any bar holds. */
  bars: Gate;
  questions: {
    id: string;
    /** How many answers its leaves can tell apart. */
    distinct: number;
    /** Whether it stands at several leaves. */
    shared: boolean;
  }[];
}

/** Answers supposed for some questions: the number of a distinct answer by the place of the question. */
export type Supposed = Readonly<Record<number, number>>;

/** Compiles a rule. */
export function compileRule(
  rule: Rule,
  questionById: ReadonlyMap<string, Question>,
  optionOrder: OptionOrder,
): Circuit {
  const whole: Condition[] = [rule.conditions, ...rule.bars];
  const leaves = Map.groupBy(
    whole.flatMap(leavesOf).filter((leaf) => leaf.kind === 'question'),
    (leaf) => leaf.question,
  );
  const ids = [...leaves.keys()];
  const answersTo = ids.map((id) => {
    const question = questionById.get(id);
    if (!question) throw new Error(`There is no question "${id}"`);
    return distinctAnswers(question, leaves.get(id) ?? [], optionOrder);
  });
  const gates: Gate[] = [];
  const add = (part: GatePart): Gate => {
    const gate = { ...part, at: gates.length };
    gates.push(gate);
    return gate;
  };
  const not = (of: Gate) => add({ kind: 'not', of });
  const gateOf = (condition: Condition): Gate => {
    switch (condition.kind) {
      case 'all':
        return add({ kind: 'all', of: condition.of.map(gateOf) });
      case 'any':
        return not(add({ kind: 'all', of: condition.of.map(gateOf).map(not) }));
      case 'not':
        return not(gateOf(condition.of));
      case 'text-silent':
        return add({ kind: 'silent' });
      case 'self-check':
        return add({ kind: 'self-check', key: selfCheckKey(rule.policy, condition.id) });
      case 'question': {
        const place = ids.indexOf(condition.question);
        const truths = (answersTo[place] ?? []).map((answer) =>
          truthOf(condition, { [condition.question]: answer }, optionOrder),
        );
        const open = truths.reduce((set, truth) => set | truth, 0);
        return add({ kind: 'leaf', leaf: condition, place, truths, open });
      }
    }
  };
  return {
    conditions: gateOf(rule.conditions),
    bars: gateOf({ kind: 'any', of: rule.bars }),
    gates,
    questions: ids.map((id, place) => ({
      id,
      distinct: answersTo[place]?.length ?? 0,
      shared: (leaves.get(id)?.length ?? 0) > 1,
    })),
  };
}
