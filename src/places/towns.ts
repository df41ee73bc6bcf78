import type { Place } from '../schema/place.ts';
import { type Division, shortNameOf } from './division.ts';

/**
 * Full names of counties elsewhere that begin with the name of a town of one of some places: who writes 长安区 does not mean 长安镇.
 * @example countiesLikeTowns(places, DIVISIONS) // ['长安区', …]
 */
export function countiesLikeTowns(places: readonly Pick<Place, 'towns'>[], divisions: readonly Division[]): string[] {
  const towns = new Set(places.flatMap(({ towns = [] }) => towns));
  const named = divisions.filter(({ name }) => towns.has(shortNameOf(name)) && !towns.has(name));
  return [...new Set(named.map(({ name }) => name))];
}
