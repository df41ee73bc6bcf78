import { BENEFICIARIES, type Beneficiary } from '../../schema/beneficiaries.ts';
import type { Office } from '../../schema/benefit.ts';
import { judgedIn } from '../../schema/leaves-of.ts';
import type { OfficeDoes } from '../../schema/office.ts';
import { openQuestion } from '../../schema/open-question.ts';
import { AMOUNT_HEADS } from '../../schema/payees.ts';
import type { Paper } from '../../schema/policy.ts';
import type { SourceKind } from '../../schema/source-kind.ts';
import { sourceWords } from '../../schema/source-words.ts';
import { validityName } from '../../schema/validity-words.ts';
import { amountsFor } from '../amounts-for.ts';
import type { Answers } from '../answer.ts';
import { type RuleGround, ruleGroundKey } from '../rule-book.ts';
import { explainedLeaves, type Verdict } from '../verdict.ts';
import { notOrQuestion } from './check-words.ts';
import type { Way } from './group-ways.ts';
import { thingNamed, yearOf } from './say-way.ts';
import { openPoints, silences } from './silences.ts';
import type { Asked, Said, WayBook } from './way-parts.ts';

/** So many questions are put first; the others are there to be opened. */
export const FIRST_QUESTIONS = 5;

/** One paper on the list: once, for everybody whom it concerns. */
export interface Brought {
  name: string;
  for: Beneficiary[];
  note: string | null;
  /** Number, among the questions, of what is better asked before it is prepared; null where nothing is. */
  askFirst: number | null;
  provisions: string[];
}

/** What somebody needs who goes for a way. */
export interface AnswerBlocks {
  gives: Said[];
  /** What that is called: nobody is told that they get what is over, or what the text gives to others. */
  givesHead: string;
  /** What has to be known before it is read; empty where it is as it stands. */
  givesNote: string;
  asks: Asked[];
  brings: Brought[];
  /** Number of the question that is about the list itself, since the text lists them twice, not alike; null where none is. */
  bringsAsk: number | null;
  /** Number of the question about what to bring at all; null where none is. */
  papersAsk: number | null;
  /** What holds of all papers, or of none by name. */
  bringNotes: Said[];
  offices: Office[];
  /** Number of the question that is about which of two offices it is; null where none is. */
  officesAsk: number | null;
  /** Whom to ring: an office that the document names for it, else who issued it. */
  whom: string;
  /** Lines that say where to go, where no office is named by itself. */
  places: Said[];
  issuer: string;
}

/** What is known of papers: a list of them, only what the text says besides, or nothing. */
export const bringsAs = ({ brings, bringNotes }: Pick<AnswerBlocks, 'brings' | 'bringNotes'>) =>
  brings.length > 0 ? 'list' : bringNotes.length > 0 ? 'notes' : 'nothing';

/** A note beside what the person judges: in brackets, or after ；. */
const NOTES = /（([^（）]*)）|；([^；。]*)/g;

/**
 * What the text leaves open of what only the person can judge, as questions of theirs.
 * @param isAsked whether a line has a question of its own about what to bring
 */
function openInChecks(
  { rule, explanation }: Verdict,
  grounds: WayBook['grounds'],
  isAsked: (line: string) => boolean,
): Asked[] {
  return explainedLeaves(explanation).flatMap(({ leaf, truth }): Asked[] => {
    const says = truth === 'unmet' ? undefined : judgedIn(leaf)?.says.replace(/。$/, '');
    const clause = grounds[ruleGroundKey(rule.policy, leaf.because)]?.clause;
    if (says === undefined || clause === undefined) return [];
    const orElse = notOrQuestion(says);
    if (orElse) return [{ says: orElse, because: leaf.because, clauses: [clause], isOfCheck: true }];
    const bare = says.replace(NOTES, '').replaceAll('你', '我');
    return [...says.matchAll(NOTES)].flatMap(([, inside, after]): Asked[] => {
      const note = inside ?? after ?? '';
      const toAsk = note.match(/^(.+)，先问$/)?.[1];
      const question = toAsk ? `${toAsk}？` : openQuestion(note.replace(/，要问[^，]*$/, ''));
      if (question === undefined || (toAsk && isAsked(leaf.because))) return [];
      const isShort = question.length < LEAST_QUESTION;
      return [
        {
          says: isShort ? `“${bare}”，${question}` : question,
          because: leaf.because,
          clauses: [clause],
          isOfCheck: true,
        },
      ];
    });
  });
}

