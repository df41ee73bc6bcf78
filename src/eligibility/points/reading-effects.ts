import type { PointsSchedule } from '../../schema/points-schedule.ts';
import { compareFractions } from './fraction.ts';
import { type PointsSpan, type ReadTotal, spanOf } from './points-status.ts';

/** What one way to read some words makes of a total, whatever the ways in which other words are read. */
export interface ReadingEffect extends PointsSpan {
  /** What the words mean, read in this way. */
  readonly says: string;
}

/**
 * The readings on which it turns what a total comes to, each with what its ways come to; those that make no difference are left
 * out, and no way stands there twice because of another reading.
 */
export function readingEffects({ readings }: PointsSchedule, read: readonly ReadTotal[]): ReadingEffect[][] {
  return readings.flatMap(({ id, options }) => {
    const others = read.map(({ readings: chosen }) => JSON.stringify({ ...chosen, [id]: '' }));
    const parts = read.some((one, at) => read.some((other, to) => others[at] === others[to] && isOther(one, other)));
    if (!parts) return [];
    const effects = options.flatMap(({ id: option, says }) => {
      const ways = read.filter((way) => way.readings[id] === option);
      if (ways.length === 0) return [];
      return [{ says, ...spanOf(ways) }];
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
