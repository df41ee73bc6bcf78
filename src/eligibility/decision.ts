import type { Truth } from '../schema/conditions/truth.ts';

/** What a rule comes to: `barred` is being shut out although the conditions may be met. */
export type Decision = 'met' | 'unmet' | 'unanswered' | 'silent' | 'barred';

/** What the truth of a rule's conditions, and of there being a bar that holds, come to. */
export function decisionOf(conditions: Truth, bars: Truth): Decision {
  if (conditions === 'unmet') return 'unmet';
  if (bars === 'met') return 'barred';
  if (conditions === 'unanswered' || bars === 'unanswered') return 'unanswered';
  return conditions === 'silent' || bars === 'silent' ? 'silent' : 'met';
}

/**
 * The one decision that several possible ones come to; undefined where they differ. Unmet or barred is no either way:
 * who may be both is barred, and is not asked which of the two.
 */
export function settledBy(possible: readonly Decision[]): Decision | undefined {
  if (possible.every((decision) => decision === possible[0])) return possible[0];
  return possible.every((decision) => decision === 'unmet' || decision === 'barred') ? 'barred' : undefined;
}
