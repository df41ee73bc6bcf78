import type { Term } from './term.ts';

/** What a term amounts to on a given day. */
export const TERM_STATES = ['not-yet', 'in-term', 'ended', 'none-printed', 'text-not-seen'] as const;
export type TermState = (typeof TERM_STATES)[number];

/** As much of a term as its state depends on. */
export type TermDays =
  | Pick<Extract<Term, { kind: 'printed' }>, 'kind' | 'from' | 'until'>
  | Pick<Exclude<Term, { kind: 'printed' }>, 'kind'>;

/** The state of a term on a day given as `YYYY-MM-DD`. */
export function termStateOn(term: TermDays, day: string): TermState {
  if (term.kind !== 'printed') return term.kind;
  if (day < term.from) return 'not-yet';
  return day > term.until ? 'ended' : 'in-term';
}
