import type { PointsAnswers } from './points-answer.ts';

/** Values of a fact with which a condition besides the points is not met. */
export interface UnmetRange {
  readonly fact: string;
  readonly from: number;
  readonly to: number;
  /** The condition, in words. */
  readonly says: string;
}

/**
 * The conditions besides the points that answers leave unmet for every benefit that hangs on a total, in words; none while one of
 * the benefits is still open.
 * @example unmetBesides([[{ fact: 'age', from: 46, to: 70, says: '年龄：45周岁以下' }]], { age: 56 }) // ['年龄：45周岁以下']
 */
export function unmetBesides(benefits: readonly (readonly UnmetRange[])[], answers: PointsAnswers): string[] {
  const unmet = benefits.map((ranges) =>
    ranges.flatMap(({ fact, from, to, says }) => {
      const answer = answers[fact];
      return typeof answer === 'number' && answer >= from && answer <= to ? [says] : [];
    }),
  );
  return unmet.every((says) => says.length > 0) ? [...new Set(unmet.flat())] : [];
}