/** A question with fewer characters says nothing by itself: 怎样算？ */
const LEAST_QUESTION = 10;

/** What still counts of a way: all but what is refused, or the way itself where that is all. */
export function liveVerdicts({ verdict, along }: Way): Verdict[] {
  const live = [verdict, ...along].filter(({ decision }) => decision !== 'unmet' && decision !== 'barred');
  return live.length > 0 ? live : [verdict];
}

/**
 * The four blocks of a way, merged over what comes along with it and never across ways.
 * @param answers of which the amounts depend that are told; all are told where nothing is answered
 */
export function blocksOf(way: Way, { parts, sources, grounds }: WayBook, answers: Answers = {}): AnswerBlocks {
  const live = liveVerdicts(way);
  const { rule } = way.verdict;
  const source = sources[rule.policy];
  const ofAll = <Part>(partOf: (verdict: Verdict) => readonly Part[]) => live.flatMap(partOf);
  const groundOf = (id: string): RuleGround | undefined => grounds[ruleGroundKey(rule.policy, id)];
  const bring = once(
    ofAll((verdict) => verdict.rule.bring),
    (id) => id,
  );
  const applyAt = once(
    ofAll((verdict) => verdict.rule.applyAt),
    (id) => id,
  );
  const isOpen = (id: string) => source?.open[id] !== undefined;
  const people = BENEFICIARIES.filter((person) => live.some((verdict) => verdict.rule.for === person));
  const named = (source?.papers ?? []).filter(
    (paper) => bring.includes(paper.because) && paper.for.some((person) => people.includes(person)),
  );
  const offices = once(
    ofAll((verdict) => parts[verdict.rule.key]?.offices ?? []),
    ({ name }) => name,
  );
  const clausesOf = (id: string) => [groundOf(id)?.clause ?? ''].filter(Boolean);
  const written = once<Asked>(
    [
      ...validityQuestions(way.verdict, source?.dated ?? ''),
      ...ofAll((verdict) => openPoints(verdict, grounds)),
      ...ofAll((verdict) => parts[verdict.rule.key]?.asks ?? []),
      ...ofAll((verdict) =>
        openInChecks(verdict, grounds, (line) => named.some((paper) => paper.because === line && paper.askFirst)),
      ),
      ...[...bring, ...applyAt].filter(isOpen).map((id) => ({
        says: source?.open[id] ?? '',
        because: id,
        clauses: clausesOf(id),
      })),
      ...named.flatMap((paper): Asked[] => {
        const says = paperQuestion(paper);
        return says ? [{ says, because: paper.because, clauses: clausesOf(paper.because), isOfCheck: true }] : [];
      }),
    ],
    // What a line leaves open is asked once, first as it stands with this person.
    ({ says, because, isOfCheck }) => (isOfCheck ? says : because || says),
  );
  const isOfPapers = ({ says }: Asked) => /材料|交什么|交哪/.test(says);
  const asks = [
    ...written,
    ...(named.length > 0 || written.some(isOfPapers) ? [] : [{ says: '要带什么材料？', because: '', clauses: [] }]),
    ...followingQuestions(way.verdict, live, { parts, grounds }, offices),
  ];
  const brings = [...new Set(named.map(({ name }) => name))].map((name): Brought => {
    const same = named.filter((paper) => paper.name === name);
    const first = same
      .flatMap((paper) =>
        asks.findIndex(({ because, says }) =>
          paper.askFirst === undefined ? says === paperQuestion(paper) : because === paper.askFirst,
        ),
      )
      .find((at) => at >= 0);
    return {
      name,
      for: people.filter((person) => same.some((paper) => paper.for.includes(person))),
      // What is to be asked stands among the questions, with its number.
      note: same.map(({ note }) => note?.replace(ASK_NOTE, '')).find((note) => note) ?? null,
      askFirst: first === undefined ? null : first + 1,
      provisions: same.map(({ because }) => because),
    };
  });
  // One side of what does not agree is asked about, and not told as well.
  const isAsked = (quote: string | null | undefined) =>
    asks.some(({ quotes }) => quotes?.some((passage) => passage.quote === quote));
  const told = (ids: readonly string[]): Said[] =>
    ids.flatMap((id) => {
      const ground = groundOf(id);
      return ground ? [{ says: ground.summary, provision: id }] : [];
    });
  const listed = new Set((source?.papers ?? []).map(({ because }) => because));
  const askAt = (isIt: (quote: string) => number) => {
    const at = asks.findIndex(({ quotes = [] }) => quotes.reduce((sum, { quote }) => sum + isIt(quote), 0) > 1);
    return at < 0 ? null : at + 1;
  };
  return {
    ...givesSaid(way.verdict, asks, grounds),
    gives: givesOf(live, parts, answers, told, groundOf),
    asks,
    brings,
    papersAsk: asks.some(isOfPapers) ? asks.findIndex(isOfPapers) + 1 : null,
    bringsAsk: askAt((quote) => bring.filter((id) => groundOf(id)?.quote === quote).length),
    bringNotes: told(bring.filter((id) => !listed.has(id) && !isOpen(id) && !isAsked(groundOf(id)?.quote))),
    offices,
    officesAsk: askAt((quote) => Number(offices.some(({ name }) => quote.includes(name)))),
    whom: whomToRing(offices, source?.issuer ?? '', rule.source),
    places: told(applyAt.filter((id) => !isOpen(id))),
    issuer: source?.issuer ?? '',
  };
}

