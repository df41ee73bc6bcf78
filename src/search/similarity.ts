import type { Need } from './understand.ts';
import type { Asked } from './ways.ts';

/** What a need weighs: what the vocabulary knows says more than a stray word. */
const weightOf = (need: Need) => (need.groups.length + need.rows.length + need.topics.length > 0 ? 1 : 0.7);

/** True where two needs ask for the same thing. */
function isSame(one: Need, other: Need): boolean {
  if (one.number !== null || other.number !== null) return one.number === other.number;
  // 没买房 and 有房 ask about the same thing, and not the same.
  if (one.negative !== other.negative) return false;
  const shares = (a: readonly unknown[], b: readonly unknown[]) => a.some((value) => b.includes(value));
  return (
    (one.label !== '' && one.label === other.label) ||
    shares(one.groups, other.groups) ||
    shares(one.rows, other.rows) ||
    shares(one.topics, other.topics)
  );
}

/**
 * How alike a query and a way of asking a question are: the share of what each asks that the other asks, too, weighted,
 * the smaller of the two. So a question that asks for more than the query is another question. 1 where they ask the
 * same, 0 where they have nothing in common or speak of different places.
 */
export function similarity(query: Asked, way: Asked): number {
  const named = query.places.length > 0 && way.places.length > 0;
  // What asks about two places is not asked by a question about one of them.
  const share = named ? query.places.filter((id) => way.places.includes(id)).length / query.places.length : 1;
  if (share === 0) return 0;
  if (query.elsewhere.length > 0) return 0;
  // What asks for a single thing could be any question about it.
  const things = ({ needs, places, status }: Asked) => needs.length + places.length + Number(status);
  if (things(way) < 2 || things(query) < 2) return 0;
  const covered = (asked: Asked, by: Asked) => {
    const weight = (needs: readonly Need[]) => needs.reduce((sum, need) => sum + weightOf(need), Number(asked.status));
    const met = asked.needs.filter((need) => by.needs.some((other) => isSame(need, other)));
    const all = weight(asked.needs);
    return all === 0 ? 0 : (weight(met) - Number(asked.status && !by.status)) / all;
  };
  return Math.min(covered(query, way), covered(way, query)) * share;
}
