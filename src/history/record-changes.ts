import { joinValues } from './changed-values.ts';
import { joinVerdicts, withVerdicts } from './changed-verdicts.ts';
import { changesBetween, holding } from './changes-between.ts';
import { ASPECTS, type Fingerprints } from './fingerprints.ts';
import type { Change, ChangedVerdict, DayOfChanges } from './history.ts';
import { policyOfChange } from './policy-of-change.ts';

/**
 * The history with what changed since its last state, recorded under a day. Changes of one thing on one day are told as
 * one: what was added and then changed was added. Sentences written by hand are kept, and how often a day was added to is counted.
 * @param before the state that the history tells of
 * @param day `YYYY-MM-DD`, not before the newest day of the history
 * @param verdicts what rules come to for personas and did not before, by rule
 */
export function recordChanges(
  history: readonly DayOfChanges[],
  before: Fingerprints,
  after: Fingerprints,
  day: string,
  verdicts: Readonly<Record<string, readonly ChangedVerdict[]>> = {},
): DayOfChanges[] {
  const fresh = withVerdicts(changesBetween(before, after), verdicts, after);
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
  if (changes.length === 0) return older;
  const { changes: toldBefore, again = 0, ...entry } = newest;
  const isNew = JSON.stringify(changes) !== JSON.stringify(toldBefore);
  const recorded = isNew ? again + 1 : again;
  return [{ ...entry, ...(recorded > 0 ? { again: recorded } : {}), changes }, ...older];
}

/** Two changes of one thing on one day as one; undefined where the second undoes the first. */
function combine(first: Change | undefined, second: Change, after: Fingerprints): Change | undefined {
  if (!first) return second;
  const kept = first.says === undefined ? {} : { says: first.says };
  if (second.change === 'removed') return first.change === 'added' ? undefined : { ...second, ...kept };
  if (first.change === 'added') return { ...first, title: second.title };
  const { what, title } = second;
  if (second.change === 'added' || first.change === 'removed') {
    // What went and came back on the same day may differ in anything that it has.
    const aspects = ASPECTS.filter((aspect) => aspect in (after[what]?.aspects ?? {}));
    return { change: 'changed', what, title, ...kept, in: aspects };
  }
  const values = joinValues(first.values ?? [], first.in, second.values ?? []);
  const verdicts = joinVerdicts(first.verdicts ?? [], second.verdicts ?? []);
  const differing = ASPECTS.filter((aspect) =>
    aspect === 'verdicts' ? verdicts.length > 0 : [...first.in, ...second.in].includes(aspect),
  );
  if (differing.length === 0) return undefined;
  return {
    change: 'changed',
    what,
    title,
    ...kept,
    in: differing,
    ...(values.length > 0 ? { values } : {}),
    ...(verdicts.length > 0 ? { verdicts } : {}),
  };
}
