/**
 * The name of a place in full; of a functional area without the province before it.
 * @example nameWithoutProvince({ name: '甘肃省兰州新区', shortName: '兰州新区' }) // 兰州新区
 */
export function nameWithoutProvince({ name, shortName }: { name: string; shortName: string }): string {
  return name.endsWith(shortName) ? shortName : name;
}
