import { lastOf } from '../language/last-of.ts';
import type { Benefit } from '../schema/benefit.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { PolicyDay } from '../schema/policy-day.ts';
import { roundEndOf } from '../schema/round-end.ts';
import type { TermBeside } from '../schema/terms-beside.ts';
import { heldUnder } from './acts.ts';
import type { Library } from './library.ts';

/** The times whose end is told of a document beside its own term: those of documents on which it stands, and that of its only round. */
export function termsBeside(policy: Policy, library: Library): TermBeside[] {
  const under = heldUnder(policy, library).flatMap(({ validity }): TermBeside[] =>
    validity.kind === 'printed' ? [{ says: 'lapsed-under', term: validity }] : [],
  );
  const until = endOfRounds(policy);
  const round: TermBeside[] =
    until === undefined ? [] : [{ says: 'round-over', term: { kind: 'printed', from: null, until } }];
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
