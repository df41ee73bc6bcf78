import type { Condition, QuestionCondition } from '../schema/condition.ts';
import { leavesOf } from '../schema/leaves-of.ts';
import type { Policy } from '../schema/policy-body.ts';

/** Whom a document lets in by an ordered question. */
export interface LevelsLetIn {
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
export function levelsLetIn(
  policy: Policy,
  provisions: ReadonlySet<string>,
  question: string,
  options: readonly string[],
): LevelsLetIn | undefined {
  const concerns = (leaf: { kind: string; because: string }): leaf is QuestionCondition =>
    leaf.kind === 'question' && provisions.has(leaf.because) && (leaf as QuestionCondition).question === question;
  const told = policy.benefits.filter(({ conditions, bars }) => [conditions, ...bars].flatMap(leavesOf).some(concerns));
  if (told.length === 0) return undefined;

  /** Whether a level meets a condition; undefined where the condition is about something else. */
  const meets = (condition: Condition, level: string): boolean | undefined => {
    switch (condition.kind) {
      case 'all':
      case 'any': {
        const parts = condition.of.map((part) => meets(part, level)).filter((met) => met !== undefined);
        if (parts.length === 0) return undefined;
        return condition.kind === 'all' ? parts.every(Boolean) : parts.some(Boolean);
      }
      case 'not': {
        const met = meets(condition.of, level);
        return met === undefined ? undefined : !met;
      }
      default:
        return concerns(condition) ? passes(condition.test, level, options) : undefined;
    }
  };
  const letsIn = (level: string) =>
    told.some(({ conditions, bars }) => meets(conditions, level) !== false && !bars.some((bar) => meets(bar, level)));
  return {
    levels: options.filter(letsIn),
    othersOpen: told.some(({ conditions }) =>
      leavesOf(conditions).some((leaf) => concerns(leaf) && leaf.otherwise === 'text-silent'),
    ),
  };
}

function passes(test: QuestionCondition['test'], level: string, options: readonly string[]): boolean {
  const at = options.indexOf(level);
  if ('is' in test) return test.is.includes(level);
  if ('atLeast' in test) return at >= options.indexOf(String(test.atLeast));
  if ('atMost' in test) return at <= options.indexOf(String(test.atMost));
  // An ordered question of one answer is asked in no other way, which reading the content makes sure of.
  throw new Error(`An ordered question is not tested with ${Object.keys(test).join()}`);
}
