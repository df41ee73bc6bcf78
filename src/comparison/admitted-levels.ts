import type { Condition, QuestionCondition } from '../schema/condition.ts';
import { kindOf } from '../schema/conditions/kinds.ts';
import { evaluateLeaf } from '../schema/conditions/question.ts';
import type { Truth } from '../schema/conditions/truth.ts';
import { comparisonsIn } from '../schema/leaves-of.ts';
import type { Policy } from '../schema/policy-body.ts';

/** Whom a document lets in by an ordered question. */
export interface AdmittedLevels {
  /** Options, lowest first. */
  levels: string[];
  /** True where the text leaves open what holds of the others. */
  othersOpen: boolean;
}

/**
 * The options of an ordered question with which some benefit can be had, as far as the given provisions say: conditions
 * that stand on others, and other questions, are left aside. Undefined where nothing of it stands on them.
 * @param options ids of the question's options, lowest first
 */
export function admittedLevels(
  policy: Policy,
  provisions: ReadonlySet<string>,
  question: string,
  options: readonly string[],
): AdmittedLevels | undefined {
  const concerns = (leaf: QuestionCondition) => provisions.has(leaf.because) && leaf.question === question;
  const told = policy.benefits.filter(({ conditions, bars }) =>
    [conditions, ...bars].flatMap(comparisonsIn).some(concerns),
  );
  if (told.length === 0) return undefined;

  const optionOrder = { [question]: options };
  /** What a condition comes to for a level; undefined where it is about something else. */
  const truthFor = (condition: Condition, level: string): Truth | undefined => {
    const kind = kindOf(condition);
    if (!kind.parts) {
      const leaf = kind.comparison?.(condition);
      if (!leaf || !concerns(leaf)) return undefined;
      return evaluateLeaf({ ...leaf, otherwise: 'unmet' }, { [question]: [level] }, optionOrder);
    }
    const truths = kind.parts(condition).map((part) => truthFor(part.condition, level));
    return truths.every((truth) => truth === undefined) ? undefined : kind.combine(condition, truths);
  };
  const letsIn = (level: string) =>
    told.some(
      ({ conditions, bars }) =>
        truthFor(conditions, level) !== 'unmet' && !bars.some((bar) => truthFor(bar, level) === 'met'),
    );
  return {
    levels: options.filter(letsIn),
    othersOpen: told.some(({ conditions }) =>
      comparisonsIn(conditions).some((leaf) => concerns(leaf) && leaf.otherwise === 'text-silent'),
    ),
  };
}
