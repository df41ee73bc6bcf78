import { useCallback, useEffect, useState } from 'preact/hooks';
import { Loading } from './Loading.tsx';
import { foldConditions, pageIsAnswering } from './page-of-quiz.ts';
import { QuizSteps } from './QuizSteps.tsx';
import { openQuiz, type Quiz } from './quiz-state.ts';

interface Props {
  /** Address of the site's root, for links to provisions. */
  root: string;
  /** Where rules and names come from; see `Quiz`. */
  given: Pick<Quiz, 'source' | 'pieces'>;
}

/** Loads what the quiz begins with, then runs it: rules come with the places that are chosen. Answers stay in this component's memory. */
export function QuizApp({ root, given }: Props) {
  const [quiz, setQuiz] = useState<Quiz>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const giveUp = useCallback((error: unknown) => {
    console.warn('The rules of the quiz did not come:', error);
    pageIsAnswering(false);
    foldConditions(false);
    setFailed(true);
  }, []);
  useEffect(() => {
    setFailed(false);
    given.source
      .frame()
      .then((frame) => setQuiz(openQuiz(frame, [], given)))
      .catch(giveUp);
  }, [given, attempt, giveUp]);
  if (failed)
    return (
      <div role="alert">
        <p>问题没有装载成功。可以再试一次，或者直接看下面的条件一览。</p>
        <button type="button" onClick={() => setAttempt(attempt + 1)}>
          再试一次
        </button>
      </div>
    );
  if (!quiz) return <Loading />;
  return <QuizSteps quiz={quiz} root={root} onGrown={setQuiz} onFailed={giveUp} />;
}
