import { groupBy } from '../language/group-by.ts';
import type { AnswerTest, Condition } from '../schema/condition.ts';
import type { Question } from '../schema/question.ts';
import { evaluate } from './evaluate.ts';

/** What people read for an option of a question. */
export function labelOf(question: Question, id: string | number): string {
  if (question.kind === 'one' || question.kind === 'several') {
    return question.options.find((option) => option.id === id)?.label ?? String(id);
  }
  return `${id}${question.kind === 'number' ? ` ${question.unit}` : ''}`;
}

/** What the conditions of documents call an option: without what it is asked with besides. */
export function nameInConditions(question: Question, id: string | number): string {
  const named =
    question.kind === 'one' || question.kind === 'several'
      ? question.options.find((option) => option.id === id)?.named
      : undefined;
  return named ?? labelOf(question, id);
}

/** One comparison in words: 高级工及以上. */
export function describeTest(test: AnswerTest, question: Question): string {
  const label = (id: string | number) => nameInConditions(question, id);
  if ('is' in test) return test.is.map(label).join('，或');
  if ('includesAny' in test) return test.includesAny.map(label).join('，或');
  if ('includesAll' in test) return test.includesAll.map(label).join('，并且');
  if ('atLeast' in test) return `${label(test.atLeast)}及以上`;
  if ('atMost' in test) return `${label(test.atMost)}及以下`;
  if ('lessThan' in test) return `不到 ${label(test.lessThan)}`;
  if ('moreThan' in test) return `超过 ${label(test.moreThan)}`;
  if ('onOrAfter' in test) return `${test.onOrAfter} 当天或以后`;
  return `${test.before} 以前`;
}

type Choice = Extract<Question, { kind: 'one' }>;

/**
 * A condition on one answer in words, by what each option comes to: those that meet it, and those for which the text
 * leaves it open. Undefined where no option meets it.
 * @param unstated words for what the text leaves open
 */
export function describeTestsOfOne(
  condition: Condition,
  question: Choice,
  unstated: string,
): { met: string; otherwise: string | null } | undefined {
  const ids = question.options.map(({ id }) => id);
  const context = { policy: '', optionOrder: { [question.id]: ids } };
  const byTruth = groupBy(ids, (id) => evaluate(condition, { [question.id]: [id] }, context));
  const met = byTruth.get('met');
  if (!met) return undefined;
  const open = byTruth.get('silent') ?? [];
  const unmet = byTruth.get('unmet') ?? [];
  const openWords = open.length > 0 ? describeOptions(open, question) : '';
  // “除……以外都算” would read as if the others counted.
  const others = openWords.startsWith('除') ? `${describeOptions(unmet, question)}的，不符合；别的` : `${openWords}的`;
  const who = unmet.length > 0 ? others : '不是的';
  return {
    met: describeOptions(met, question),
    otherwise: open.length > 0 ? `${who}，${unstated}，要问窗口` : null,
  };
}

/** More options than these are said by naming those that are not among them, where these are fewer. */
const NAMED_OPTIONS = 3;

function describeOptions(chosen: readonly string[], question: Choice): string {
  const ids = question.options.map(({ id }) => id);
  const [first = '', last = ''] = [chosen[0], chosen[chosen.length - 1]];
  const isRange = question.ordered && chosen.length > 1 && ids.indexOf(last) - ids.indexOf(first) === chosen.length - 1;
  if (isRange && last === ids[ids.length - 1]) return `${nameInConditions(question, first)}及以上`;
  if (isRange && first === ids[0]) return `${nameInConditions(question, last)}及以下`;
  const others = ids.filter((id) => !chosen.includes(id));
  if (others.length > 0 && others.length < chosen.length && chosen.length > NAMED_OPTIONS) {
    return `除${others.map((id) => `“${nameInConditions(question, id)}”`).join('、')}以外都算`;
  }
  return chosen.map((id) => nameInConditions(question, id)).join('，或');
}
