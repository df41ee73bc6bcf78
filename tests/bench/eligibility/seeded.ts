/**
 * Random numbers that are the same in every run (Mulberry32). By hand: `pure-rand` gives other numbers for a seed, so that
 * the rules of earlier measurements, and the damage that tests do to the content, could not be made again.
 */
export interface Seeded {
  /** A whole number from 0 to below the limit. */
  below: (limit: number) => number;
  chance: (share: number) => boolean;
  oneOf: <Item>(items: readonly Item[]) => Item;
}

export function seeded(seed: number): Seeded {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    oneOf: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('There is nothing to choose from');
      return item;
    },
  };
}
