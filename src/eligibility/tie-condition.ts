import type { Benefit } from '../schema/benefit.ts';
import type { Condition } from '../schema/condition.ts';
import { joinedBy } from '../schema/conditions/all.ts';
import type { Tie } from '../schema/tie.ts';
import { TIE_QUESTIONS } from '../schema/tie-questions.ts';

/** The conditions of a benefit with its tie to a place in front; as they are where it has none. */
export function withTie(
  { tie, conditions, grants }: Pick<Benefit, 'tie' | 'conditions' | 'grants'>,
  place: string,
): Condition {
  if (!tie) return conditions;
  return { kind: 'all', of: [tieCondition(tie, place, grants), ...joinedBy(conditions)] };
}

/**
 * A tie as a condition: any of its kinds. What the text requires is unmet where there is none; where it requires nothing,
 * it is silent about whoever has none.
 * @param grants provision that stands for an open tie about which no item says anything
 */
function tieCondition(tie: Tie, place: string, grants: string): Condition {
  const isOpen = 'open' in tie;
  const leaves = (isOpen ? tie.open : tie.requires).map(
    (kind): Condition => ({
      kind: 'question',
      question: TIE_QUESTIONS[kind],
      test: { is: [place] },
      because: tie.because ?? grants,
      otherwise: isOpen ? 'text-silent' : 'unmet',
    }),
  );
  return leaves.length === 1 && leaves[0] ? leaves[0] : { kind: 'any', of: leaves };
}
