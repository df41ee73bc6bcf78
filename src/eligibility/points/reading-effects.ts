import type { PointsSchedule } from '../../schema/points-schedule.ts';
import { compareFractions, type Fraction, higher, lower } from './fraction.ts';
import type { ReadTotal } from './points-status.ts';

/** What one way to read some words makes of a total, whatever the ways in which other words are read. */
export interface ReadingEffect {
  /** What the words mean, read in this way. */
  readonly says: string;
  readonly lowest: Fraction;
  readonly highest: Fraction;
}

/**
 * The readings on which it turns what a total comes to, each with what its ways come to; those that make no difference are left
 * out, and no way stands there twice because of another reading.
 */
export function readingEffects({ readings }: PointsSchedule, read: readonly ReadTotal[]): ReadingEffect[][] {
  return readings.flatMap(({ id, options }) => {
    const othersOf = ({ readings: chosen }: ReadTotal) => JSON.stringify({ ...chosen, [id]: '' });
    const parts = read.some((one) => read.some((other) => othersOf(one) === othersOf(other) && isOther(one, other)));
    if (!parts) return [];
    const effects = options.flatMap(({ id: option, says }) => {
      const ways = read.filter((way) => way.readings[id] === option);
      if (ways.length === 0) return [];
      return [
        {
          says,
          lowest: ways.map(({ interval }) => interval.lowest.points).reduce(lower),
          highest: ways.map(({ interval }) => interval.highest.points).reduce(higher),
        },
      ];
    });
    return [effects];
  });
}

function isOther({ interval: one }: ReadTotal, { interval: other }: ReadTotal): boolean {
  return (
    compareFractions(one.lowest.points, other.lowest.points) !== 0 ||
    compareFractions(one.highest.points, other.highest.points) !== 0
  );
}
