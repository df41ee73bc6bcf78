import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PointsAnswers } from '../../eligibility/points/points-answer.ts';
import { nextScreen, type PointsScreen } from '../../eligibility/points/points-screens.ts';
import { totalStatuses } from '../../eligibility/points/points-status.ts';
import type { ReckoningData } from '../../eligibility/points/reckoning-data.ts';
import { unmetBesides } from '../../eligibility/points/unmet-besides.ts';
import { factsOfTotal } from '../../schema/points-facts.ts';
import { FactsForm } from './FactsForm.tsx';
import { backToQuiz, type QuizWay } from './quiz-way.ts';
import { ScoreStatus } from './ScoreStatus.tsx';

interface Props {
  data: ReckoningData;
  way: QuizWay;
  /** The day on which the page is read. */
  day: string;
}

/** Reckons a schedule with somebody, its own groups one after another. Answers stay in this component's memory. */
export function Reckoning({ data, way, day }: Props) {
  const { schedule, keys, windows } = data;
  const lines = schedule.totals.filter(({ line }) => line !== null).map(({ id }) => id);
  const [wanted, setWanted] = useState<string | undefined>(lines.length === 1 ? lines[0] : undefined);
  const [answers, setAnswers] = useState<PointsAnswers>({});
  const [past, setPast] = useState<readonly PointsScreen[]>([]);
  const [again, setAgain] = useState<PointsScreen>();
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const next = useMemo(
    () => (wanted === undefined ? undefined : nextScreen(schedule, answers, wanted)),
    [schedule, answers, wanted],
  );
  const statuses = useMemo(() => totalStatuses(schedule, answers), [schedule, answers]);
  const screen = again ?? next;
  const at = screen?.facts.map(({ id }) => id).join() ?? '';

  // A new screen begins at its heading, for keyboard and screen reader; not on the first load of the page.
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [at, wanted]);

  if (wanted === undefined) {
    return (
      <div class="quiz">
        <fieldset class="quiz-chips">
          <legend>先算哪一个？</legend>
          {schedule.totals
            .filter(({ line }) => line !== null)
            .map(({ id, name, line }) => (
              <button type="button" key={id} onClick={() => setWanted(id)}>
                {name}（线是{line?.points}分）
              </button>
            ))}
        </fieldset>
      </div>
    );
  }
  const shown = statuses.filter(({ total }) => total.id === wanted || total.line === null);
  const give = (given: PointsAnswers) => {
    if (screen) setPast([...past, screen]);
    setAgain(undefined);
    setAnswers({ ...answers, ...given });
  };
  const back = () => {
    setAgain(past[past.length - 1]);
    setPast(past.slice(0, -1));
  };
  const restart = () => {
    setAnswers({});
    setPast([]);
    setAgain(undefined);
    if (lines.length > 1) setWanted(undefined);
  };
  const left = factsOfTotal(schedule, wanted).filter(({ id }) => answers[id] === undefined).length;
  const notesOf = (fact: string): readonly string[] => {
    const window = windows[fact];
    const isPast = window?.closes !== undefined && window.closes < day;
    return [...(data.notes[fact] ?? []), ...(window && !isPast ? [window.says] : [])];
  };
  const closed = data.rounds.filter(({ closes }) => closes < day);
  const group = schedule.groups.find(({ id }) => id === screen?.group);
  return (
    <div class="quiz reckoning">
      {closed.map(({ says }) => (
        <p key={says}>{says}</p>
      ))}
      {screen ? (
        <FactsForm
          key={at}
          title={group?.name ?? '还有'}
          left={left}
          facts={screen.facts}
          notesOf={notesOf}
          given={answers}
          heading={heading}
          onGive={give}
          onBack={past.length > 0 ? back : undefined}
        />
      ) : (
        <div>
          <h3 ref={heading} tabIndex={-1}>
            能定的都问完了
          </h3>
          <p class="tools">
            {past.length > 0 && (
              <button type="button" onClick={back}>
                回上一屏改
              </button>
            )}
            <button type="button" onClick={() => print()}>
              打印
            </button>
          </p>
        </div>
      )}
      <section class="standings" aria-label="算到现在" aria-live="polite">
        <h3>算到现在</h3>
        {shown.map((status) => (
          <ScoreStatus
            key={status.total.id}
            schedule={schedule}
            answers={answers}
            status={status}
            after={data.after[status.total.id] ?? ''}
            unmet={unmetBesides(data.unmet[status.total.id] ?? [], answers)}
            others={data.unmet[status.total.id] && `besides-${status.total.id}`}
          />
        ))}
      </section>
      <p class="tools">
        {(keys[wanted] ?? []).length > 0 && (
          <a class="button" href={backToQuiz(way, shown, keys)}>
            {way.fragment ? '带着结果回测资格' : '带着结果去测资格'}
          </a>
        )}
        {Object.keys(answers).length > 0 && (
          <button type="button" onClick={restart}>
            从头算
          </button>
        )}
      </p>
    </div>
  );
}
