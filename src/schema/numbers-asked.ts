import type { QuantityKind } from './quantity.ts';
import type { TopicRow } from './topic.ts';

/** The kinds of number for which a row asks; undefined where words answer it. */
export function numbersAsked({ numbers, chart }: TopicRow): readonly QuantityKind[] | undefined {
  return numbers ?? chart?.kinds;
}
