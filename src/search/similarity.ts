import type { Need } from './understand.ts';
import type { Asked } from './ways.ts';

/** What a need weighs: what the vocabulary knows says more than a stray word. */
const weightOf = (need: Need) => (need.groups.length + need.rows.length + need.topics.length > 0 ? 1 : 0.7);

/** What is left of a likeness where the other question is about a place and the one asked names none. */
const MORE_PLACES = 0.95;

/** True where two needs ask for the same thing. */
function isSame(one: Need, other: Need): boolean {
  if (one.number !== null || other.number !== null) return one.number === other.number;
  const shares = (a: readonly unknown[], b: readonly unknown[]) => a.some((value) => b.includes(value));
  return (
    (one.label !== '' && one.label === other.label) ||
    shares(one.groups, other.groups) ||
    shares(one.rows, other.rows) ||
    shares(one.topics, other.topics)
  );
}

/**
 * How alike two questions are: the share of what they ask that both ask, weighted (Dice's coefficient); 1 where they ask
 * the same, 0 where they have nothing in common or speak of different places.
 */
export function similarity(one: Asked, other: Asked): number {
  const named = one.places.length > 0 && other.places.length > 0;
  if (named && !one.places.some((id) => other.places.includes(id))) return 0;
  if (one.elsewhere.length > 0) return 0;
  // A way of asking of which only a single word was understood could be any question about it.
  if (other.needs.length + Number(other.status) < 2) return 0;
  const all = [...one.needs, ...other.needs].reduce((sum, need) => sum + weightOf(need), 0);
  const status = Number(one.status) + Number(other.status);
  if (all + status === 0) return 0;
  const shared = (needs: readonly Need[], among: readonly Need[]) =>
    needs
      .filter((need) => among.some((candidate) => isSame(need, candidate)))
      .reduce((sum, need) => sum + weightOf(need), 0);
  const both = shared(one.needs, other.needs) + shared(other.needs, one.needs) + (status === 2 ? 2 : 0);
  const likeness = both / (all + status);
  return other.places.length > one.places.length ? likeness * MORE_PLACES : likeness;
}
