import type { PrintedDays } from './validity-days.ts';
import { validityStateOn } from './validity-state.ts';
import type { ValidityNote } from './validity-words.ts';

/** A time whose end has to be told of a document beside its own validity. */
export interface RelatedPeriod {
  /** What is told of it once that has ended. */
  note: ValidityNote;
  period: PrintedDays;
}

/** What is told of a document beside its validity on a day, `YYYY-MM-DD`. */
export const validityNotesOn = (beside: readonly RelatedPeriod[], day: string): ValidityNote[] => [
  ...new Set(beside.flatMap(({ note, period }) => (validityStateOn(period, day) === 'ended' ? [note] : []))),
];
