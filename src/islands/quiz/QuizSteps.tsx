import { latestDay } from '../../eligibility/answer.ts';
import { DOUBTED_CLOCK } from '../../schema/doubted-clock.ts';
import { isBelieved } from '../readers-day.ts';
import { ANSWERS_GIVEN, AnswerReview } from './AnswerReview.tsx';
import { Folded } from './Folded.tsx';
import { Later, TURN } from './Later.tsx';
import { Loading } from './Loading.tsx';
import { NotAsked } from './NotAsked.tsx';
import { OverResult } from './OverResult.tsx';
import { OverScreen } from './OverScreen.tsx';
import { QuestionScreen } from './QuestionScreen.tsx';
import { isOfSeveral, waitingFor } from './quiz-state.ts';
import { carriedAnswers } from './ReckoningLink.tsx';
import { Result } from './Result.tsx';
import { ScopeScreen } from './ScopeScreen.tsx';
import { ShareLink } from './ShareLink.tsx';
import { TogetherScreen } from './TogetherScreen.tsx';
import { UnusableNotice } from './UnusableNotice.tsx';
import { type QuizStepsProps, useQuizSteps } from './use-quiz-steps.ts';
import { VerdictCounts } from './VerdictCounts.tsx';
import { NotAbout, VerdictGroups } from './VerdictGroups.tsx';
import { VerdictSummary } from './VerdictSummary.tsx';

/** Prints the result with the answers that it rests on: what is folded is not printed. */
function printAll(): void {
  document.getElementById(ANSWERS_GIVEN)?.setAttribute('open', '');
  print();
}

interface Props extends QuizStepsProps {
  /** Address of the site's root, for links to provisions. */
  root: string;
}

