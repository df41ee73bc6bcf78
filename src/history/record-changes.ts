import { changesBetween, holding, policyOfChange } from './changes-between.ts';
import { ASPECTS, type Fingerprints } from './fingerprints.ts';
import type { Change, DayOfChanges } from './history.ts';

/**
 * The history with what changed since its last state, recorded under a day. Changes of one thing on one day are told as
 * one: what was added and then changed was added. Sentences written by hand are kept.
 * @param before the state that the history tells of
 * @param day `YYYY-MM-DD`, not before the newest day of the history
 */
export function recordChanges(
  history: readonly DayOfChanges[],
  before: Fingerprints,
  after: Fingerprints,
  day: string,
): DayOfChanges[] {
  const fresh = changesBetween(before, after);
  if (fresh.length === 0) return [...history];
  const [newest, ...older] = history;
  if (newest?.day !== day) return [{ day, changes: fresh }, ...history];
  const told = new Map(newest.changes.map((change) => [change.what, change]));
  for (const change of fresh) {
    const document = policyOfChange(change.what);
    const addedToday = document !== change.what && told.get(document)?.change === 'added';
    if (addedToday) continue;
    const combined = combine(told.get(change.what), change, after);
    if (combined) told.set(change.what, combined);
    else told.delete(change.what);
  }
  const changes = [...told.values()]
    .map((change) => (change.change === 'added' ? { ...change, ...holding(change.what, after) } : change))
    .sort((a, b) => (a.what < b.what ? -1 : 1));
  return changes.length > 0 ? [{ ...newest, changes }, ...older] : older;
}

/** Two changes of one thing on one day as one; undefined where the second undoes the first. */
function combine(first: Change | undefined, second: Change, after: Fingerprints): Change | undefined {
  if (!first) return second;
  const kept = first.says === undefined ? {} : { says: first.says };
  if (second.change === 'removed') return first.change === 'added' ? undefined : { ...second, ...kept };
  if (first.change === 'added') return { ...first, title: second.title };
  // What went and came back on the same day may differ in anything that it has.
  const aspects = ASPECTS.filter((aspect) => aspect in (after[second.what]?.aspects ?? {}));
  const differing = second.change === 'changed' && first.change === 'changed' ? [...first.in, ...second.in] : aspects;
  return {
    change: 'changed',
    what: second.what,
    title: second.title,
    ...kept,
    in: ASPECTS.filter((aspect) => differing.includes(aspect)),
  };
}
