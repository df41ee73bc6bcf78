import type { Answers } from '../../eligibility/answer.ts';
import { describeAnswer } from '../../eligibility/describe-answer.ts';
import type { Quiz } from './quiz-state.ts';

interface Props {
  quiz: Quiz;
  answers: Answers;
  onChange: (question: string) => void;
}

/** Every answer given, each of which can be changed. */
export function AnswerReview({ quiz, answers, onChange }: Props) {
  const given = Object.entries(answers).flatMap(([id, answer]) => {
    const question = quiz.rules.questionById.get(id);
    return question ? [{ question, answer }] : [];
  });
  if (given.length === 0) return null;
  return (
    <section>
      <h3>你答过的</h3>
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
    </section>
  );
}