/**
 * What one gets, in sentences. An amount that is told of the line and of its money is one: of a limit or a share, which is nobody's
 * amount, the one that says so.
 */
function givesOf(
  live: readonly Verdict[],
  parts: WayBook['parts'],
  answers: Answers,
  told: (ids: readonly string[]) => Said[],
  groundOf: (id: string) => RuleGround | undefined,
): Said[] {
  const lines = live.flatMap(({ rule }) => parts[rule.key]?.gives ?? []);
  const amounts = live.flatMap(({ rule: { money } }) => (money ? amountsFor(money, answers) : []));
  const given = amounts.filter(
    ({ because, means }) => means === 'given' && !lines.some(({ provision }) => provision === because),
  );
  const others = amounts.filter(({ means }) => means !== 'given');
  const said = [...given, ...others].flatMap(({ because, means }) =>
    told([because]).map(({ says, provision }) => ({
      says: `${says}${means === 'given' ? '' : `（${AMOUNT_HEADS[means]}）`}。`,
      provision,
    })),
  );
  const isOld = ({ provision }: Said) => isOfItsTime(groundOf(provision));
  const isSum = ({ provision }: Said) => amounts.some(({ because }) => because === provision);
  const whole = lines.map((line) => said.find(({ provision }) => provision === line.provision) ?? line);
  // By what it is reckoned comes before what that came to once.
  const sums = whole.filter(isSum).sort((a, b) => Number(isOld(a)) - Number(isOld(b)));
  const own = whole.map((line) => (isSum(line) ? (sums.shift() ?? line) : line));
  const year = yearOf(live[0]?.rule.issued ?? '');
  const dated = [...thingOf(live[0]?.rule, parts), ...own, ...said].map((line) =>
    isOld(line) ? { ...line, says: `${groundOf(line.provision)?.summary}（${year}写的，现在多少要问）。` } : line,
  );
  return once(dated, ({ says }) => says.replaceAll('的', ''));
}

/** The thing itself, where no line and no amount says what one gets. */
function thingOf(rule: Verdict['rule'] | undefined, parts: WayBook['parts']): Said[] {
  const own = rule && parts[rule.key];
  const isUnsaid = own?.gives.length === 0 && (rule?.money?.amounts.length ?? 0) === 0;
  return rule && own?.thing && isUnsaid ? [{ says: `${own.thing}。`, provision: rule.grants }] : [];
}

/** What the benefit is called for just this person, and what to know before it is read. */
function givesSaid(verdict: Verdict, asks: readonly Asked[], grounds: WayBook['grounds']) {
  const isOver = verdict.term === 'ended';
  const isRefused = verdict.decision === 'unmet' || verdict.decision === 'barred';
  const isSilent = verdict.decision === 'silent';
  const [silence] = isSilent ? silences(verdict, grounds) : [];
  const at = silence ? asks.findIndex(({ says }) => says === silence.says) : -1;
  const whose = isSilent ? `你算不算，没有写${at < 0 ? '' : `，先问第 ${at + 1} 句`}` : '';
  return {
    givesHead: isOver
      ? '当时写了什么'
      : isRefused
        ? '够条件的人能得到什么'
        : isSilent
          ? '要是算你，能得到什么'
          : '能得到什么',
    givesNote: whose,
  };
}

/** What the text itself says of the day on which it was written. */
export const isOfItsTime = (ground: Pick<RuleGround, 'quote'> | undefined): boolean =>
  /目前|现阶段/.test(ground?.quote ?? '') && /\d/.test(ground?.quote ?? '');

