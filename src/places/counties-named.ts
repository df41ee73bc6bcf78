import type { Division } from './division.ts';

/**
 * The counties and districts of a name, which may have that of their city before it where others bear the same.
 * @example countiesNamed('南京市鼓楼区', DIVISIONS)
 */
export function countiesNamed(name: string, divisions: readonly Division[]): Division[] {
  const named = divisions.filter(({ level, name: own }) => level === 'county' && name.endsWith(own));
  return named.filter((county) => {
    const outer = divisions.find(({ code }) => code === county.within);
    return name === county.name || name === `${outer?.name}${county.name}`;
  });
}
