import { lastOf } from '../language/last-of.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { PolicyDay } from '../schema/policy-day.ts';
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
 * other times, too. What comes with another benefit is asked for with that.
 */
function endOfRounds({ benefits, days = [] }: Pick<Policy, 'benefits' | 'days'>): string | undefined {
  const isWindow = (day: PolicyDay) => day.kind === 'window';
  const ends = benefits
    .filter(({ partOf }) => partOf === undefined)
    .map(({ when = [] }) => days.filter((day) => when.includes(day.id)))
    .map((own) => (own.every(isWindow) ? lastOf(own.map(({ until }) => until).sort()) : undefined));
  return ends.includes(undefined) ? undefined : lastOf(ends.flatMap((end) => end ?? []).sort());
}
