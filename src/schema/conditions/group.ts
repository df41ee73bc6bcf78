import type { z } from 'zod';
import type { Condition } from '../condition.ts';
import type { WrittenTools } from './kind.ts';

/** Schema of the parts of a group. */
export const several = ({ z, condition }: WrittenTools): z.ZodType<Condition[]> =>
  z.array(condition).min(1, '至少一个条件');

/** The parts of a condition, with groups of the same kind within it dissolved: all of (a, all of (b, c)) is all of a, b, c. */
export function flatten(condition: Condition, kind: 'all' | 'any'): Condition[] {
  return condition.kind === kind ? condition.of.flatMap((inner) => flatten(inner, kind)) : [condition];
}
