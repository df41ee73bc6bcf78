import type { Benefit } from './benefit.ts';
import { leafGrounds } from './leaves-of.ts';
import type { ClauseItem, Policy } from './policy-body.ts';

/** The benefits that stand on an item: it grants them, ties them to the place, or one of their conditions rests on it. */
export function benefitsOn(policy: Pick<Policy, 'benefits'>, { id }: Pick<ClauseItem, 'id'>): Benefit[] {
  return policy.benefits.filter(
    ({ grants, tie, conditions }) => grants === id || tie?.because === id || leafGrounds(conditions).includes(id),
  );
}
