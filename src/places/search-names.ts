import { memoize } from '../language/memoize.ts';
import type { Place } from '../schema/place.ts';
import { type Division, shortNameOf } from './division.ts';

/** The divisions that bear a name, full or short. */
const bearersIn = memoize((divisions: readonly Division[]) => {
  const bearers = new Map<string, Division[]>();
  for (const division of divisions) {
    for (const name of new Set([division.name, shortNameOf(division.name)])) {
      const others = bearers.get(name);
      if (others) others.push(division);
      else bearers.set(name, [division]);
    }
  }
  return bearers;
});

/**
 * The names of the counties and districts of a place, full and short, by which nobody can mean a county elsewhere. The
 * short name of a district is seldom said of it alone: 连山 is the county, not the 连山区 of another city.
 */
export function countyNamesOf({ code }: Place, divisions: readonly Division[]): string[] {
  const bearers = bearersIn(divisions);
  return divisions
    .filter(({ within, level }) => level === 'county' && code !== null && within === code)
    .flatMap((county) => {
      const { name } = county;
      const short = shortNameOf(name);
      const others = bearers.get(short)?.filter((other) => other !== county);
      const isFree = others?.every((other) => !name.endsWith('区') && other.name.endsWith('区'));
      const fullIsFree = bearers.get(name)?.length === 1;
      return [...(fullIsFree ? [name] : []), ...(isFree && short !== name ? [short] : [])];
    });
}

/**
 * The names by which provinces and cities are called, and those of 新区 that are districts: people call other places 新区
 * alone, and must not be understood so.
 */
export function widerNames(divisions: readonly Division[]): string[] {
  const short = divisions.filter(({ level }) => level !== 'county').map(({ name }) => shortNameOf(name));
  const areas = divisions
    .filter(({ level, name }) => level === 'county' && /..新区$/.test(name))
    .map(({ name }) => name);
  return [...new Set([...short, ...areas])];
}
