import type { Answer, Answers } from '../../eligibility/answer.ts';
import type { Question } from '../../schema/question.ts';
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
              {question.ask} <b>{answerWords(question, answer)}</b>
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

function answerWords(question: Question, answer: Answer): string {
  if (answer === null) return '不知道';
  if (typeof answer === 'number') return `${answer}${question.kind === 'number' ? ` ${question.unit}` : ''}`;
  if (typeof answer === 'string') return answer;
  if (answer.length === 0 && question.kind === 'several') return question.none;
  const options = question.kind === 'one' || question.kind === 'several' ? question.options : [];
  return answer.map((id) => options.find((option) => option.id === id)?.label ?? id).join('、');
}
