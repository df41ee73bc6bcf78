import { formatDay, formatMonth } from '../schema/format-day.ts';
import type { Question } from '../schema/question.ts';
import type { Answer } from './answer.ts';
import { nameInConditions } from './describe-test.ts';

/**
 * An answer told to the person whose it is, as half a sentence.
 * @param wanted options to which it is kept, of several that were chosen; nothing is told where none of them was
 * @example tellAnswer(skillLevel, ['senior-worker']) // 你是高级工
 */
export function describeOwnAnswer(
  question: Question,
  answer: NonNullable<Answer>,
  wanted?: readonly (string | number)[],
): string {
  if (typeof answer === 'string')
    return told(question, /^\d+-\d+$/.test(answer) ? formatMonth(answer) : formatDay(answer));
  if (typeof answer === 'number') return told(question, nameInConditions(question, answer).replace(' ', ''));
  const options = question.kind === 'one' || question.kind === 'several' ? question.options : [];
  const chosen = options.filter(({ id }) => answer.includes(id) && (wanted === undefined || wanted.includes(id)));
  // Of several that were chosen, none may be among those that are asked for: then there is nothing to tell.
  if (chosen.length === 0 && wanted !== undefined) return '';
  const [only, ...others] = chosen;
  if (only?.told && others.length === 0) return only.told;
  // What an option leaves out, or is explained with, is not part of what somebody is.
  const names = chosen.map(({ id }) => nameInConditions(question, id).replace(/（[^（）]*）$/, ''));
  return told(question, names.join(question.kind === 'one' ? '或' : '、'));
}

const told = ({ told, subject }: Question, value: string) =>
  told === undefined ? `${subject}：${value}` : told.replace('{}', value);
