import type { Way } from '../../eligibility/ways/group-ways.ts';
import { sayWay } from '../../eligibility/ways/say-way.ts';
import { Folded } from './Folded.tsx';
import { Later } from './Later.tsx';
import { type ResultProps, type WayProps, wordsOfAnswers } from './result-props.ts';
import { SheetTools } from './SheetTools.tsx';
import { WayBlocks } from './WayBlocks.tsx';
import { WayDocument } from './WayHead.tsx';

/** More ways than these are folded. */
const LINES = 6;

/** Ways as lines, each of which opens its own four blocks. */
export function WayLines(props: ResultProps & { ways: readonly Way[]; brief?: boolean }) {
  const { ways, brief = false } = props;
  const [first, further] = [ways.slice(0, LINES), ways.slice(LINES)];
  return (
    <>
      {first.map((way, at) =>
        brief ? (
          <Line key={way.verdict.rule.key} {...props} way={way} />
        ) : (
          <Later key={way.verdict.rule.key} turn={at} inTurn={props.inTurn}>
            {() => <Opening {...props} way={way} />}
          </Later>
        ),
      )}
      {further.length > 0 && (
        <Folded name="还有" count={`${further.length} 项`}>
          {() => <WayLines {...props} ways={further} inTurn={false} />}
        </Folded>
      )}
    </>
  );
}

/** A way in a line that leads nowhere. */
function Line({ quiz, way: { verdict } }: WayProps) {
  const place = quiz.book.places.find(({ id }) => id === verdict.rule.place)?.shortName;
  return (
    <p class="way-line">
      {place}：{quiz.ways.parts[verdict.rule.key]?.thing ?? verdict.rule.title}
    </p>
  );
}

/** A way as a line that opens its own blocks. */
function Opening(props: WayProps) {
  const { quiz, root, way } = props;
  const { sentence, validity } = sayWay(way, wordsOfAnswers(quiz, props.view.answers));
  const place = quiz.book.places.find(({ id }) => id === way.verdict.rule.place)?.shortName;
  return (
    <Folded name={`${place}：${sentence}`}>
      {() => (
        <>
          {validity && <p class="way-note">{validity}。</p>}
          <WayDocument quiz={quiz} way={way} />
          <WayBlocks {...props} inTurn={false} answers={props.view.answers} deadlines={props.view.deadlines} />
          <SheetTools quiz={quiz} root={root} way={way} answers={props.view.answers} />
        </>
      )}
    </Folded>
  );
}

/** Ways below one name, folded. */
export function WayGroup(props: ResultProps & { name: string; ways: readonly Way[]; brief?: boolean }) {
  const { name, ways } = props;
  if (ways.length === 0) return null;
  return (
    <Folded name={name} count={`${ways.length} 项`}>
      {() => <WayLines {...props} inTurn={false} />}
    </Folded>
  );
}
