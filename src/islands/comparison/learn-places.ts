import { MOST_PLACES } from '../../comparison/choice.ts';
import type { ComparedPlace } from './table-model.ts';

/** The places that an address names and that are not among those known: ids or names, as they stand there, as many as a table shows. */
export function unknownPlaces(query: URLSearchParams, known: readonly ComparedPlace[]): string[] {
  return query
    .getAll('places')
    .flatMap((value) => value.split(/[,，、;；]/))
    .map((word) => word.trim())
    .filter((word) => word && word !== 'none' && !known.some(({ id, name }) => id === word || name === word))
    .slice(0, MOST_PLACES);
}

/** Adds places to those known, before the national text; true where there are new ones. */
export function learnPlaces(known: ComparedPlace[], found: readonly ComparedPlace[]): boolean {
  const fresh = found.filter(({ id }) => !known.some((place) => place.id === id));
  const at = known.findIndex(({ context }) => context);
  known.splice(at === -1 ? known.length : at, 0, ...fresh);
  return fresh.length > 0;
}
