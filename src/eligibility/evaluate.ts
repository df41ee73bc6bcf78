import type { Condition } from '../schema/condition.ts';
import type { Answers, Context } from '../schema/conditions/answers.ts';
import { kindOf } from '../schema/conditions/kinds.ts';
import type { Truth } from '../schema/conditions/truth.ts';

/**
 * Evaluates a condition in Kleene's strong three-valued logic (Kleene, Introduction to Metamathematics, 1952, § 64)
 * with the unknown value in two kinds. Where both kinds remain, the one that an answer can settle is given.
 */
export function evaluate(condition: Condition, answers: Answers, context: Context): Truth {
  const kind = kindOf(condition);
  if (!kind.parts) return kind.truth(condition, answers, context);
  return kind.combine(
    condition,
    kind.parts(condition).map((part) => evaluate(part.condition, answers, context)),
  );
}
