import type { Answer, Answers } from '../../eligibility/answer.ts';
import { liveVerdicts } from '../../eligibility/ways/asks.ts';
import { checkWords } from '../../eligibility/ways/check-words.ts';
import type { Deadline } from '../../eligibility/ways/deadlines.ts';
import { openChecks, ownChecks, type Way } from '../../eligibility/ways/group-ways.ts';
import { numbered, thingNamed } from '../../eligibility/ways/names.ts';
import { alsoWanted } from '../../eligibility/ways/reasons.ts';
import {
  type AnswerBlocks as Blocks,
  type Brought,
  blocksOf,
  FIRST_QUESTIONS,
  officeName,
  ownersNamed,
} from '../../eligibility/ways/way-blocks.ts';
import { groupBy } from '../../language/group-by.ts';
import type { Office } from '../../schema/benefit.ts';
import { reckonedIn, selfCheckKey } from '../../schema/conditions/answers.ts';
import { pointsCheckId } from '../../schema/conditions/points.ts';
import { formatDay } from '../../schema/format-day.ts';
import { judgedIn, leavesOf, reckonedTotalOf } from '../../schema/leaves-of.ts';
import { OFFICE_WORDS, type OfficeDoes } from '../../schema/office.ts';
import { BENEFICIARY_WORDS } from '../../schema/words.ts';
import { Folded } from './Folded.tsx';
import { AskGrounds, Grounds } from './Grounds.tsx';
import { type DrawnInTurn, Later } from './Later.tsx';
import type { Quiz } from './quiz-state.ts';
import { ReckoningLink } from './ReckoningLink.tsx';

interface Props extends DrawnInTurn {
  quiz: Quiz;
  root: string;
  way: Way;
  answers: Answers;
  /** What is counted from a day that the person gave, and has not passed. */
  deadlines: readonly Deadline[];
  onSelfCheck: (key: string, answer: Answer | undefined) => void;
  /** Whether something else has to come first: papers and offices are for then. */
  isLater?: boolean;
  /** Whether the sentence above has said what has to be asked before it is known whose it is. */
  isTold?: boolean;
}

/** What one gets, what to ask first, what to bring and where to go, each with what it stands on. */
export function WayBlocks({ quiz, root, way, answers, deadlines, onSelfCheck, isLater, isTold, inTurn }: Props) {
  const blocks = blocksOf(way, quiz.ways, answers);
  const { policy } = way.verdict.rule;
  const then = isLater ? '到那时' : '';
  const head = (name: string, provisions: readonly string[]) => (
    <div class="way-head">
      <h3>{name}</h3>
      <Grounds quiz={quiz} root={root} policy={policy} provisions={provisions} of={name} />
    </div>
  );
  return (
    <div class="way-blocks">
      {blocks.gives.length > 0 && (
        <section class="way-gets">
          {head(blocks.givesHead, [
            // What the sentence above stands on.
            ...liveVerdicts(way).map(({ rule }) => rule.grants),
            ...blocks.gives.map(({ provision }) => provision),
          ])}
          {blocks.givesNote && !isTold && <p class="way-note">{blocks.givesNote}。</p>}
          {blocks.gives.map(({ says, provision }) => (
            <p key={provision}>{says}</p>
          ))}
        </section>
      )}
      <InTime way={way} deadlines={deadlines} />
      <Reckonings root={root} way={way} answers={answers} />
      <Later turn={1} inTurn={inTurn}>
        {() => <OwnChecks quiz={quiz} root={root} way={way} answers={answers} onSelfCheck={onSelfCheck} />}
      </Later>
      <Later turn={2} inTurn={inTurn}>
        {() => <Asks quiz={quiz} policy={policy} root={root} blocks={blocks} name={`${then}先问清楚`} />}
      </Later>
      <Later turn={3} inTurn={inTurn}>
        {() => (
          <section class="way-brings">
            {head(`${then}带什么`, [
              ...blocks.brings.flatMap(({ provisions }) => provisions),
              ...blocks.bringNotes.map(({ provision }) => provision),
            ])}
            <Brings blocks={blocks} />
          </section>
        )}
      </Later>
      <Later turn={4} inTurn={inTurn}>
        {() => (
          <section class="way-goes">
            {head(`${then}去哪里、找谁`, [
              ...blocks.offices.map(({ because }) => because),
              ...(blocks.offices.length > 0 ? [] : blocks.places.map(({ provision }) => provision)),
            ])}
            <Offices blocks={blocks} />
          </section>
        )}
      </Later>
    </div>
  );
}

