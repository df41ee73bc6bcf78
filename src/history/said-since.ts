import type { Fingerprints } from './fingerprints.ts';
import type { Change, DayOfChanges } from './history.ts';
import type { KeptAspect } from './kept-values.ts';
import { policyOfChange } from './policy-of-change.ts';

/**
 * All that a thing says under an aspect since a change of it; null where it changed again later: what it said in between was
 * not kept.
 * @param day the day of the change
 * @param now what the content says after the newest day of the history
 */
export function saidSince(
  { what }: Pick<Change, 'what'>,
  of: KeptAspect,
  day: string,
  history: readonly DayOfChanges[],
  now: Fingerprints,
): readonly string[] | null {
  const document = policyOfChange(what);
  const changedAgain = history.some(
    (later) =>
      later.day > day &&
      later.changes.some((change) =>
        change.change === 'changed'
          ? change.what === what && change.in.includes(of)
          : change.what === what || change.what === document,
      ),
  );
  const values = now[what]?.values;
  return changedAgain || !values ? null : (values[of] ?? []);
}
