import { questionOf } from '../../schema/open-question.ts';
import { itemsOf } from '../../schema/policy-body.ts';
import type { TileBenefit } from './place-tiles.ts';

/** So many questions a tile puts first. */
const ASKED = 3;

/** The first questions to put to the window about a benefit. */
export function asksOfBenefit({ policy, benefit }: Pick<TileBenefit, 'policy' | 'benefit'>): string[] {
  return (benefit.asks ?? []).slice(0, ASKED).flatMap((id) => {
    const item = itemsOf(policy).find((one) => one.id === id);
    return item ? questionOf(item) : (policy.contradictions.find((one) => one.id === id)?.ask ?? []);
  });
}
