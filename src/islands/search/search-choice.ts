import { type Chosen, FACETS, type Facet, SORTS, type Sort } from '../../search/narrow.ts';

/** What a reader asked for and chose; it stands in the address of the search page. */
export interface SearchChoice {
  query: string;
  chosen: Chosen;
  sort: Sort;
  /** Page of results, counted from 1. */
  page: number;
}

/** Reads a choice from an address. What is malformed is left out; values that no result has are ignored later. */
export function readChoice(parameters: URLSearchParams): SearchChoice {
  const chosen = new Map<Facet, string>();
  for (const facet of FACETS) {
    const value = parameters.get(facet);
    if (value) chosen.set(facet, value);
  }
  const page = Number(parameters.get('page') ?? 1);
  return {
    query: (parameters.get('q') ?? '').trim(),
    chosen,
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? 'relevance',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** A choice as it stands in an address; what is as usual is left out. */
export function writeChoice({ query, chosen, sort, page }: SearchChoice): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const [facet, value] of chosen) parameters.set(facet, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  return parameters;
}
