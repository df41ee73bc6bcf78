import type { Rule } from '../../eligibility/rule.ts';
import { inQuotationMarks } from '../../schema/in-quotation-marks.ts';
import { comparisonsIn } from '../../schema/leaves-of.ts';
import type { Question } from '../../schema/question.ts';
import { GroundLink } from './GroundLink.tsx';
import type { Quiz } from './quiz-state.ts';

interface Props {
  quiz: Quiz;
  root: string;
  /** What the screen asks. */
  questions: readonly Question[];
  /** The rules that wait for the answer, the nearest first. */
  waiting: readonly Rule[];
  help: string | null;
  /** What is wrong with the answer; empty where nothing is. */
  fault: string;
  faultId: string;
  /** True after several answers of 不知道: stopping is then offered. */
  isLost: boolean;
  onBack: () => void;
  onStop: () => void;
}

/** What stands below the answers of every screen: going on and back, stopping, and why it is asked. */
export function ScreenEnd(props: Props) {
  const { quiz, root, questions, waiting, help, fault, faultId, isLost, onBack, onStop } = props;
  return (
    <>
      <p id={faultId} class="quiz-fault" role="alert">
        {fault}
      </p>
      <p class="tools quiz-steps">
        <button type="submit" class="primary">
          下一题
        </button>
        <button type="button" onClick={onBack}>
          上一题
        </button>
      </p>
      {isLost && (
        <p class="quiz-lost" role="status">
          好几题都不知道，也可以先停在这里。
          <button type="button" onClick={onStop}>
            先看要弄清什么
          </button>
        </p>
      )}
      <details class="quiz-help">
        <summary>看哪里，为什么问</summary>
        {help && <p>{help}</p>}
        <Why quiz={quiz} root={root} questions={questions} waiting={waiting} />
      </details>
    </>
  );
}

function Why({ quiz, root, questions, waiting }: Pick<Props, 'quiz' | 'root' | 'questions' | 'waiting'>) {
  const rule = waiting[0];
  const asked = questions.map(({ id }) => id);
  const leaf =
    rule && [rule.conditions, ...rule.bars].flatMap(comparisonsIn).find((part) => asked.includes(part.question));
  if (!rule || !leaf) return null;
  const place = quiz.book.places.find(({ id }) => id === rule.place)?.shortName;
  return (
    <p class="quiz-why">
      问这一题，是因为{place}的{inQuotationMarks(rule.title)}要看它
      {waiting.length > 1 && `，另有 ${waiting.length - 1} 项也要看`}。依据：
      <GroundLink quiz={quiz} root={root} policy={rule.policy} provision={leaf.because} />
    </p>
  );
}
