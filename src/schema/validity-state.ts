import type { Validity } from './validity.ts';
import { type PrintedDays, type ReadingDays, readingsOf } from './validity-days.ts';

/** What a term amounts to on a given day; `unsettled` where its words leave that open for the day. */
export const VALIDITY_STATES = ['not-yet', 'in-term', 'ended', 'none-printed', 'text-not-seen', 'unsettled'] as const;
export type ValidityState = (typeof VALIDITY_STATES)[number];

/** As much of a term as its state depends on. */
export type ValidityDays = PrintedDays | Pick<Exclude<Validity, { kind: 'printed' }>, 'kind'>;

/**
 * The state of a term on a day given as `YYYY-MM-DD`. It is said only where every reading of the words gives it; on the day of
 * a repeal or of a printed 失效日期, and after an end on which the words let it go on, it is `unsettled`.
 */
export function validityStateOn(term: ValidityDays, day: string): ValidityState {
  if (term.kind !== 'printed') return term.kind;
  const [first, ...others] = readingsOf(term).map((reading) => stateByReading(reading, day));
  if (first === undefined || others.some((state) => state !== first)) return 'unsettled';
  return first === 'ended' && mayGoOn(term, day) ? 'unsettled' : first;
}

function stateByReading({ from, until, ends }: ReadingDays, day: string): ValidityState {
  if (from !== null && day < from) return 'not-yet';
  if (until === null) return 'none-printed';
  if (day > until) return 'ended';
  // Whether the day of its repeal, or the day that is printed as 失效日期, is still its own, no text says.
  return ends !== undefined && day === until ? 'unsettled' : 'in-term';
}

const mayGoOn = ({ extension }: PrintedDays, day: string) =>
  extension !== undefined && (extension.until === null || day <= extension.until);
