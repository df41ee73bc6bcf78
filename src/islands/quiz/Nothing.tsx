import type { Verdict } from '../../eligibility/verdict.ts';
import { isWished, type Way } from '../../eligibility/ways/group-ways.ts';
import { tieOf } from '../../eligibility/ways/name-tie.ts';
import { thingNamed } from '../../eligibility/ways/names.ts';
import { NONE, plainSaid, sayUntied, sayWay } from '../../eligibility/ways/say-way.ts';
import { Besides } from './Besides.tsx';
import { FindOut, unknownOf } from './FindOut.tsx';
import { Later, TURN } from './Later.tsx';
import { type ResultProps, type WayProps, wordsOfAnswers } from './result-props.ts';
import { SheetTools } from './SheetTools.tsx';
import { WayBlocks } from './WayBlocks.tsx';
import { AnsweredPlace, Say, WayDocument, WayReasons } from './WayHead.tsx';
import { WayLines } from './WayLines.tsx';

/** So many ways that are lacking something are shown where nothing else is. */
const NEAREST = 3;

/** Where nothing leads: what to find out, what is lacking, or that nothing here is about the person; and what is nearest. */
export function Nothing(props: ResultProps & { missed: readonly Way[]; others: readonly Way[] }) {
  const { quiz, view, answers, missed } = props;
  const unknown = unknownOf(quiz, answers);
  const { short, perhaps, notTheirs } = missed.length > 0 ? waysOf(missed) : view.ways;
  const elsewhere = notTheirs.filter(({ verdict }) => verdict.headline === 'no-tie');
  const current = elsewhere.filter(({ verdict }) => verdict.validityState !== 'ended');
  const untied = current.length > 0 ? current : elsewhere;
  const refused = notTheirs.filter(({ verdict }) => verdict.headline === 'unmet');
  const lacking = [short, untied, refused].find((ways) => ways.length > 0) ?? [];
  const isOpen = view.next !== undefined;
  // What is refused stays so, whatever else is found out: that is said before what is not known.
  const isRefused = missed.length > 0 && !view.ways.perhaps.some(isWished);
  const isAnswered = !isOpen && (isRefused || unknown.length === 0);
  const words = wordsOfAnswers(quiz, view.answers);
  const [nearestShort] = short;
  const [firstRefused] = refused;
  const said = (() => {
    if (isOpen) return plainSaid('还没有答完，现在说不准');
    if (!isAnswered) return plainSaid(`现在还说不准，先弄清${unknown.length === 1 ? '一件事' : '几件事'}`);
    if (perhaps.length > 0) return plainSaid('照你答的，没有一项能直接说你够条件；下面的，看是不是说你');
    if (nearestShort) return sayWay(nearestShort, words);
    if (untied.length > 0) return sayUntied(untied, words);
    if (firstRefused) return sayWay(firstRefused, words);
    return plainSaid(view.verdicts.length > 0 ? NONE : '选的地方和主题里，没有一份文件写了个人可以申请或享受的事项');
  })();
  // What the sentence is about; of what nobody can make up the reason is enough, and nothing is to be got ready for it.
  const [first] = lacking;
  const told = isAnswered && perhaps.length === 0 ? first : undefined;
  const nearest = told && !isForGood(told) ? told : undefined;
  // What is refused is a group below, where it is not what they want.
  const isBelow = lacking === refused && missed.length === 0;
  const others = isBelow ? [] : lacking.filter((way) => way !== told).slice(0, NEAREST);
  return (
    <section class="leading">
      <AnsweredPlace quiz={quiz} verdict={first?.verdict ?? ofOnePlace(view.verdicts)} />
      <Say {...said} />
      <FindOut unknown={isAnswered ? [] : unknown} />
      {nearest && (
        <ul class="state">
          <WayReasons {...props} way={nearest} />
        </ul>
      )}
      {told && !nearest && <WayDocument quiz={quiz} way={told} />}
      {missed.length > 0 && <Besides {...props} />}
      {nearest && <Nearest {...props} way={nearest} />}
      {!isOpen && <WayLines {...props} ways={perhaps} />}
      {isAnswered && <WayLines {...props} ways={others} />}
    </section>
  );
}

/** One of some verdicts where all are of one place: of several none is the person's. */
const ofOnePlace = (verdicts: readonly Verdict[]): Verdict | undefined =>
  new Set(verdicts.map(({ rule }) => rule.place)).size === 1 ? verdicts[0] : undefined;

/** Whether what is lacking is what nobody can make up. What bars somebody may end. */
const isForGood = ({ verdict: { headline, canChange } }: Way) =>
  headline !== 'no-tie' && headline !== 'barred' && !canChange;

/** Ways that the person wants and that are not to be had, by what they are to the person. */
function waysOf(missed: readonly Way[]) {
  const isShort = (way: Way) => way.verdict.headline !== 'no-tie' && !isForGood(way);
  return { short: missed.filter(isShort), perhaps: [], notTheirs: missed.filter((way) => !isShort(way)) };
}

/** What comes nearest of what the person cannot have yet, opened: what it takes, for whoever makes up what is lacking. */
function Nearest(props: WayProps) {
  const { quiz, root, way, inTurn } = props;
  const { validity } = sayWay(way, wordsOfAnswers(quiz, props.view.answers));
  const tie = way.verdict.headline === 'no-tie' ? tieOf(way.verdict, quiz.book.questions) : '';
  // What shuts somebody out is nothing that they bring about.
  const isBarred = way.verdict.decision === 'barred';
  return (
    <>
      <h3 class="nearest">
        {tie ? `等你${tie}以后` : isBarred ? '到能办的时候' : '等这些对得上以后'}，可以先看：
        {thingNamed(way.verdict.rule, quiz.ways.parts)}
      </h3>
      {validity && <p class="way-note">{validity}。</p>}
      <WayDocument quiz={quiz} way={way} isLater />
      <Later turn={TURN.blocks} inTurn={inTurn}>
        {() => <WayBlocks {...props} isLater answers={props.view.answers} deadlines={props.view.deadlines} />}
      </Later>
      <Later turn={TURN.sheet} inTurn={inTurn}>
        {() => <SheetTools quiz={quiz} root={root} way={way} answers={props.view.answers} />}
      </Later>
    </>
  );
}
