import type { Place } from '../schema/place.ts';
import { type Division, shortNameOf } from './division.ts';

/**
 * The names of the counties and districts of a place, full and short, by which nobody can mean a county elsewhere. The
 * short name of a district is seldom said of it alone: 连山 is the county, not the 连山区 of another city.
 */
export function countyNamesOf({ code }: Place, divisions: readonly Division[]): string[] {
  const bears = (name: string) => divisions.filter((one) => one.name === name || shortNameOf(one.name) === name);
  return divisions
    .filter(({ within, level }) => level === 'county' && code !== null && within === code)
    .flatMap((county) => {
      const { name } = county;
      const short = shortNameOf(name);
      const others = bears(short).filter((other) => other !== county);
      const isFree = others.every((other) => !name.endsWith('区') && other.name.endsWith('区'));
      const fullIsFree = bears(name).length === 1;
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
