import { groupBy } from '../language/group-by.ts';
import type { AnswerTest, Condition, QuestionCondition } from '../schema/condition.ts';
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
export function describeTest(
  test: AnswerTest,
  question: Question,
  { edge }: Pick<QuestionCondition, 'edge'> = {},
): string {
  const label = (id: string | number) => nameInConditions(question, id);
  if ('is' in test) return test.is.map(label).join('，或');
  if ('includesAny' in test) return test.includesAny.map(label).join('，或');
  if ('includesAll' in test) return test.includesAll.map(label).join('，并且');
  if ('atLeast' in test) return `${label(test.atLeast)}及以上`;
  if ('atMost' in test) return `${label(test.atMost)}${countsBegun(question) ? '以内' : '及以下'}`;
  if ('lessThan' in test) return `不到 ${label(test.lessThan)}`;
  if ('moreThan' in test) return `超过 ${label(test.moreThan)}`;
  if ('from' in test) return `${label(test.from)}以上${edgeWords(edge)}`;
  if ('to' in test) return `${label(test.to)}以下${edgeWords(edge)}`;
  if ('onOrAfter' in test) return `${test.onOrAfter} 当天或以后`;
  return `${test.before} 以前`;
}

/** Whether parts count as a whole: that the last one is among them does not say that its very end is. */
const countsBegun = (question: Question) => question.kind === 'number' && question.counts === 'begun';

/** Whether the number itself counts, where words say so. */
const edgeWords = (edge: QuestionCondition['edge']) =>
  edge === 'included' ? '（含这个数）' : edge === 'excluded' ? '（不含这个数）' : '';

/** What is open at the number itself, where no words say whether it counts: `正好 45 岁的，文本没有写含不含`. */
export function openEdgeOf({ test, edge }: QuestionCondition, question: Question, leftOpen: string): string | null {
  const end = 'from' in test ? test.from : 'to' in test ? test.to : undefined;
  if (edge !== 'not-written' || end === undefined) return null;
  return `正好 ${nameInConditions(question, end)}的，算不算${leftOpen}（没有写含不含这个数），要问窗口`;
}

type OneAnswerQuestion = Extract<Question, { kind: 'one' }>;

/**
 * A condition on one answer in words, by what each option comes to: those that meet it, and those for which the text
 * leaves it open. Undefined where no option meets it.
 * @param leftOpen words for what the text leaves open
 */
export function describeTestsOfOne(
  condition: Condition,
  question: OneAnswerQuestion,
  leftOpen: string,
): { met: string; otherwise: string | null } | undefined {
  const ids = question.options.map(({ id }) => id);
  const context = { policy: '', optionOrder: { [question.id]: ids } };
  const byTruth = groupBy(ids, (id) => evaluate(condition, { [question.id]: [id] }, context));
  const met = byTruth.get('met');
  if (!met) return undefined;
  const open = byTruth.get('silent') ?? [];
  const unmet = byTruth.get('unmet') ?? [];
  return {
    met: wordsOfOptions(namedOptions(met, question)),
    otherwise: open.length > 0 ? `${whoStaysOpen(open, unmet, question)}，${leftOpen}，要问窗口` : null,
  };
}

/** Of whom the text does not say, where some options are plainly unmet: 农民的. */
function whoStaysOpen(open: readonly string[], unmet: readonly string[], question: OneAnswerQuestion): string {
  if (unmet.length === 0) return '不是的';
  const named = namedOptions(open, question);
  // “除……以外都算” would read as if the others counted.
  return named.by === 'exception'
    ? `${wordsOfOptions(namedOptions(unmet, question))}的，不符合；别的`
    : `${wordsOfOptions(named)}的`;
}

/** More options than these are said by naming those that are not among them, where these are fewer. */
const NAMED_OPTIONS = 3;

/** Options by the words that say them shortest: the ends of a range, those that are not among them, or each by its name. */
type NamedOptions =
  | { by: 'range'; from: string }
  | { by: 'range'; to: string }
  | { by: 'exception'; but: string[] }
  | { by: 'name'; names: string[] };

function namedOptions(chosen: readonly string[], question: OneAnswerQuestion): NamedOptions {
  const ids = question.options.map(({ id }) => id);
  const label = (id: string) => nameInConditions(question, id);
  const [first = '', last = ''] = [chosen[0], chosen[chosen.length - 1]];
  const isRange = question.ordered && chosen.length > 1 && ids.indexOf(last) - ids.indexOf(first) === chosen.length - 1;
  if (isRange && last === ids[ids.length - 1]) return { by: 'range', from: label(first) };
  if (isRange && first === ids[0]) return { by: 'range', to: label(last) };
  const others = ids.filter((id) => !chosen.includes(id));
  if (others.length > 0 && others.length < chosen.length && chosen.length > NAMED_OPTIONS) {
    return { by: 'exception', but: others.map(label) };
  }
  return { by: 'name', names: chosen.map(label) };
}

function wordsOfOptions(named: NamedOptions): string {
  switch (named.by) {
    case 'range':
      return 'from' in named ? `${named.from}及以上` : `${named.to}及以下`;
    case 'exception':
      return `除${named.but.map((label) => `“${label}”`).join('、')}以外都算`;
    case 'name':
      return named.names.join('，或');
  }
}