/** Until when somebody can come, where that is known and not asked. */
function InTime({ way, deadlines }: Pick<Props, 'way' | 'deadlines'>) {
  const { policy, conditions } = way.verdict.rule;
  const keys = leavesOf(conditions).map((leaf) => selfCheckKey(policy, judgedIn(leaf)?.id ?? ''));
  const own = deadlines.filter(({ key }) => keys.includes(key));
  if (own.length === 0) return null;
  return (
    <section class="way-checks">
      <h3>最晚到什么时候</h3>
      {own.map(({ key, from, until, months, says }) => (
        <p key={key}>
          {says}；{from ? `按最早的${formatDay(from)}算` : '照你答的日子'}，<b>{formatDay(until)}</b>当天和以前，都算在
          {months}个月内。
        </p>
      ))}
    </section>
  );
}

/** The totals that the way hangs on and that were reckoned: what they came to, and where they are reckoned again. */
function Reckonings({ root, way, answers }: Pick<Props, 'root' | 'way' | 'answers'>) {
  const { conditions, policy } = way.verdict.rule;
  // A total may stand in several conditions, and is one thing to reckon.
  const open = openChecks(way.verdict).map((leaf) => judgedIn(leaf)?.id);
  const totals = leavesOf(conditions)
    .filter((leaf) => !open.includes(judgedIn(leaf)?.id))
    .flatMap((leaf) => reckonedTotalOf(leaf) ?? []);
  if (totals.length === 0) return null;
  return (
    <section class="way-checks">
      <h3>积分</h3>
      {totals.map((condition) => (
        <p key={condition.total}>
          {condition.reckoning.name}：
          <ReckoningLink
            root={root}
            condition={condition}
            reach={reckonedIn(answers[selfCheckKey(policy, pointsCheckId(condition))])}
          />
        </p>
      ))}
    </section>
  );
}

/** So many things to judge stand open, beside what else there is of a way. */
const MOST_CHECKS = 3;

