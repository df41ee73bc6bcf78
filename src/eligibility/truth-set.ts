import type { QuestionCondition } from '../schema/condition.ts';
import type { Answers, OptionOrder } from '../schema/conditions/answers.ts';
import { evaluateLeaf } from '../schema/conditions/question.ts';
import { TRUTHS, type Truth } from '../schema/conditions/truth.ts';

export const MET = 1;
export const SILENT = 2;
export const UNANSWERED = 4;
export const UNMET = 8;

/** Several truths at once, as bits in the order of {@link TRUTHS}: `MET | UNMET` is either of the two. */
export type TruthSet = number;

/** One comparison of an answer, or its negation. */
export interface Comparison {
  leaf: QuestionCondition;
  negated: boolean;
}

/** A truth as a set of one. */
export const setOfOne = (truth: Truth): TruthSet => 1 << TRUTHS.indexOf(truth);

/** The truths of every set, by the set. */
export const TRUTHS_OF: readonly (readonly Truth[])[] = Array.from({ length: 1 << TRUTHS.length }, (_, set) =>
  TRUTHS.filter((truth) => (set & setOfOne(truth)) !== 0),
);

/** What the negation of something can be that can be any of these. */
export function negationOf(set: TruthSet): TruthSet {
  return (set & (SILENT | UNANSWERED)) | (set & MET ? UNMET : 0) | (set & UNMET ? MET : 0);
}

/** The truth of all of some comparisons for answers that hold their question's, as a set of one. */
export function truthOf(comparisons: readonly Comparison[], answers: Answers, optionOrder: OptionOrder): TruthSet {
  let last = MET;
  for (const { leaf, negated } of comparisons) {
    const truth = setOfOne(evaluateLeaf(leaf, answers, optionOrder));
    last = Math.max(last, negated ? negationOf(truth) : truth);
  }
  return last;
}
