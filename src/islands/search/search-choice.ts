import { type ChosenFacets, FACETS, type Facet, SORTS, type Sort } from '../../search/filter-by-facets.ts';

/** What a reader asked for and chose; it stands in the address of the search page. */
export interface SearchChoice {
  query: string;
  chosen: ChosenFacets;
  sort: Sort;
  /** Page of results, counted from 1. */
  page: number;
  /** How often further items that hold the query as it stands were asked for, and once more: 1 at first. */
  depth: number;
}

/** A choice of nothing but a query. */
export const choiceOf = (query: string, sort: Sort = 'relevance'): SearchChoice => ({
  query,
  chosen: new Map(),
  sort,
  page: 1,
  depth: 1,
});

/** Reads a choice from an address. What is malformed is left out; values that no result has are ignored later. */
export function readSearchChoice(parameters: URLSearchParams): SearchChoice {
  const chosen = new Map<Facet, string>();
  for (const facet of FACETS) {
    const value = parameters.get(facet);
    if (value) chosen.set(facet, value);
  }
  const countOf = (name: string) => {
    const count = Number(parameters.get(name) ?? 1);
    return Number.isInteger(count) && count > 0 ? count : 1;
  };
  return {
    query: (parameters.get('q') ?? '').trim(),
    chosen,
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? 'relevance',
    page: countOf('page'),
    depth: countOf('more'),
  };
}

/** A choice as it stands in an address; what is as usual is left out. */
export function writeSearchChoice({ query, chosen, sort, page, depth }: SearchChoice): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const [facet, value] of chosen) parameters.set(facet, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  if (depth > 1) parameters.set('more', String(depth));
  return parameters;
}