/** What only the person can judge: asked where the way waits for it. */
function OwnChecks({ quiz, root, way, answers, onSelfCheck }: Omit<Props, 'deadlines' | keyof DrawnInTurn>) {
  const { rule } = way.verdict;
  const open = openChecks(way.verdict);
  if (way.verdict.decision === 'unmet' || way.verdict.decision === 'barred') {
    // No judgement of the person's own would change it: what else it takes is told, not asked.
    const asked = alsoWanted(way.verdict, quiz.book.questions).map((says) => `${says}。`);
    const takes = [...asked, ...open.flatMap((leaf) => judgedIn(leaf)?.says ?? [])];
    if (takes.length === 0) return null;
    return (
      <section class="way-checks">
        <h3>到时候还要看这些，这次没有问你</h3>
        <ul class="way-lines">
          {takes.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </section>
    );
  }
  const own = ownChecks(way.verdict);
  if (own.length === 0) return null;
  const terms = quiz.ways.sources[rule.policy]?.explained ?? {};
  const thing = thingNamed(rule, quiz.ways.parts);
  const asked = (leaf: (typeof own)[number]) => {
    const { id, says } = judgedIn(leaf) ?? { id: '', says: '' };
    const { ask, yes, no } = checkWords(says);
    const total = reckonedTotalOf(leaf);
    const key = selfCheckKey(rule.policy, id);
    const given = answers[key];
    return (
      <fieldset key={id} class="self-check">
        <legend>
          {ask}
          {total && <ReckoningLink root={root} condition={total} reach={reckonedIn(given)} />}
        </legend>
        {Object.entries(terms)
          .filter(([term]) => says.includes(term) && !thing.includes(term))
          .map(([term, means]) => (
            <details key={term} class="term-means">
              <summary>“{term}”是什么意思</summary>
              {means}
            </details>
          ))}
        {Object.entries({ yes, no, open: '不清楚' }).map(([value, word]) => (
          <button
            key={value}
            id={`way/${rule.key}/${id}/${value}`}
            type="button"
            aria-pressed={Array.isArray(given) && given[0] === value}
            onClick={() => onSelfCheck(key, [value])}
          >
            {word}
          </button>
        ))}
      </fieldset>
    );
  };
  // One that would be folded alone takes no more room than the fold.
  const shown = own.length > MOST_CHECKS + 1 ? MOST_CHECKS : own.length;
  const [first, further] = [own.slice(0, shown), own.slice(shown)];
  return (
    <section class="way-checks">
      <h3>
        先自己核对<small>拿不准的，按“不清楚”</small>
      </h3>
      {first.map(asked)}
      {further.length > 0 && (
        <Folded name="还要核对的" count={`${further.length} 件`}>
          {() => further.map(asked)}
        </Folded>
      )}
    </section>
  );
}
interface AsksProps extends Pick<Props, 'quiz' | 'root'> {
  policy: string;
  blocks: Blocks;
  /** What they are called. */
  name: string;
}

/** The questions for the window; what each comes from stands below one line, question by question. */
function Asks({ quiz, root, policy, blocks: { asks }, name }: AsksProps) {
  const [first, further] = [asks.slice(0, FIRST_QUESTIONS), asks.slice(FIRST_QUESTIONS)];
  if (first.length === 0) return null;
  const list = (asks: Blocks['asks'], start: number) => (
    <ol start={start} style={`--before: ${start - 1}`}>
      {asks.map(({ says }) => (
        <li key={says}>
          <span>{says}</span>
        </li>
      ))}
    </ol>
  );
  return (
    <section class="way-asks">
      <div class="way-head">
        <h3>{name}</h3>
        <AskGrounds quiz={quiz} root={root} policy={policy} asks={asks} />
      </div>
      {list(first, 1)}
      {further.length > 0 && (
        <Folded name={`还可以问的，第 ${FIRST_QUESTIONS + 1}${further.length > 1 ? ` 到 ${asks.length}` : ''} 句`}>
          {() => list(further, FIRST_QUESTIONS + 1)}
        </Folded>
      )}
    </section>
  );
}

/** The papers, each once; where they have no names, what the text says of them. What is not listed is asked. */
function Brings({ blocks }: { blocks: Blocks }) {
  const { brings, bringNotes, bringsAsk, bringsFirst, papersAsk } = blocks;
  const first = papersAsk === null ? '' : `先问${numbered([papersAsk])}`;
  if (brings.length + bringNotes.length === 0)
    return <p class="absent">{['没有列出来', first].filter(Boolean).join('，')}。</p>;
  if (brings.length === 0) {
    return (
      <>
        <p class="absent">{['没有列成单子', first].filter(Boolean).join('，')}。写到的：</p>
        <ul class="way-lines">
          {bringNotes.map(({ says, provision }) => (
            <li key={provision}>{says}。</li>
          ))}
        </ul>
      </>
    );
  }
  const isAlone = brings.every((paper) => ownersNamed(paper) === BENEFICIARY_WORDS.applicant);
  return (
    <>
      {bringsFirst !== null && <p class="way-note">文件写的是下面这些；先问{numbered([bringsFirst])}，再备。</p>}
      {bringsAsk !== null && <p class="way-note">下面不一定样样都要，要哪几样先问{numbered([bringsAsk])}。</p>}
      <ul class="papers">
        {brings.map((paper) => (
          <Paper
            key={paper.name}
            paper={bringsFirst === null ? paper : { ...paper, askFirst: null }}
            isAlone={isAlone}
          />
        ))}
      </ul>
      {bringNotes.map(({ says, provision }) => (
        <p key={provision} class="way-note">
          {says}。
        </p>
      ))}
    </>
  );
}

/** Whose a paper is, is said where not all are the person's own. */
function Paper({ paper, isAlone }: { paper: Brought; isAlone: boolean }) {
  const whose = isAlone ? '' : ownersNamed(paper);
  const first = paper.askFirst === null ? '' : `先问${numbered([paper.askFirst])}`;
  return (
    <li data-ask={paper.askFirst !== null}>
      <span>
        {paper.name}
        {paper.or && `，或者${paper.or}`}
        {paper.note && <i class="paper-note">{paper.note}</i>}
        {paper.called && <i>文件叫“{paper.called}”</i>}
      </span>
      <small>{[whose, first].filter(Boolean).join('，')}</small>
    </li>
  );
}

/**
 * What some offices do, who do the same.
 * @param ask number of the question that is about which of them it is; null where all are meant
 */
function Stage({ does, offices, ask }: { does: OfficeDoes; offices: readonly Office[]; ask: number | null }) {
  return (
    <li data-choice={ask !== null}>
      {ask !== null && `${OFFICE_WORDS[does]}（哪一处，先问${numbered([ask])}）`}
      {offices.map((office) => (
        <b key={office.name}>{officeName(office)}</b>
      ))}
      {ask === null && <small>{OFFICE_WORDS[does]}</small>}
      {offices.map(
        ({ plain, name }) =>
          plain && (
            <small key={name} class="called">
              文件叫“{name}”
            </small>
          ),
      )}
    </li>
  );
}

function Offices({ blocks }: { blocks: Blocks }) {
  const { offices, officesAsk, places, ringAt } = blocks;
  // Offices that do the same are no steps: only what comes after another is numbered.
  const stages = groupBy(offices, ({ does }) => does);
  const isOrdered = stages.size > 1 && !stages.has('leads');
  if (offices.length > 0) {
    return (
      <ul class="route" data-ordered={isOrdered}>
        {[...stages].map(([does, of]) => (
          <Stage key={does} does={does} offices={of} ask={of.length > 1 ? officesAsk : null} />
        ))}
      </ul>
    );
  }
  if (places.length > 0) {
    return (
      <>
        {places.map(({ says, provision }) => (
          <p key={provision}>{says}。</p>
        ))}
      </>
    );
  }
  return <p class="absent">没有列出去哪里。{ringAt && `可以从${ringAt}问起。`}</p>;
}
