import { isWished, type Way } from '../../eligibility/ways/group-ways.ts';
import { NO_NUMBER } from '../../eligibility/ways/window-sheet.ts';
import { Later, TURN } from './Later.tsx';
import { Leading } from './Leading.tsx';
import { Nothing } from './Nothing.tsx';
import { nearnessFor, type Quiz } from './quiz-state.ts';
import type { ResultProps } from './result-props.ts';
import { WayGroup, WayLines } from './WayLines.tsx';

/** The answer: a sentence, its four blocks, and each other way as a line that opens its own. */
export function Result(props: ResultProps) {
  const { quiz, view, answers, places, notHeld, inTurn, heading } = props;
  const { open, perhaps, later, short, notTheirs, directions } = view.ways;
  const nearness = nearnessFor(quiz, { places: [...places], topics: [], day: null, answers });
  const isNear = ({ verdict }: Way) => nearness(verdict.rule.place) < 2;
  const isEnded = ({ verdict }: Way) => verdict.validityState === 'ended';
  const near = open.filter(isNear);
  // Who wants a thing that is not to be had is told that first, not what else there is.
  const refused = notTheirs.filter(({ verdict }) => verdict.headline !== 'not-wanted');
  const isMissed = (way: Way) => isNear(way) && isWished(way);
  const missed = near.some(isWished) ? [] : [...short, ...refused].filter(isMissed);
  // Of what has ended not everything is asked: nothing is known then, and it does not lead. Of what only the person can tell whose it
  // is, what they want may.
  const nearest =
    near.find((way) => !isEnded(way) || way.verdict.headline !== 'needs-answers') ??
    perhaps.find((way) => isMissed(way) && !isEnded(way));
  const leading = missed.length > 0 ? undefined : nearest;
  // Where nothing leads, these are lines above.
  const further = (ways: readonly Way[]) =>
    leading || missed.length > 0 ? ways.filter((way) => isNear(way) && way !== leading && !missed.includes(way)) : [];
  const others = near.filter((way) => way !== leading);
  const current = others.filter((way) => !isEnded(way));
  return (
    <>
      <h2 ref={heading} tabIndex={-1} class="result-name">
        结果
      </h2>
      {notHeld && <NotHeld quiz={quiz} name={notHeld} />}
      {leading ? <Leading {...props} way={leading} /> : <Nothing {...props} missed={missed} others={current} />}
      <Later turn={TURN.others} inTurn={inTurn}>
        {() => (
          <>
            <p class="way-note no-number">{NO_NUMBER}。</p>
            <section class="other-ways">
              <WayLines {...props} ways={current} />
              <WayGroup {...props} name="期限已经结束的" ways={others.filter(isEnded)} />
              <WayGroup {...props} name="现在还早，到时再看" ways={later.filter(isNear)} />
              <WayGroup {...props} name="现在还不行的，差什么" ways={further(short)} />
              <WayGroup {...props} name={PERHAPS} ways={further(perhaps)} />
              <WayGroup
                {...props}
                name="别的地方的"
                ways={[...open, ...perhaps, ...short].filter((way) => !isNear(way))}
              />
              <WayGroup
                {...props}
                name="照你答的对不上的，为什么"
                ways={refused.filter((way) => !missed.includes(way))}
              />
              <WayGroup {...props} name="不适用" ways={notTheirs.filter((way) => !refused.includes(way))} brief />
              <WayGroup {...props} name="只写方向，不能凭它申请" ways={directions} brief />
            </section>
          </>
        )}
      </Later>
    </>
  );
}

const PERHAPS = '别的可能，要你自己看是不是说你';

/** A place of which nothing is held: said first, with what there is, and where to look. */
function NotHeld({ quiz, name }: { quiz: Quiz; name: string }) {
  const hasCountry = quiz.frame.country !== null;
  return (
    <section class="not-held">
      <p class="say">
        {name}的文件，这里没有收录{hasCountry && '；下面是全国的文件说到的'}。
      </p>
      <p>
        不是那里没有政策，是我们还没有读到。要找{name}自己的文件，到当地政府、人力资源社会保障局的网站找，或者打电话问。
      </p>
    </section>
  );
}
