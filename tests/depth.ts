/** How long tests go on that could go on for ever: `npm test` tries a little of each, `npm run test:nightly` all of it. */

/** Whether everything is to be tried: every page, every document, and random runs in great number. */
export const IS_NIGHTLY = process.env['NIGHTLY'] === '1';

/** How often a random test is run: `few` times on every change, twenty times as often at night. */
export const runs = (few: number): number => (IS_NIGHTLY ? 20 * few : few);

/** On every change so many of a list, spread evenly over it, the first among them; at night all. */
export function some<Item>(all: readonly Item[], count: number): readonly Item[] {
  if (IS_NIGHTLY || all.length <= count) return all;
  return all.filter((_, at) => Math.floor((at * count) / all.length) !== Math.floor(((at - 1) * count) / all.length));
}

/**
 * On every change the fewest of a list, taken greedily, that have every trait that any of it has; at night all.
 * @example oneOfEach(policies, (policy) => [policy.report && 'a report', policy.repost && 'a repost'])
 */
export function oneOfEach<Item>(
  all: readonly Item[],
  traitsOf: (item: Item) => readonly (string | false | null | undefined)[],
): readonly Item[] {
  if (IS_NIGHTLY) return all;
  const traits = new Map(all.map((item) => [item, new Set(traitsOf(item).filter((trait) => trait))]));
  const lacking = new Set([...traits.values()].flatMap((own) => [...own]));
  const taken = new Set<Item>();
  const gain = (item: Item) => [...(traits.get(item) ?? [])].filter((trait) => lacking.has(trait)).length;
  while (lacking.size > 0) {
    const best = all.reduce((before, item) => (gain(item) > gain(before) ? item : before));
    taken.add(best);
    for (const trait of traits.get(best) ?? []) lacking.delete(trait);
  }
  return all.filter((item) => taken.has(item));
}
