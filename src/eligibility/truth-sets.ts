import type { Answers } from './answer.ts';
import type { Circuit, Comparison, Gate, Supposed } from './circuit.ts';
import { evaluateLeaf, type OptionOrder, TRUTHS, type Truth } from './evaluate.ts';

const MET = 1;
const SILENT = 2;
const UNANSWERED = 4;
const UNMET = 8;

/** Several truths at once, as bits in the order of {@link TRUTHS}. */
export type TruthSet = number;

/** Whether a truth is in a set. */
export function inSet(set: TruthSet, truth: Truth): boolean {
  return ((set >> TRUTHS.indexOf(truth)) & 1) === 1;
}

/** The truth of all of some comparisons for answers that hold their question's, as a set of one. */
export function truthOf(comparisons: readonly Comparison[], answers: Answers, optionOrder: OptionOrder): TruthSet {
  let last = MET;
  for (const { leaf, negated } of comparisons) {
    const truth = 1 << TRUTHS.indexOf(evaluateLeaf(leaf, answers, optionOrder));
    last = Math.max(last, negated ? negationOf(truth) : truth);
  }
  return last;
}

/** What `all` of some gates can be, each being any of its truths. */
export function allOf(gates: readonly Gate[], sets: readonly TruthSet[]): TruthSet {
  let union = MET;
  let first = MET;
  for (const { at } of gates) {
    const set = sets[at] ?? 0;
    union |= set;
    first = Math.max(first, set & -set);
  }
  // The last of several truths can be any of theirs that does not come before the first of some gate's.
  return union & -first;
}

function negationOf(set: TruthSet): TruthSet {
  return (set & (SILENT | UNANSWERED)) | (set & MET ? UNMET : 0) | (set & UNMET ? MET : 0);
}

/** What every gate without parts can be under some completion of the answers, by the gate's place. */
export function leafSets({ gates, questions }: Circuit, answers: Answers, optionOrder: OptionOrder): TruthSet[] {
  return gates.map(setOf);

  function setOf(gate: Gate): TruthSet {
    switch (gate.kind) {
      case 'all':
        return 0;
      case 'silent':
        return SILENT;
      case 'unspecified':
        return gate.negated ? UNMET : MET;
      case 'self-check': {
        const judged = answers[gate.key];
        if (!Array.isArray(judged)) return UNANSWERED;
        return (judged[0] === 'yes') === gate.negated ? UNMET : MET;
      }
      case 'question': {
        const unasked = answers[questions[gate.place]?.id ?? ''] === undefined;
        return unasked ? gate.open : truthOf(gate.comparisons, answers, optionOrder);
      }
    }
  }
}

/** What every gate can be, by its place, given what those without parts can be and what is supposed. */
export function truthSets({ gates }: Circuit, leaves: readonly TruthSet[], supposed: Supposed): TruthSet[] {
  const sets: TruthSet[] = [];
  for (const gate of gates) {
    if (gate.kind === 'all') {
      const set = allOf(gate.of, sets);
      sets.push(gate.negated ? negationOf(set) : set);
    } else {
      const way = gate.kind === 'question' ? supposed[gate.place] : undefined;
      sets.push((way === undefined || gate.kind !== 'question' ? leaves[gate.at] : gate.truths[way]) ?? 0);
    }
  }
  return sets;
}
