import type { Condition, QuestionCondition } from '../schema/condition.ts';
import { type Answers, daysOf } from './answer.ts';

/**
 * The truth of a condition: two values, and two kinds of unknown. An answer can settle `unanswered`;
 * none can settle `silent`, because the text leaves the point open and the window must.
 */
export type Truth = 'met' | 'unmet' | 'unanswered' | 'silent';

/** Truths in the order in which `all` prefers them: the truth of an `all` is the last that any part has. */
export const TRUTHS = ['met', 'silent', 'unanswered', 'unmet'] as const satisfies Truth[];

/** Rising order of every ordered question's options, for `atLeast` and `atMost`. */
export type OptionOrder = Readonly<Record<string, readonly string[]>>;

/** Key under which the person's own judgement of a self-check is kept among the answers. */
export function selfCheckKey(policy: string, id: string): string {
  return `check:${policy}:${id}`;
}

/** What evaluation needs to know besides the answers. */
export interface Context {
  /** Id of the document that the condition belongs to. */
  policy: string;
  optionOrder: OptionOrder;
}

/**
 * Evaluates a condition in Kleene's strong three-valued logic (Kleene, Introduction to Metamathematics, 1952, § 64)
 * with the unknown value in two kinds. Where both kinds remain, the one that an answer can settle is given.
 */
export function evaluate(condition: Condition, answers: Answers, context: Context): Truth {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return truthOfGroup(
        condition.kind,
        condition.of.map((part) => evaluate(part, answers, context)),
      );
    case 'not':
      return truthOfGroup('not', [evaluate(condition.of, answers, context)]);
    case 'text-silent':
      return 'silent';
    case 'unspecified':
      // Nobody can check it, and it refuses nobody: the verdict says that it is there.
      return 'met';
    case 'self-check': {
      const judged = answers[selfCheckKey(context.policy, condition.id)];
      return Array.isArray(judged) ? (judged[0] === 'yes' ? 'met' : 'unmet') : 'unanswered';
    }
    case 'question':
      return evaluateLeaf(condition, answers, context.optionOrder);
  }
}

/** The truth of a group from those of its parts. */
export function truthOfGroup(kind: 'all' | 'any' | 'not', parts: readonly Truth[]): Truth {
  if (kind === 'any') return negation(truthOfGroup('all', parts.map(negation)));
  const last = TRUTHS.filter((truth) => parts.includes(truth)).pop() ?? 'met';
  return kind === 'all' ? last : negation(last);
}

function negation(truth: Truth): Truth {
  return truth === 'met' ? 'unmet' : truth === 'unmet' ? 'met' : truth;
}

/** The truth of one comparison of one answer. */
export function evaluateLeaf(leaf: QuestionCondition, answers: Answers, optionOrder: OptionOrder): Truth {
  const answer = answers[leaf.question];
  if (answer === undefined || answer === null) return 'unanswered';
  const matches = compare(leaf, answer, optionOrder[leaf.question] ?? []);
  if (matches === undefined) return 'unanswered';
  if (matches) return 'met';
  return leaf.otherwise === 'text-silent' ? 'silent' : 'unmet';
}

/** Whether an answer passes a comparison; undefined where a partial date, or one of several places, leaves it open. */
function compare(
  { test }: QuestionCondition,
  answer: NonNullable<Answers[string]>,
  order: readonly string[],
): boolean | undefined {
  if (Array.isArray(answer)) {
    const chosen: readonly string[] = answer;
    if ('is' in test) {
      // Of several places one is meant: all have to pass, or none.
      const passing = chosen.filter((id) => test.is.includes(id)).length;
      return decided(passing === chosen.length, passing === 0);
    }
    if ('includesAny' in test) return test.includesAny.some((id) => chosen.includes(id));
    if ('includesAll' in test) return test.includesAll.every((id) => chosen.includes(id));
    const rank = order.indexOf(chosen[0] ?? '');
    if ('atLeast' in test) return rank >= order.indexOf(String(test.atLeast));
    if ('atMost' in test) return rank <= order.indexOf(String(test.atMost));
  }
  if (typeof answer === 'number') {
    if ('atLeast' in test) return answer >= Number(test.atLeast);
    if ('atMost' in test) return answer <= Number(test.atMost);
    if ('lessThan' in test) return answer < test.lessThan;
    if ('moreThan' in test) return answer > test.moreThan;
  }
  if (typeof answer === 'string') {
    const days = daysOf(answer);
    if (days && 'onOrAfter' in test) return decided(days.first >= test.onOrAfter, days.last < test.onOrAfter);
    if (days && 'before' in test) return decided(days.last < test.before, days.first >= test.before);
  }
  return undefined;
}

function decided(yes: boolean, no: boolean): boolean | undefined {
  return yes ? true : no ? false : undefined;
}
