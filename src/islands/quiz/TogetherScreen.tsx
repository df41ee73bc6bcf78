import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Answer, Answers } from '../../eligibility/answer.ts';
import {
  answersTogether,
  type ChosenTogether,
  chosenTogether,
  togetherOf,
} from '../../eligibility/question-screens.ts';
import type { Rule } from '../../eligibility/rule.ts';
import type { QuestionOfSeveral } from '../../schema/question.ts';
import { TOGETHER } from '../../schema/together.ts';
import type { Quiz } from './quiz-state.ts';
import { ScreenEnd } from './ScreenEnd.tsx';

interface Props {
  quiz: Quiz;
  root: string;
  /** What is asked together. */
  questions: readonly QuestionOfSeveral[];
  waiting: readonly Rule[];
  given: Answers;
  heading: RefObject<HTMLHeadingElement>;
  isLost: boolean;
  /** Told of what is chosen and not yet given; undefined where nothing is. */
  onDraft: (answers: Record<string, Answer> | undefined) => void;
  onAnswer: (answers: Record<string, Answer>) => void;
  onBack: () => void;
  onStop: () => void;
}

/** One screen for several questions: the options of all of them in one list, with none of them and 不知道. */
export function TogetherScreen(props: Props) {
  const { quiz, root, questions, waiting, given, heading, isLost, onDraft, onAnswer, onBack, onStop } = props;
  const [chosen, setChosen] = useState<ChosenTogether | undefined>(() => chosenTogether(questions, given));
  const [fault, setFault] = useState('');
  const faultId = useId();
  const together = questions[0] && togetherOf(questions[0]);
  if (together === undefined) return null;
  const { ask, none, help } = TOGETHER[together];
  const change = (next: ChosenTogether | undefined) => {
    setChosen(next);
    onDraft(next && answersTogether(questions, next));
  };
  const list = chosen === undefined || typeof chosen === 'string' ? [] : chosen;
  const isChosen = (question: string, option: string) =>
    list.some((one) => one.question === question && one.option === option);
  const toggle = (question: QuestionOfSeveral, option: string) => {
    // A question with one answer takes back the other option.
    const others = list.filter(
      (one) => one.question !== question.id || (question.kind === 'several' && one.option !== option),
    );
    const next = isChosen(question.id, option) ? others : [...others, { question: question.id, option }];
    change(next.length > 0 ? next : undefined);
  };
  const whole = (value: 'none' | 'unknown', label: string) => (
    <label class="quiz-option">
      <input
        type="checkbox"
        name={together}
        checked={chosen === value}
        onChange={() => change(chosen === value ? undefined : value)}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <form
      class="quiz-question"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== undefined) onAnswer(answersTogether(questions, chosen));
        else setFault(`选一项或几项；一项也不合的，选“${none}”；拿不准就选“不知道”。`);
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {ask}
      </h2>
      <fieldset class="quiz-options" aria-invalid={fault !== ''} aria-describedby={fault ? faultId : undefined}>
        <legend class="visually-hidden">{ask}</legend>
        {questions.map((question) =>
          question.options.map(
            ({ id, among }) =>
              among !== undefined && (
                <label class="quiz-option" key={`${question.id}/${id}`}>
                  <input
                    type="checkbox"
                    name={question.id}
                    checked={isChosen(question.id, id)}
                    onChange={() => toggle(question, id)}
                  />
                  <span>{among}</span>
                </label>
              ),
          ),
        )}
        {whole('none', none)}
        {whole('unknown', '不知道，先跳过')}
      </fieldset>
      <ScreenEnd
        quiz={quiz}
        root={root}
        questions={questions}
        waiting={waiting}
        help={help}
        fault={fault}
        faultId={faultId}
        isLost={isLost}
        onBack={onBack}
        onStop={onStop}
      />
    </form>
  );
}
