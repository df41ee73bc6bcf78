import { clauseName } from '../../schema/clause-name.ts';
import { formatDay } from '../../schema/format-day.ts';
import { formatDocumentNumber, isReport, sourceWords } from '../../schema/source-words.ts';
import { BENEFICIARY_WORDS } from '../../schema/words.ts';
import type { Answers } from '../answer.ts';
import { type RuleBook, ruleGroundKey } from '../rule-book.ts';
import type { Verdict } from '../verdict.ts';
import { liveVerdicts, once } from './asks.ts';
import type { Way } from './group-ways.ts';
import { thingNamed, yearOf } from './names.ts';
import { decidingQuestion } from './say-way.ts';
import { MOST_TAKEN, type Taken, takesOf } from './takes.ts';
import { type AnswerBlocks, type Brought, blocksOf, bringsAs, FIRST_QUESTIONS, ownersNamed } from './way-blocks.ts';
import type { GrantPhrase, WayBook } from './way-parts.ts';

/** What somebody takes to the window, on one page. */
export interface WindowSheet {
  place: string;
  /** What is asked for. */
  thing: string;
  /** The people whom it is for. */
  people: string[];
  /** The document: title, who issued it, day, number. */
  document: string;
  identity: string;
  /** The phrases on which it is asked for, with their clauses. */
  claims: GrantPhrase[];
  /** What to say on the telephone: what decides for the person is asked there, too. */
  call: string;
  /** Whom to ring. */
  whom: string;
  /** What one gets by the text, with its amounts; called what the blocks of the answer call it. */
  gives: string[];
  givesHead: string;
  /** What it takes by the text, for anybody. */
  takes: Taken[];
  /** How many more conditions there are than fit on it. */
  takesMore: number;
  bringsHead: string;
  brings: Brought[];
  bringNotes: string[];
  /** Said where the text lists no papers, or not all. */
  noPapers: string;
  /** What the quoted words are words of: 原文, 报道原文. */
  original: string;
  /** Whether a report of the document was read, and not the document. */
  isReported: boolean;
  asks: { says: string; clauses: string[] }[];
  /** Line of the document to which the short address leads. */
  policy: string;
  grants: string;
}

/** What papers are called on a sheet. */
const BRING_HEADS = { list: '带这些', notes: '带什么', nothing: '带什么' };
/** What is said where papers are not listed. */
const NO_PAPERS = { list: '', notes: '这里只列出下面的，别的先打电话问', nothing: '这里没有列出材料，先打电话问' };
/**
 * The phrases on which things are asked for, each once: the one that grants, and before it what its line begins with, where that is
 * another. A phrase that another holds whole is read with it.
 */
function claimsOf(verdicts: readonly Verdict[], { parts, grounds }: WayBook): GrantPhrase[] {
  const all = verdicts.flatMap(({ rule }): GrantPhrase[] => {
    const ground = grounds[ruleGroundKey(rule.policy, rule.grants)];
    const first = ground?.quote ? [{ quote: ground.quote, clause: ground.clause }] : [];
    const granted = parts[rule.key]?.granted;
    return [...first, ...(granted ? [granted] : [])];
  });
  return once(all, ({ quote }) => quote)
    .filter(({ quote }) => !all.some((other) => other.quote !== quote && other.quote.includes(quote)))
    .map(({ quote, clause }) => ({ quote, clause: clauseName(clause) }));
}

/** Which questions stand on a sheet: the first, and among as many each that a paper sends to. */
function askedOn({ asks, brings }: AnswerBlocks): number[] {
  const wanted = [...new Set(brings.flatMap(({ askFirst }) => (askFirst === null ? [] : askFirst - 1)))];
  const others = asks.map((_, at) => at).filter((at) => !wanted.includes(at));
  return [...wanted, ...others.slice(0, Math.max(0, FIRST_QUESTIONS - wanted.length))].sort((a, b) => a - b);
}

/** The number that a question has on a sheet. */
const numberOn = (asked: readonly number[], number: number | null) =>
  number === null ? null : asked.indexOf(number - 1) + 1;

/**
 * The sheet of a way: what is asked for and on what words, what to bring, what to ask. The person's answers are not on it: what
 * decides is a question about anybody.
 * @param answers of which the amounts depend that stand on it; all stand on it where nothing is answered
 */
