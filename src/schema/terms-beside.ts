import type { PrintedDays } from './validity-days.ts';
import { validityStateOn } from './validity-state.ts';
import type { BesideTerm } from './validity-words.ts';

/** A time whose end has to be told of a document beside its own term. */
export interface TermBeside {
  /** What is told of it once that has ended. */
  says: BesideTerm;
  term: PrintedDays;
}

/** What is told of a document beside its term on a day, `YYYY-MM-DD`. */
export const saidBeside = (beside: readonly TermBeside[], day: string): BesideTerm[] => [
  ...new Set(beside.flatMap(({ says, term }) => (validityStateOn(term, day) === 'ended' ? [says] : []))),
];
