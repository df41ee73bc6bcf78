import type { Answers } from '../../eligibility/answer.ts';
import { describeAnswer } from '../../eligibility/describe-answer.ts';
import type { Quiz } from './quiz-state.ts';

interface Props {
  quiz: Quiz;
  answers: Answers;
  onChange: (question: string) => void;
}

/** Id of the answers given, which are printed with the rest. */
export const ANSWERS_GIVEN = 'answers-given';

/** Every answer given, each of which can be changed, below one line. */
export function AnswerReview({ quiz, answers, onChange }: Props) {
  const given = Object.entries(answers).flatMap(([id, answer]) => {
    const question = quiz.rules.questionById.get(id);
    return question ? [{ question, answer }] : [];
  });
  if (given.length === 0) return null;
  return (
    <details class="folded" id={ANSWERS_GIVEN}>
      <summary>
        <span>你答过的，可以改</span>
        <small>{given.length} 处</small>
      </summary>
      <ul class="quiz-answers">
        {given.map(({ question, answer }) => (
          <li key={question.id}>
            <span>
              {question.ask} <b>{describeAnswer(question, answer)}</b>
            </span>
            <button type="button" aria-label={`改：${question.ask}`} onClick={() => onChange(question.id)}>
              改
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