/** What a note of a paper says of asking. */
const ASK_NOTE = /[，；]?先问(.*)$/;

/** The question that a paper brings along which is better asked about first, and has none of its own. */
function paperQuestion({ name, note, askFirst }: Paper): string | undefined {
  const [, about] = (askFirst === undefined && note?.match(ASK_NOTE)) || [];
  return about === undefined ? undefined : `${name}，现在${about === '窗口' ? '还要不要' : about}？`;
}

/** What is asked after all that the text leaves open: whatever else an answer tells somebody to ask. */
function followingQuestions(
  { rule, decision, force, term, lapsed }: Verdict,
  live: readonly Verdict[],
  { parts, grounds }: Pick<WayBook, 'parts' | 'grounds'>,
  offices: readonly Office[],
): Asked[] {
  const ask = (says: string, because = ''): Asked[] => [
    { says, because, clauses: because ? [grounds[ruleGroundKey(rule.policy, because)]?.clause ?? ''] : [] },
  ];
  const amounts = live.flatMap(({ rule: { money } }) => money?.amounts ?? []);
  const old = amounts.find(({ because }) => isOfItsTime(grounds[ruleGroundKey(rule.policy, because)]));
  const limit = amounts.find(({ means }) => means === 'limit');
  const several = offices.find(({ name }) => name.includes('、'));
  const isRefused = decision === 'unmet' || decision === 'barred';
  return [
    ...(old ? ask(`${thingNamed(rule, parts)}，现在是多少？`, old.because) : []),
    ...(limit ? ask('这里定的标准是多少？', limit.because) : []),
    ...(several ? ask('写了几个部门，先找哪一家？', several.because) : []),
    ...(force === 'selection' && term === 'in-term' && !isRefused ? ask('现在收申请吗，下一轮什么时候？') : []),
    ...(term === 'in-term' && lapsed.length === 0 && !isRefused
      ? ask(`这份${sourceWords(rule.source).speaker}后来改过没有？`)
      : []),
  ];
}

/** Those who answer for it before those who take, handle or check papers. */
const RUNG_FIRST: readonly OfficeDoes[] = ['leads', 'accepts', 'handles', 'reviews'];

function whomToRing(offices: readonly Office[], issuer: string, source: SourceKind): string {
  const does = RUNG_FIRST.find((one) => offices.some((office) => office.does === one));
  const [first, ...others] = offices.filter((office) => office.does === does);
  const { speaker } = sourceWords(source);
  return first
    ? `打电话找${first.name}${others.length > 0 ? '等' : ''}（${speaker}写的${first.name.includes('、') ? '，没有写先找哪一家' : ''}）`
    : `打给谁，${speaker}没有写；发文的是${issuer}`;
}

/** Whether it still holds is asked first, wherever the text does not say so itself, or what it stands on has ended. */
function validityQuestions(verdict: Verdict, dated: string): Asked[] {
  const ofParents = verdict.lapsed.map(({ title }) => ({
    says: `这份${sourceWords(verdict.rule.source).speaker}所依据的《${title}》已经过了期限，现在还办吗？`,
    because: '',
    clauses: [],
  }));
  return [...ownValidityQuestion(verdict, dated), ...ofParents];
}

function ownValidityQuestion({ rule, term }: Verdict, dated: string): Asked[] {
  const { speaker } = sourceWords(rule.source);
  const ask = (says: string, clause: string) => [{ says, because: '', clauses: clause ? [clause] : [] }];
  const stillHolds = ask(`这份${yearOf(rule.issued)}的${speaker}，现在还执行吗？`, dated);
  switch (term) {
    case 'none-printed':
      return stillHolds;
    case 'text-not-seen':
      return ask('正式的文件是哪一份，现在还执行吗？', '');
    case 'ended':
      return rule.term.kind === 'printed' && rule.term.until
        ? ask(`${validityName(rule.term)}到${yearOf(rule.term.until)}结束了，现在还办吗？`, rule.term.clause)
        : stillHolds;
    case 'unsettled':
      return rule.term.kind === 'printed'
        ? ask(`${validityName(rule.term)}有几种算法，今天还算在里面吗？`, rule.term.clause)
        : [];
    default:
      return [];
  }
}

/** Each once, in order of its first. */
function once<Part>(all: readonly Part[], keyOf: (part: Part) => string): Part[] {
  const seen = new Set<string>();
  return all.filter((part) => !seen.has(keyOf(part)) && seen.add(keyOf(part)));
}
