import type { Condition } from '../../schema/condition.ts';
import type { ChecklistLine } from '../../schema/conditions/checklist.ts';
import type { Question } from '../../schema/question.ts';
import { describeCondition } from '../describe-condition.ts';
import type { TileBenefit } from './place-tiles.ts';

/** Conditions of a benefit, the first of them by name. */
export interface ConditionsInShort {
  named: string[];
  /** How many there are, those that are named with them; what is barred counts as one each. */
  count: number;
}

/** So many are named; a list that names some says how many there are. */
const NAMED = 3;

/** The conditions of a benefit in a few words. That somebody wants it at all is none that is told. */
export function conditionsInShort(
  { policy, benefit }: Pick<TileBenefit, 'policy' | 'benefit'>,
  questions: readonly Question[],
): ConditionsInShort {
  const node = describeCondition(benefit.conditions, questions, policy.source);
  const parts = node.kind === 'group' && node.join === 'all' ? node.of : [node];
  const told = parts.filter((part) => part.kind === 'group' || !isWish(part.condition));
  // What needs a note to be understood is not named without it: it stands in the list.
  const lines = told.filter(
    (part): part is ChecklistLine =>
      part.kind === 'line' && part.settledBy !== 'window' && part.note === null && part.otherwise === null,
  );
  return {
    named: lines.slice(0, NAMED).map(({ says }) => says.replace(/。$/, '')),
    count: told.length + benefit.bars.length,
  };
}

const isWish = (condition: Condition) => 'unmetMeans' in condition && condition.unmetMeans === 'not-wanted';
