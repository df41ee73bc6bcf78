import type { RefObject } from 'preact';
import type { Answer, Answers } from '../../eligibility/answer.ts';
import type { Verdict } from '../../eligibility/verdict.ts';
import { afterWhatTheyPresuppose, isWished, openChecks, type Way } from '../../eligibility/ways/group-ways.ts';
import { documentNamed, thingNamed } from '../../eligibility/ways/names.ts';
import { reasonsOf } from '../../eligibility/ways/reasons.ts';
import { sayUntied, sayWay, tieOf, type WaySaid } from '../../eligibility/ways/say-way.ts';
import { blocksOf, bringsAs } from '../../eligibility/ways/way-blocks.ts';
import { NO_NUMBER } from '../../eligibility/ways/window-sheet.ts';
import { judgedIn } from '../../schema/leaves-of.ts';
import type { Question } from '../../schema/question.ts';
import { Folded } from './Folded.tsx';
import { type DrawnInTurn, Later, TURN } from './Later.tsx';
import { People } from './People.tsx';
import { nearnessFor, type Quiz, type View } from './quiz-state.ts';
import { ScheduleLink } from './ReckoningLink.tsx';
import { SheetTools } from './SheetTools.tsx';
import { WayBlocks } from './WayBlocks.tsx';

interface Props extends DrawnInTurn {
  quiz: Quiz;
  root: string;
  view: View;
  answers: Answers;
  /** Chosen places. */
  places: readonly string[];
  /** What was typed that is the name of a place of which nothing is held; empty where nothing was. */
  notHeld: string;
  /** County and the like that the person named for a question about places, by the question. */
  named: Readonly<Record<string, string>>;
  heading: RefObject<HTMLHeadingElement>;
  onSelfCheck: (key: string, answer: Answer | undefined) => void;
}

/** The answer: a sentence, its four blocks, and each other way as a line that opens its own. */
export function Result(props: Props) {
  const { quiz, view, answers, places, notHeld, inTurn, heading } = props;
  const { open, perhaps, later, short, notTheirs, directions } = view.ways;
  const nearness = nearnessFor(quiz, { places: [...places], topics: [], day: null, answers });
  const isNear = ({ verdict }: Way) => nearness(verdict.rule.place) < 2;
  const isEnded = ({ verdict }: Way) => verdict.term === 'ended';
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
              <Lines {...props} ways={current} />
              <Group {...props} name="期限已经结束的" ways={others.filter(isEnded)} />
              <Group {...props} name="现在还早，到时再看" ways={later.filter(isNear)} />
              <Group {...props} name="现在还不行的，差什么" ways={further(short)} />
              <Group {...props} name={PERHAPS} ways={further(perhaps)} />
              <Group
                {...props}
                name="别的地方的"
                ways={[...open, ...perhaps, ...short].filter((way) => !isNear(way))}
              />
              <Group {...props} name="照你答的对不上的，为什么" ways={refused.filter((way) => !missed.includes(way))} />
              <Group {...props} name="不适用" ways={notTheirs.filter((way) => !refused.includes(way))} brief />
              <Group {...props} name="只写方向，不能凭它申请" ways={directions} brief />
            </section>
          </>
        )}
      </Later>
    </>
  );
}

/** What sentences are made of. */
const wordsOf = ({ ways, book }: Quiz, answers: Answers) => ({ ...ways, questions: book.questions, answers });

const PERHAPS = '别的可能，要你自己看是不是说你';

interface WayProps extends Props {
  way: Way;
}

function Leading(props: WayProps) {
  const { quiz, root, way, view, answers, inTurn } = props;
  const said = sayWay(way, wordsOf(quiz, view.answers));
  const { decision, term } = way.verdict;
  return (
    <section class="leading" data-term={term} data-decision={decision}>
      <Told quiz={quiz} verdict={way.verdict} />
      <Say {...said} />
      <Later turn={TURN.facts} inTurn={inTurn}>
        {() => (
          <ul class="state">
            <Reasons {...props} />
            {term !== 'ended' && <ValidityLine way={way} says={said.validity} />}
          </ul>
        )}
      </Later>
      <Later turn={TURN.whom} inTurn={inTurn}>
        {() => (
          <>
            <Document quiz={quiz} way={way} />
            {decision === 'met' && <People way={way} parts={quiz.ways.parts} />}
            {decision === 'unanswered' && <FindOut unknown={unknownOf(quiz, answers)} />}
          </>
        )}
      </Later>
      <Later turn={TURN.blocks} inTurn={inTurn}>
        {() => (
          <WayBlocks
            {...props}
            answers={view.answers}
            deadlines={view.deadlines}
            isTold={numbersNamed(said.sentence)}
          />
        )}
      </Later>
      <Later turn={TURN.sheet} inTurn={inTurn}>
        {() => <SheetTools quiz={quiz} root={root} way={way} answers={view.answers} />}
      </Later>
    </section>
  );
}

