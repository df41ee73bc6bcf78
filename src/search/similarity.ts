import type { Phrasing } from './phrasings.ts';
import { WEIGHTS } from './ranking-weights.ts';
import type { QueryTerm } from './understand.ts';

/** What a need weighs: what the vocabulary knows says more than a stray word. */
const weightOf = (term: QueryTerm) =>
  term.groups.length + term.rows.length + term.topics.length > 0 ? 1 : WEIGHTS.unknownWord;

/** True where two needs ask for the same thing. */
function isSame(one: QueryTerm, other: QueryTerm): boolean {
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
export function similarity(query: Phrasing, phrasing: Phrasing): number {
  const named = query.places.length > 0 && phrasing.places.length > 0;
  // What asks about two places is not asked by a question about one of them.
  const share = named ? query.places.filter((id) => phrasing.places.includes(id)).length / query.places.length : 1;
  if (share === 0) return 0;
  if (query.elsewhere.length > 0) return 0;
  // What asks for a single thing could be any question about it.
  const things = ({ terms, places, status }: Phrasing) => terms.length + places.length + Number(status);
  if (things(phrasing) < 2 || things(query) < 2) return 0;
  const covered = (asked: Phrasing, by: Phrasing) => {
    const weight = (terms: readonly QueryTerm[]) =>
      terms.reduce((sum, term) => sum + weightOf(term), Number(asked.status));
    const met = asked.terms.filter((need) => by.terms.some((other) => isSame(need, other)));
    const all = weight(asked.terms);
    return all === 0 ? 0 : (weight(met) - Number(asked.status && !by.status)) / all;
  };
  return Math.min(covered(query, phrasing), covered(phrasing, query)) * share;
}
