import type { QuantityKind } from './quantity.ts';
import type { Dimension } from './topic.ts';

/** The kinds of number for which a row asks; undefined where words answer it. */
export function numbersAsked({ numbers, picture }: Dimension): readonly QuantityKind[] | undefined {
  return numbers ?? picture?.kinds;
}