/** The screen that somebody is on: the choice of places, a question, or the results. */
export function QuizSteps({ root, ...given }: Props) {
  const { quiz, onFailed } = given;
  const steps = useQuizSteps(given);
  const { state, day, today, view, screen, current, onScreen, asked, earlier, placesNamed, isUnasked, isWishWanted } =
    steps;
  const { isLost, heading, drafted, received, whereabouts, notHeld, named, show, showResults, start, back, give } =
    steps;
  const { step } = screen;
  const [question] = onScreen;
  const progress = (
    <p class="quiz-progress">
      已答 {asked.length} 题，
      {view.remaining > 0 ? `最多再问 ${view.remaining} 题，一般用不到这么多` : '没有要问的了'}
      <button type="button" onClick={() => show({ step: 'scope' })}>
        改地区和主题
      </button>
      {step === 'question' && (
        <button type="button" onClick={showResults}>
          先看结果
        </button>
      )}
    </p>
  );

  if (step === 'scope' && steps.isRestoring) return <Loading />;
  return (
    <div class="quiz">
      {earlier !== undefined && step === 'scope' && (
        <div class="banner" data-state="none-printed" role="status">
          <p>这个标签页里有半小时以内答过的题。接着上次的？</p>
          <p class="tools">
            <button type="button" onClick={() => void steps.resume(earlier).catch(onFailed)}>
              接着上次的
            </button>
            <button type="button" onClick={steps.restart}>
              不是我的，清掉
            </button>
          </p>
        </div>
      )}
      <UnusableNotice unusable={steps.unusable} />
      {step === 'scope' && (
        <ScopeScreen
          // A link read after the first drawing brings another scope to begin with.
          key={`${state.places} ${state.topics} ${day}`}
          quiz={quiz}
          state={state}
          day={day}
          heading={heading}
          whereabouts={whereabouts}
          notHeld={notHeld}
          onStart={start}
        />
      )}
      {isWishWanted && (
        <OverScreen
          places={placesNamed}
          remaining={view.remaining}
          heading={heading}
          onWish={() => steps.wish({ ended: true })}
          onStop={showResults}
          onPlaces={() => show({ step: 'scope' })}
        />
      )}
      {step === 'question' && question && !isWishWanted && (
        <div class="quiz-columns">
          {asked.length === 0 && state.places.length > 0 && (
            <p class="quiz-where">
              看的是{placesNamed}的文件。
              <button type="button" onClick={() => show({ step: 'scope' })}>
                改地方
              </button>
            </p>
          )}
          {onScreen.length > 1 ? (
            <TogetherScreen
              key={current}
              quiz={quiz}
              root={root}
              questions={onScreen.filter(isOfSeveral)}
              waiting={waitingFor(view, onScreen)}
              given={state.answers}
              heading={heading}
              isLost={isLost}
              onDraft={(answers) => {
                drafted.current = answers ?? {};
              }}
              onAnswer={give}
              onBack={back}
              onStop={showResults}
            />
          ) : (
            <QuestionScreen
              key={question.id}
              quiz={quiz}
              root={root}
              question={question}
              waiting={waitingFor(view, onScreen)}
              given={state.answers[question.id]}
              places={state.places}
              whereabouts={whereabouts}
              notHeld={notHeld}
              named={named}
              latest={latestDay(state.day, today)}
              heading={heading}
              isLost={isLost}
              onDraft={(answer) => {
                drafted.current = answer === undefined ? {} : { [question.id]: answer };
              }}
              onAnswer={(answer) => give({ [question.id]: answer })}
              onBack={back}
              onStop={showResults}
            />
          )}
          {progress}
          <VerdictSummary quiz={quiz} verdicts={view.verdicts} />
        </div>
      )}
      {step === 'results' && (
        <div class="quiz-results">
          {isUnasked ? (
            <OverResult quiz={quiz} root={root} view={view} places={placesNamed} heading={heading} />
          ) : (
            <Result
              quiz={quiz}
              root={root}
              view={view}
              answers={state.answers}
              places={state.places}
              notHeld={state.places.every((id) => id === quiz.frame.country) ? notHeld.current : ''}
              named={named.current}
              inTurn={received.current !== ''}
              heading={heading}
              onSelfCheck={steps.selfCheck}
            />
          )}
          <Later turn={TURN.rest} inTurn={received.current !== ''}>
            {() => (
              <>
                <p class="section-note">
                  按 {day} 来看。{state.day === null && !isBelieved && DOUBTED_CLOCK}
                  结果只比对文件写的条件，不是审批，办理以当地窗口答复为准。
                </p>
                <VerdictCounts verdicts={view.verdicts} />
                <NotAsked
                  quiz={quiz}
                  view={view}
                  onGoOn={() => steps.go(state)}
                  onWish={steps.wish}
                  onCountry={steps.addCountry}
                />
                <NotAbout quiz={quiz} view={view} />
                {view.verdicts.length > 0 && (
                  <Folded
                    id="conditions-by-one"
                    name="条件，一条一条，和每条的依据"
                    count={`${view.verdicts.length} 项`}
                  >
                    {() => (
                      <VerdictGroups
                        quiz={quiz}
                        root={root}
                        view={view}
                        answers={view.answers}
                        onSelfCheck={steps.selfCheck}
                      />
                    )}
                  </Folded>
                )}
              </>
            )}
          </Later>
          <Later turn={TURN.rest + 1} inTurn={received.current !== ''}>
            {() => (
              <>
                <AnswerReview
                  quiz={quiz}
                  answers={state.answers}
                  onChange={(id) => show({ step: 'question', question: id, alone: true })}
                />
                {progress}
                <ShareLink fragment={carriedAnswers.fragment} />
                <p class="tools">
                  <button type="button" onClick={printAll}>
                    打印这份清单
                  </button>
                  <button type="button" onClick={steps.restart}>
                    清掉答案
                  </button>
                </p>
              </>
            )}
          </Later>
        </div>
      )}
      {!steps.isStarting && (
        <p class="quiz-private">
          答案只留在这个标签页里，不上传；刷新还在，关掉标签页、按“清掉答案”、半小时不用，就没有了。规定只取所选地方的；写的地名也在这个页面里查，只按第一个字取一小份名字表。需要转给别人时，再生成链接。
        </p>
      )}
    </div>
  );
}
