import { itemKindAsPublished } from '../schema/published-names.ts';
import { type Hit, policyOfHit } from './hit.ts';

/** What results can be narrowed by. */
export const FACETS = ['place', 'topic', 'term', 'year', 'kind'] as const;
export type Facet = (typeof FACETS)[number];

export const SORTS = ['relevance', 'date'] as const;
export type Sort = (typeof SORTS)[number];

/** The values that a reader chose, by facet. */
export type ChosenFacets = ReadonlyMap<Facet, string>;

/** Results after narrowing, and how many each value would leave if it were chosen in its facet. */
export interface FilteredHits {
  hits: Hit[];
  counts: Map<Facet, Map<string, number>>;
}

/** Keeps the results that have all chosen values, in the order asked for. A value that no result has is ignored. */
export function filterByFacets(hits: readonly Hit[], chosen: ChosenFacets, sort: Sort): FilteredHits {
  const offered = new Map(FACETS.map((facet) => [facet, new Set(hits.map((hit) => facetValue(hit, facet)))]));
  const wanted = [...chosen].filter(([facet, value]) => offered.get(facet)?.has(value));
  const passes = (hit: Hit, besides: Facet | null) =>
    wanted.every(([facet, value]) => facet === besides || facetValue(hit, facet) === value);
  const counts = new Map(
    FACETS.map((facet) => {
      const values = new Map<string, number>();
      for (const hit of hits) {
        const value = facetValue(hit, facet);
        if (value && passes(hit, facet)) values.set(value, (values.get(value) ?? 0) + 1);
      }
      return [facet, values];
    }),
  );
  const kept = hits.filter((hit) => passes(hit, null));
  if (sort === 'date') kept.sort((a, b) => (issuedOf(b) < issuedOf(a) ? -1 : issuedOf(b) > issuedOf(a) ? 1 : 0));
  return { hits: kept, counts };
}

/** A result's value in a facet: an id, a state, a year or a kind; empty where it has none. */
export function facetValue(hit: Hit, facet: Facet): string {
  const entry = policyOfHit(hit);
  switch (facet) {
    case 'place':
      return entry.place;
    case 'topic':
      return hit.kind === 'item' ? hit.prepared.item.topic : '';
    case 'term':
      return entry.validityState;
    case 'year':
      return entry.issued.slice(0, 4);
    case 'kind':
      return hit.kind === 'item' ? itemKindAsPublished(hit.prepared.item.kind) : hit.kind;
  }
}

const issuedOf = (hit: Hit) => policyOfHit(hit).issued;
