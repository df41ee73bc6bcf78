import { roundEndOf } from '../schema/round-end.ts';
import type { Validity } from '../schema/validity.ts';
import { lastDaysOf } from '../schema/validity-days.ts';
import { type ValidityState, validityStateOn } from '../schema/validity-state.ts';
import type { StatedValidity } from '../schema/validity-words.ts';
import type { Rule } from './rule.ts';

/** As much of a rule as its time depends on. */
type Timed = Pick<Rule, 'validity' | 'issued' | 'when'>;

/**
 * The state of a rule on a day: that of its document, and ended once the last round in which alone it can be asked for is over. Before
 * the document was issued nothing could be had under it.
 */
export function validityOn(rule: Timed, day: string): ValidityState {
  const round = roundEndOf(rule.when);
  if (round !== undefined && day > round) return 'ended';
  return day < rule.issued ? 'not-yet' : validityStateOn(rule.validity, day);
}

/** What has ended where a rule has, with its last day: the last round, or the validity of the document, whichever is over first. */
export function endingOf({ validity, when }: Omit<Timed, 'issued'>): Ending | Validity {
  const round = roundEndOf(when);
  const own = validity.kind === 'printed' ? lastDaysOf(validity) : [];
  return round === undefined || own.some((day) => day < round)
    ? validity
    : { kind: 'printed', of: 'round', until: round };
}

/** What a verdict's state is of: of what has ended that which is over first. */
export const statedValidityOf = ({
  rule,
  validityState,
}: {
  rule: Omit<Timed, 'issued'>;
  validityState: ValidityState;
}): StatedValidity => (validityState === 'ended' ? endingOf(rule) : rule.validity);

/** The last round, as something that ends. */
export interface Ending {
  kind: 'printed';
  of: 'round';
  until: string;
}
