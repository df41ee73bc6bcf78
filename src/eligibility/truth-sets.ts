import type { QuestionCondition } from '../schema/condition.ts';
import type { Answers } from './answer.ts';
import type { Circuit, Gate, Supposed } from './circuit.ts';
import { evaluateLeaf, type OptionOrder, type Truth } from './evaluate.ts';

/** Truths in the order in which `all` prefers them: the truth of an `all` is the last that any part has. */
export const TRUTHS = ['met', 'silent', 'unanswered', 'unmet'] as const satisfies Truth[];
const MET = 1;
const SILENT = 2;
const UNANSWERED = 4;
const UNMET = 8;

/** Several truths at once, as bits in the order of {@link TRUTHS}. */
export type TruthSet = number;

/** The truth of a leaf for answers that hold its question's, as a set of one. */
export function truthOf(leaf: QuestionCondition, answers: Answers, optionOrder: OptionOrder): TruthSet {
  return 1 << TRUTHS.indexOf(evaluateLeaf(leaf, answers, optionOrder));
}

/** What every gate can be under some completion of the answers, by the gate's place. */
export function truthSets(
  { gates }: Circuit,
  answers: Answers,
  supposed: Supposed,
  optionOrder: OptionOrder,
): TruthSet[] {
  const sets: TruthSet[] = [];
  for (const gate of gates) sets.push(setOf(gate, sets, answers, supposed, optionOrder));
  return sets;
}

/** Whether a truth is in a set. */
export function inSet(set: TruthSet, truth: Truth): boolean {
  return ((set >> TRUTHS.indexOf(truth)) & 1) === 1;
}

/** What `all` of some gates can be, each being any of its truths; one of the gates may be left out. */
export function allOf(gates: readonly Gate[], sets: readonly TruthSet[], except?: Gate): TruthSet {
  let union = MET;
  let first = MET;
  for (const gate of gates) {
    if (gate === except) continue;
    const set = sets[gate.at] ?? 0;
    union |= set;
    first = Math.max(first, set & -set);
  }
  // The last of several truths can be any of theirs that does not come before the first of some gate's.
  return union & -first;
}

function setOf(
  gate: Gate,
  sets: readonly TruthSet[],
  answers: Answers,
  supposed: Supposed,
  optionOrder: OptionOrder,
): TruthSet {
  switch (gate.kind) {
    case 'all':
      return allOf(gate.of, sets);
    case 'not': {
      const set = sets[gate.of.at] ?? 0;
      return (set & (SILENT | UNANSWERED)) | (set & MET ? UNMET : 0) | (set & UNMET ? MET : 0);
    }
    case 'silent':
      return SILENT;
    case 'self-check': {
      const judged = answers[gate.key];
      return Array.isArray(judged) ? (judged[0] === 'yes' ? MET : UNMET) : UNANSWERED;
    }
    case 'leaf': {
      const way = supposed[gate.place];
      if (way !== undefined) return gate.truths[way] ?? 0;
      return answers[gate.leaf.question] === undefined ? gate.open : truthOf(gate.leaf, answers, optionOrder);
    }
  }
}
