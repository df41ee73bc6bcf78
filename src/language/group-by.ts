/**
 * Gathers things by what each of them is, in the order in which they come: `Map.groupBy`, which the oldest browsers lack.
 * @returns each key with its things; keys in the order of their first
 * @example groupBy(['a1', 'b1', 'a2'], ([letter]) => letter) // Map { 'a' => ['a1', 'a2'], 'b' => ['b1'] }
 */
export function groupBy<Thing, Key>(things: Iterable<Thing>, keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