/** Whether a sentence names questions by their numbers. */
const numbersNamed = (sentence: string) => /第 [\d、]+ 句/.test(sentence);

/** The sentence; whether they can is told apart from what it is about. */
function Say({ sentence, lead }: { sentence: string; lead: string }) {
  if (!lead) return <p class="say">{sentence}。</p>;
  const [thing = '', ...rest] = sentence.slice(lead.length + 1).split('。');
  return (
    <p class="say">
      <span class="say-lead">{lead}：</span>
      {thing}。{rest.length > 0 && <small>{rest.join('。')}。</small>}
    </p>
  );
}

/** What was answered, with what the text asks for. What is lacking, and what to ask, the sentence says. */
function Reasons({ quiz, root, view, way, named }: WayProps) {
  const { verdict } = way;
  const questions = quiz.book.questions.map((question) => withName(question, named[question.id]));
  const { facts, unasked } = reasonsOf(verdict, view.answers, { questions, tie: '' });
  const isAll = verdict.decision === 'met' && verdict.unspecified.length === 0;
  return (
    <>
      {facts.length > 0 && (
        <li class="fits">
          <b>
            {verdict.term === 'ended' && isAll && '当时'}
            {isAll ? '写明的条件，你都对得上：' : '你答的：'}
          </b>
          <ul>
            {facts.map(({ says, is }) => (
              <li key={says} data-is={is}>
                {says}
              </li>
            ))}
          </ul>
        </li>
      )}
      {isWished(way) && unasked && (
        <li data-mark="note">
          <span>
            {unasked.says}
            <ScheduleLink root={root} schedule={unasked.schedule}>
              分值表
            </ScheduleLink>
            。
          </span>
        </li>
      )}
    </>
  );
}

/** A question about places whose options are called with the county in them that the person named. */
function withName(question: Question, name: string | undefined): Question {
  if (!name || question.kind !== 'one') return question;
  const nameIn = (label: string) => `${label.replace(/（.*）$/, '')}${name}`;
  return {
    ...question,
    options: question.options.map((option) =>
      option.told || option.label === name ? option : { ...option, label: nameIn(option.label) },
    ),
  };
}

function ValidityLine({ way: { verdict }, says }: Pick<WayProps, 'way'> & { says: string }) {
  if (!says) return null;
  const holds = verdict.term === 'in-term' && verdict.lapsed.length === 0;
  return (
    <li data-mark={holds ? (verdict.decision === 'met' ? 'yes' : 'note') : 'ask'} data-brief={!/问/.test(says)}>
      {says}。
    </li>
  );
}

/** The document by name, and whom to ring: what is said on the telephone first. */
function Document({ quiz, way, isLater }: Pick<WayProps, 'quiz' | 'way'> & { isLater?: boolean }) {
  const document = quiz.book.documents[way.verdict.rule.policy];
  if (!document) return null;
  const { whom } = blocksOf(way, quiz.ways);
  return (
    <>
      <p class="way-whom">
        {isLater && '到那时，'}
        {whom}。
      </p>
      <p class="way-document">
        {document.report ? '报道的是' : '依据'}
        {documentNamed(document)}
      </p>
    </>
  );
}

/** The place that the answer is about. */
function Told({ quiz, verdict }: { quiz: Quiz; verdict: Verdict | undefined }) {
  const name = verdict && quiz.book.places.find(({ id }) => id === verdict.rule.place)?.shortName;
  return name === undefined ? null : <p class="told">{name}</p>;
}

/** One of some verdicts where all are of one place: of several none is the person's. */
const ofOnePlace = (verdicts: readonly Verdict[]): Verdict | undefined =>
  new Set(verdicts.map(({ rule }) => rule.place)).size === 1 ? verdicts[0] : undefined;

/** The questions that were answered with 不知道. */
function unknownOf({ rules }: Quiz, answers: Answers): Question[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const question = rules.questionById.get(id);
    return answer === null && question ? [question] : [];
  });
}

