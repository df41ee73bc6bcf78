import type { Force } from '../schema/force.ts';
import type { ClauseItem, Policy } from '../schema/policy-body.ts';

/** A cell's items in the order in which a hurried reader wants them. */
export interface LedItems {
  /** Shown at once; never empty where there is any item. */
  first: ClauseItem[];
  /** Folded away under “还有 n 条”. */
  rest: ClauseItem[];
}

const SHOWN = 3;
const RANK_OF_FORCE: Record<Force, number> = {
  entitlement: 0,
  selection: 1,
  duty: 1,
  discretionary: 2,
  direction: 4,
};

/**
 * Puts the grounds of the short value first, then the general rule of the row where the content names one, then what somebody may apply for first, then key points, figures, other provisions, directions to authorities, and
 * open points, each in reading order. Nothing is folded away where folding would save one item only.
 */
export function leadItems(items: readonly ClauseItem[], policy: Policy, row: string): LedItems {
  const forceOf = new Map(policy.benefits.map(({ grants, force }) => [grants, force]));
  const rank = (item: ClauseItem) => {
    if (item.kind === 'open-point') return 5;
    if (item.kind === 'provision' && item.short?.some((short) => short.row === row)) return -2;
    if (item.kind === 'provision' && item.general?.includes(row)) return -1;
    const force = forceOf.get(item.id);
    const byForce = force ? RANK_OF_FORCE[force] : 3;
    const isKey = policy.keyPoints.includes(item.id) || item.kind === 'table' || item.quantities.length > 0;
    return isKey ? Math.min(byForce, 1) : byForce;
  };
  const led = [...items].sort((a, b) => rank(a) - rank(b));
  return led.length > SHOWN + 1 ? { first: led.slice(0, SHOWN), rest: led.slice(SHOWN) } : { first: led, rest: [] };
}
