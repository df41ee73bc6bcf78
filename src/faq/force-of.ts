import { memoize } from '../language/memoize.ts';
import type { Benefit } from '../schema/benefit.ts';
import type { Force } from '../schema/force.ts';
import { leafGrounds } from '../schema/leaves-of.ts';
import { benefitsOf, type Policy } from '../schema/policy-body.ts';

/** What the conditions and bars of a benefit stand on: each item of its document asks for it. */
const groundsOf = memoize(({ conditions, bars }: Benefit) => new Set([conditions, ...bars].flatMap(leafGrounds)));

/**
 * How binding an item of a document is: the forces of the benefits that it grants; where it grants none, of those
 * that ask for it, need it brought or are applied for under it. Empty where nobody may qualify for anything by it.
 */
export function forcesOf(policy: Policy, item: string): Force[] {
  const granted = benefitsOf(policy, { id: item });
  const concerned = policy.benefits.filter(
    (benefit) => [...benefit.bring, ...benefit.applyAt].includes(item) || groundsOf(benefit).has(item),
  );
  return [...new Set((granted.length > 0 ? granted : concerned).map(({ force }) => force))];
}