/** So many things to find out are named; the others follow when these are known. */
const TO_FIND_OUT = 4;

/** What the person did not know, with where the answer stands. */
function FindOut({ unknown }: { unknown: readonly Question[] }) {
  if (unknown.length === 0) return null;
  return (
    <ol class="find-out">
      {unknown.slice(0, TO_FIND_OUT).map(({ id, ask, help }) => (
        <li key={id}>
          <b>{ask}</b>
          {help && <small>{help}</small>}
        </li>
      ))}
    </ol>
  );
}

/** Where nothing leads: what to find out, what is lacking, or that nothing here is about the person; and what is nearest. */
function Nothing(props: Props & { missed: readonly Way[]; others: readonly Way[] }) {
  const { quiz, view, answers, missed } = props;
  const unknown = unknownOf(quiz, answers);
  const { short, perhaps, notTheirs } = missed.length > 0 ? waysOf(missed) : view.ways;
  const elsewhere = notTheirs.filter(({ verdict }) => verdict.headline === 'no-tie');
  const current = elsewhere.filter(({ verdict }) => verdict.term !== 'ended');
  const untied = current.length > 0 ? current : elsewhere;
  const refused = notTheirs.filter(({ verdict }) => verdict.headline === 'unmet');
  const lacking = [short, untied, refused].find((ways) => ways.length > 0) ?? [];
  const isOpen = view.next !== undefined;
  // What is refused stays so, whatever else is found out: that is said before what is not known.
  const isRefused = missed.length > 0 && !view.ways.perhaps.some(isWished);
  const isAnswered = !isOpen && (isRefused || unknown.length === 0);
  const words = wordsOf(quiz, view.answers);
  const plain = (sentence: string) => ({ sentence, lead: '' });
  const said = isOpen
    ? plain('还没有答完，现在说不准')
    : !isAnswered
      ? plain(`现在还说不准，先弄清${unknown.length === 1 ? '一件事' : '几件事'}`)
      : perhaps.length > 0
        ? plain('照你答的，没有一项能直接说你够条件；下面的，看是不是说你')
        : short[0]
          ? sayWay(short[0], words)
          : untied.length > 0
            ? sayUntied(untied, words)
            : refused[0]
              ? sayWay(refused[0], words)
              : plain(
                  view.verdicts.length > 0
                    ? '照你答的，这里没有一项能说你够条件'
                    : '选的地方和主题里，没有一份文件写了个人可以申请或享受的事项',
                );
  // What the sentence is about; of what nobody can make up the reason is enough, and nothing is to be got ready for it.
  const [first] = lacking;
  const told = isAnswered && perhaps.length === 0 ? first : undefined;
  const nearest = told && !isForGood(told) ? told : undefined;
  // What is refused is a group below, where it is not what they want.
  const isBelow = lacking === refused && missed.length === 0;
  const others = isBelow ? [] : lacking.filter((way) => way !== told).slice(0, NEAREST);
  return (
    <section class="leading">
      <Told quiz={quiz} verdict={first?.verdict ?? ofOnePlace(view.verdicts)} />
      <Say {...said} />
      <FindOut unknown={isAnswered ? [] : unknown} />
      {nearest && (
        <ul class="state">
          <Reasons {...props} way={nearest} />
        </ul>
      )}
      {told && !nearest && <Document quiz={quiz} way={told} />}
      {missed.length > 0 && <Besides {...props} />}
      {nearest && <Nearest {...props} way={nearest} />}
      {!isOpen && <Lines {...props} ways={perhaps} />}
      {isAnswered && <Lines {...props} ways={others} />}
    </section>
  );
}

/** So many things are told of that may be had besides what somebody wants and cannot have. */
const BESIDES = 2;

/** What is to be brought for it, as far as it can be said in passing. */
const PAPERS_BESIDES = {
  list: '要带的，下面点开看',
  notes: '要带的，下面点开看',
  nothing: '要带什么，这里没有列出，一起问',
};

