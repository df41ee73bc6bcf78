import { sayWay } from '../../eligibility/ways/say-way.ts';
import { FindOut, unknownOf } from './FindOut.tsx';
import { Later, TURN } from './Later.tsx';
import { People } from './People.tsx';
import { type WayProps, wordsOfAnswers } from './result-props.ts';
import { SheetTools } from './SheetTools.tsx';
import { WayBlocks } from './WayBlocks.tsx';
import { AnsweredPlace, Say, ValidityLine, WayDocument, WayReasons } from './WayHead.tsx';

/** The way that leads: its sentence, reasons and document, its four blocks, and its sheet. */
export function Leading(props: WayProps) {
  const { quiz, root, way, view, answers, inTurn } = props;
  const said = sayWay(way, wordsOfAnswers(quiz, view.answers));
  const { decision, validityState } = way.verdict;
  return (
    <section class="leading" data-term={validityState} data-decision={decision}>
      <AnsweredPlace quiz={quiz} verdict={way.verdict} />
      <Say {...said} />
      <Later turn={TURN.facts} inTurn={inTurn}>
        {() => (
          <ul class="state">
            <WayReasons {...props} />
            {validityState !== 'ended' && <ValidityLine way={way} said={said} />}
          </ul>
        )}
      </Later>
      <Later turn={TURN.whom} inTurn={inTurn}>
        {() => (
          <>
            <WayDocument quiz={quiz} way={way} />
            {decision === 'met' && <People way={way} parts={quiz.ways.parts} />}
            {decision === 'unanswered' && <FindOut unknown={unknownOf(quiz, answers)} />}
          </>
        )}
      </Later>
      <Later turn={TURN.blocks} inTurn={inTurn}>
        {() => <WayBlocks {...props} answers={view.answers} deadlines={view.deadlines} isTold={said.isNumbered} />}
      </Later>
      <Later turn={TURN.sheet} inTurn={inTurn}>
        {() => <SheetTools quiz={quiz} root={root} way={way} answers={view.answers} />}
      </Later>
    </section>
  );
}
