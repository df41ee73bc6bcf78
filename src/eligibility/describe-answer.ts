import type { Question } from '../schema/question.ts';
import type { Answer } from './answer.ts';
import { labelOf } from './describe-test.ts';

/**
 * An answer as people read it. Of several places of which one is meant it says so.
 * @example describeAnswer(worksIn, ['lanzhou', 'lanzhou-new-area']) // 兰州市或兰州新区（哪一个不知道）
 */
export function describeAnswer(question: Question, answer: Answer): string {
  if (answer === null) return '不知道';
  if (typeof answer === 'number') return labelOf(question, answer);
  if (typeof answer === 'string') return answer;
  if (answer.length === 0 && question.kind === 'several') return question.none;
  const labels = answer.map((id) => labelOf(question, id));
  if (question.kind !== 'one' || labels.length < 2) return labels.join('、');
  // What an option leaves out (不含…) is no longer true where the other is meant.
  return `${labels.map((label) => label.replace(/（[^（）]*）$/, '')).join('或')}（哪一个不知道）`;
}
