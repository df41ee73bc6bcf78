import type { AnswerTest, Condition } from '../schema/condition.ts';
import type { Question } from '../schema/question.ts';

/** A condition as a checklist: a line to tick, or a group of lines. */
export type ChecklistNode =
  | { kind: 'line'; says: string; because: string; settledBy: 'answer' | 'person' | 'window' }
  | { kind: 'group'; heading: string; of: ChecklistNode[] };

/** Turns conditions into a checklist in plain words, with the provision behind each line. */
export function describeCondition(condition: Condition, questions: readonly Question[]): ChecklistNode {
  const inWords = (inner: Condition) => describeCondition(inner, questions);
  switch (condition.kind) {
    case 'all':
      return { kind: 'group', heading: '同时满足', of: flatten(condition, 'all').map(inWords) };
    case 'any':
      return { kind: 'group', heading: '满足其中一项', of: flatten(condition, 'any').map(inWords) };
    case 'not':
      return { kind: 'group', heading: '不属于', of: [inWords(condition.of)] };
    case 'self-check':
      return { kind: 'line', says: condition.says, because: condition.because, settledBy: 'person' };
    case 'text-silent':
      return { kind: 'line', says: condition.says, because: condition.because, settledBy: 'window' };
    case 'question': {
      const question = questions.find(({ id }) => id === condition.question);
      if (!question) throw new Error(`There is no question "${condition.question}"`);
      const answer = describeTest(condition.test, question);
      const open = condition.otherwise === 'text-silent' ? '；不是的，文本没有写明，要问窗口' : '';
      return {
        kind: 'line',
        says: `${question.subject}：${answer}${open}${condition.note ? `（${condition.note}）` : ''}`,
        because: condition.because,
        settledBy: 'answer',
      };
    }
  }
}

/** The parts of a condition, with groups of the same kind within it dissolved: all of (a, all of (b, c)) is all of a, b, c. */
function flatten(condition: Condition, kind: 'all' | 'any'): Condition[] {
  return condition.kind === kind ? condition.of.flatMap((inner) => flatten(inner, kind)) : [condition];
}

function describeTest(test: AnswerTest, question: Question): string {
  const label = (id: string | number) =>
    question.kind === 'one' || question.kind === 'several'
      ? (question.options.find((option) => option.id === id)?.label ?? String(id))
      : `${id}${question.kind === 'number' ? ` ${question.unit}` : ''}`;
  const either = (ids: readonly string[]) => ids.map(label).join('，或');
  if ('is' in test) return either(test.is);
  if ('includesAny' in test) return either(test.includesAny);
  if ('includesAll' in test) return test.includesAll.map(label).join('，并且');
  if ('atLeast' in test) return `${label(test.atLeast)}及以上`;
  if ('atMost' in test) return `${label(test.atMost)}及以下`;
  if ('lessThan' in test) return `不到 ${label(test.lessThan)}`;
  if ('moreThan' in test) return `超过 ${label(test.moreThan)}`;
  if ('onOrAfter' in test) return `${test.onOrAfter} 当天或以后`;
  return `${test.before} 以前`;
}
