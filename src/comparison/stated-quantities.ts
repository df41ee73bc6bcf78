import { numbersIn } from '../library/numbers-in.ts';
import type { ClauseItem, QuantityWithEvidence } from '../schema/policy-body.ts';

/**
 * The quantities that belong beside an item's short answer: those whose number stands in it, since a number without its
 * sentence says nothing; all of them where the short answer prints no number.
 */
export function statedQuantities(item: ClauseItem): QuantityWithEvidence[] {
  if (item.kind !== 'provision') return [];
  const told = new Set(numbersIn(item.summary));
  const standing = item.quantities.filter(
    ({ value, upTo }) => told.has(value) || (upTo !== undefined && told.has(upTo)),
  );
  return standing.length > 0 ? standing : item.quantities;
}
