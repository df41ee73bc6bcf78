import type { Answers } from '../../eligibility/answer.ts';
import type { Question } from '../../schema/question.ts';
import type { Quiz } from './quiz-state.ts';

/** The questions that were answered with 不知道. */
export function unknownOf({ rules }: Quiz, answers: Answers): Question[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const question = rules.questionById.get(id);
    return answer === null && question ? [question] : [];
  });
}

/** So many things to find out are named; the others follow when these are known. */
const TO_FIND_OUT = 4;

/** What the person did not know, with where the answer stands. */
export function FindOut({ unknown }: { unknown: readonly Question[] }) {
  if (unknown.length === 0) return null;
  return (
    <ol class="find-out">
      {unknown.slice(0, TO_FIND_OUT).map(({ id, ask, help }) => (
        <li key={id}>
          <b>{ask}</b>
          {help && <small>{help}</small>}
        </li>
      ))}
    </ol>
  );
}
