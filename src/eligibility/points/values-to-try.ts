import type { FactRange } from './fact-range.ts';
import type { PlainScore } from './plain-score.ts';
import type { FactValue } from './points-answer.ts';
import { breaksOf } from './score-tree.ts';

/** Values of a fact of which any other comes to the same as one, in a score. */
export function valuesToTry(score: PlainScore, fact: string, { least, most, values }: FactRange): FactValue[] {
  return values(typeof least === 'number' && typeof most === 'number' ? breaksOf(score, fact, least, most) : undefined);
}