export function sheetOf(
  way: Way,
  book: Pick<RuleBook, 'documents' | 'places' | 'questions'>,
  ways: WayBook,
  answers: Answers = {},
): WindowSheet {
  const { rule } = way.verdict;
  const blocks = blocksOf(way, ways, answers);
  const verdicts = liveVerdicts(way);
  const document = book.documents[rule.policy];
  const place = book.places.find(({ id }) => id === rule.place)?.shortName ?? '';
  const thing = thingNamed(rule, ways.parts);
  const claims = claimsOf([way.verdict, ...verdicts], ways);
  const title = document?.title ?? '';
  const takes = takesOf(rule, book.questions);
  const asked = askedOn(blocks);
  const deciding = decidingQuestion(way.verdict, { ...ways, questions: book.questions });
  return {
    place,
    thing,
    people: [
      ...new Set(verdicts.map((verdict) => ways.parts[verdict.rule.key]?.who ?? BENEFICIARY_WORDS[verdict.rule.for])),
    ],
    document: title,
    identity: [blocks.issuer, formatDay(rule.issued), formatDocumentNumber(document?.number, rule.source)].join('，'),
    claims,
    call: `您好，我想问${yearOf(rule.issued)}${isReport(rule.source) ? '报道说的' : ''}《${title}》里写的这一项，${thing}，现在还办不办？${deciding}到哪里办，要带什么？`,
    whom: blocks.whom,
    gives: [...(blocks.givesNote ? [`${blocks.givesNote}。`] : []), ...blocks.gives.map(({ says }) => says)],
    givesHead: blocks.givesHead,
    takes: takes.slice(0, MOST_TAKEN),
    takesMore: Math.max(0, takes.length - MOST_TAKEN),
    bringsHead: BRING_HEADS[bringsAs(blocks)],
    brings: blocks.brings.map((paper) => ({ ...paper, askFirst: numberOn(asked, paper.askFirst) })),
    bringNotes: blocks.bringNotes.map(({ says }) => says),
    noPapers: NO_PAPERS[bringsAs(blocks)],
    asks: asked
      .flatMap((at) => blocks.asks[at] ?? [])
      .map(({ says, clauses }) => ({ says, clauses: clauses.map(clauseName) })),
    original: sourceWords(rule.source).original,
    isReported: isReport(rule.source),
    policy: rule.policy,
    grants: rule.grants,
  };
}

/** Said wherever somebody is told to ring: a number that we knew besides would stand on no document. */
export const NO_NUMBER = '电话号码这里没有收录，到当地政府或那个部门的网站上找';

/** A paper in one line: what it is, what the text calls it, what may be brought instead. */
export const paperNamed = ({ name, called, or }: Pick<Brought, 'name' | 'called' | 'or'>): string =>
  `${name}${called ? `（文件叫“${called}”）` : ''}${or ? `，或者${or}` : ''}`;

/** Said of a document of which a report was read. */
const REPORTED = '只见报道，没有见到正式文件；引号里是报道的话。';

/** What is said of conditions for which there is no room; nothing where all stand there. */
export const moreTaken = ({ takesMore }: Pick<WindowSheet, 'takesMore'>): string[] =>
  takesMore > 0 ? [`还有 ${takesMore} 条，看出处`] : [];

const takenLines = ({ says, boxes }: Taken) =>
  says ? [boxes.length > 0 ? `${says}：` : says, ...boxes.map((box) => `　□ ${box}`)] : boxes.map((box) => `□ ${box}`);

/** The sheet as text, to be sent to oneself. */
export function sheetText(sheet: WindowSheet, address: string): string {
  const whose = ({ note, askFirst, ...paper }: Brought) =>
    `□ ${paperNamed(paper)}${note ? `，${note}` : ''}（${ownersNamed(paper)}${askFirst === null ? '' : `，先问第${askFirst}句`}）`;
  return [
    `${sheet.place}，${sheet.thing}（${sheet.people.join('、')}）`,
    `《${sheet.document}》，${sheet.identity}`,
    ...(sheet.isReported ? [REPORTED] : []),
    ...sheet.claims.map(({ quote, clause }) => `“${quote}”（${clause}）`),
    '',
    `${sheet.whom}。${NO_NUMBER}。`,
    `先打电话问：${sheet.call}`,
    '',
    `${sheet.givesHead}：`,
    ...sheet.gives,
    ...(sheet.takes.length > 0 ? ['', '够条件要看：', ...sheet.takes.flatMap(takenLines), ...moreTaken(sheet)] : []),
    '',
    `${sheet.bringsHead}：`,
    ...(sheet.noPapers ? [`${sheet.noPapers}。`] : []),
    ...sheet.brings.map(whose),
    ...sheet.bringNotes,
    '',
    '要问的：',
    ...sheet.asks.map(
      ({ says, clauses }, at) => `${at + 1}. ${says}${clauses.length > 0 ? `（${clauses.join('、')}）` : ''}`,
    ),
    '',
    `出处：${address}`,
    '只照文件比对，不是审批，以窗口答复为准。',
  ].join('\n');
}
