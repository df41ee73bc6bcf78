import { lastOf } from '../language/last-of.ts';
import type { Benefit } from '../schema/benefit.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { PolicyDay } from '../schema/policy-day.ts';
import type { RelatedPeriod } from '../schema/related-periods.ts';
import { roundEndOf } from '../schema/round-end.ts';
import { heldUnder } from './acts.ts';
import type { Library } from './library.ts';

/** The times whose end is told of a document beside its own validity: those of documents on which it stands, and that of its only round. */
export function relatedPeriods(policy: Policy, library: Library): RelatedPeriod[] {
  const under = heldUnder(policy, library).flatMap(({ validity }): RelatedPeriod[] =>
    validity.kind === 'printed' ? [{ note: 'lapsed-under', period: validity }] : [],
  );
  const until = endOfRounds(policy);
  const round: RelatedPeriod[] =
    until === undefined ? [] : [{ note: 'round-over', period: { kind: 'printed', from: null, until } }];
  return [...under, ...round];
}

/**
 * The last day on which anything that a document gives can be asked for, `YYYY-MM-DD`; undefined where something can be asked for at
 * other times, too.
 */
function endOfRounds(policy: Pick<Policy, 'benefits' | 'days'>): string | undefined {
  const ends = policy.benefits.map((benefit) => roundEndOf(whenOf(benefit, policy)));
  return ends.includes(undefined) ? undefined : lastOf(ends.flatMap((end) => end ?? []).sort());
}

/** The days at which a benefit may be asked for, or within which: what comes with another is asked for with that. */
export function whenOf(benefit: Benefit, { benefits, days = [] }: Pick<Policy, 'benefits' | 'days'>): PolicyDay[] {
  const main = benefits.find(({ id }) => id === benefit.partOf) ?? benefit;
  const { when = main.when ?? [] } = benefit;
  return days.filter(({ id }) => when.includes(id));
}
