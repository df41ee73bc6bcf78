/**
 * What an item is called on its document's page, where a clause alone might be any of several items.
 * @example lineNamed({ clause: '第七条', says: '每年办一次' }) // '依据第七条：每年办一次'
 */
export const itemNamed = ({ clause, says }: { clause: string; says: string }): string => `依据${clause}：${says}`;

/** The same read back, where the page holds nothing but the name; undefined of what is none. */
export function readItemNamed(name: string): { clause: string; says: string } | undefined {
  const [, clause, says] = /^依据(.*?)：(.*)$/.exec(name) ?? [];
  return clause === undefined || says === undefined ? undefined : { clause, says };
}
