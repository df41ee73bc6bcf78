import type { Validity } from './validity.ts';

/** What a term amounts to on a given day. */
export const VALIDITY_STATES = ['not-yet', 'in-term', 'ended', 'none-printed', 'text-not-seen'] as const;
export type ValidityState = (typeof VALIDITY_STATES)[number];

/** As much of a term as its state depends on. */
export type ValidityDays =
  | Pick<Extract<Validity, { kind: 'printed' }>, 'kind' | 'from' | 'until'>
  | Pick<Exclude<Validity, { kind: 'printed' }>, 'kind'>;

/** The state of a term on a day given as `YYYY-MM-DD`. */
export function validityStateOn(term: ValidityDays, day: string): ValidityState {
  if (term.kind !== 'printed') return term.kind;
  if (day < term.from) return 'not-yet';
  return day > term.until ? 'ended' : 'in-term';
}