/** What may be had besides: whose it is, what, and its standing. Who cannot have what they want is told of it at once. */
function Besides({ quiz, view, others }: Props & { others: readonly Way[] }) {
  if (others.length === 0) return null;
  // What somebody may have already comes first, then what is a right, and of that what is money; but nothing before what it presupposes.
  const weight = (way: Way) =>
    4 * Number(drawnIn(way) !== '') +
    2 * Number(way.verdict.force === 'entitlement') +
    Number((way.verdict.rule.money?.amounts.length ?? 0) > 0);
  const byWeight = [...others].sort((a, b) => weight(b) - weight(a));
  const first = afterWhatTheyPresuppose(byWeight, quiz.ways.parts).slice(0, BESIDES);
  const drawing = first.filter((way) => drawnIn(way) !== '').length;
  return (
    <div class="besides">
      <h3>{drawing === 0 ? '另外可能有你的，下面能点开' : '另外可能有你的，看你在不在领'}</h3>
      {first.map((way) => (
        <p key={way.verdict.rule.key}>
          <b>
            {whoseOf(way)}
            {thingNamed(way.verdict.rule, quiz.ways.parts)}。
          </b>
          {standingOf(way, sayWay(way, wordsOf(quiz, view.answers)))}。{blocksOf(way, quiz.ways).whom}。
          {PAPERS_BESIDES[bringsAs(blocksOf(way, quiz.ways))]}。
        </p>
      ))}
    </div>
  );
}

/** What somebody has to be drawing who has something besides, where that is all that they judge: 正在广州领失业保险金. */
function drawnIn({ verdict }: Way): string {
  const [check, ...others] = openChecks(verdict);
  const says = check && others.length === 0 ? (judgedIn(check)?.says ?? '') : '';
  return /^你(正在[^，；（]+)。$/.exec(says)?.[1] ?? '';
}

/** Whose something is that may be had besides: nothing that somebody already draws is told as if it were new. */
function whoseOf(way: Way): string {
  const drawn = drawnIn(way);
  if (drawn) return `${drawn}的人：`;
  const to = way.verdict.rule.money?.to;
  return to && to !== 'not-written' && to.who.includes('person') ? '还没有领到的，看这一条：' : '';
}

/** How it stands with what may be had besides: whether the person can, and what has to be done first. */
function standingOf(way: Way, { lead, rest, ring, validity }: WaySaid): string {
  // Whose it is has been said, and with that what to check.
  if (drawnIn(way) && ring) return `${lead}，先${ring}`;
  // The questions are numbered where it is opened.
  return [lead, rest.replace(/（下面第 \d+ 句）/g, '') || validity].filter(Boolean).join('，');
}

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
  const { validity } = sayWay(way, wordsOf(quiz, props.view.answers));
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
      <Document quiz={quiz} way={way} isLater />
      <Later turn={TURN.blocks} inTurn={inTurn}>
        {() => <WayBlocks {...props} isLater answers={props.view.answers} deadlines={props.view.deadlines} />}
      </Later>
      <Later turn={TURN.sheet} inTurn={inTurn}>
        {() => <SheetTools quiz={quiz} root={root} way={way} answers={props.view.answers} />}
      </Later>
    </>
  );
}

/** So many ways that are lacking something are shown where nothing else is. */
const NEAREST = 3;

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

/** More ways than these are folded. */
const LINES = 6;

/** Ways as lines, each of which opens its own four blocks. */
function Lines(props: Props & { ways: readonly Way[]; brief?: boolean }) {
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
          {() => <Lines {...props} ways={further} inTurn={false} />}
        </Folded>
      )}
    </>
  );
}

function Line({ quiz, way: { verdict } }: WayProps) {
  const place = quiz.book.places.find(({ id }) => id === verdict.rule.place)?.shortName;
  return (
    <p class="way-line">
      {place}：{quiz.ways.parts[verdict.rule.key]?.thing ?? verdict.rule.title}
    </p>
  );
}

function Opening(props: WayProps) {
  const { quiz, root, way } = props;
  const { sentence, validity } = sayWay(way, wordsOf(quiz, props.view.answers));
  const place = quiz.book.places.find(({ id }) => id === way.verdict.rule.place)?.shortName;
  return (
    <Folded name={`${place}：${sentence}`}>
      {() => (
        <>
          {validity && <p class="way-note">{validity}。</p>}
          <Document quiz={quiz} way={way} />
          <WayBlocks {...props} inTurn={false} answers={props.view.answers} deadlines={props.view.deadlines} />
          <SheetTools quiz={quiz} root={root} way={way} answers={props.view.answers} />
        </>
      )}
    </Folded>
  );
}

function Group(props: Props & { name: string; ways: readonly Way[]; brief?: boolean }) {
  const { name, ways } = props;
  if (ways.length === 0) return null;
  return (
    <Folded name={name} count={`${ways.length} 项`}>
      {() => <Lines {...props} inTurn={false} />}
    </Folded>
  );
}
