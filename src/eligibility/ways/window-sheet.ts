import { clauseName } from '../../schema/clause-name.ts';
import { formatDay } from '../../schema/format-day.ts';
import { formatDocumentNumber, isReport, sourceWords } from '../../schema/source-words.ts';
import { BENEFICIARY_WORDS } from '../../schema/words.ts';
import type { Answers } from '../answer.ts';
import { type RuleBook, ruleGroundKey } from '../rule-book.ts';
import type { Verdict } from '../verdict.ts';
import { liveVerdicts, once } from './asks.ts';
import { decidingQuestion } from './deciding-question.ts';
import type { Way } from './group-ways.ts';
import { thingNamed, yearOf } from './names.ts';
import { type Taken, takesOf } from './takes.ts';
import { type Brought, blocksOf, bringsAs, ownersNamed } from './way-blocks.ts';
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
  /** What to say to whoever is asked first: what decides for the person is asked there, too. */
  call: string;
  /** Whom to ask first. */
  whom: string;
  /** Whether somebody is rung for that. */
  rings: boolean;
  /** How they are asked: on the telephone, or, the own employer, at work. */
  first: (typeof FIRST_ASKING)[keyof typeof FIRST_ASKING];
  /** What one gets by the text, with its amounts; called what the blocks of the answer call it. */
  gives: string[];
  givesHead: string;
  /** What it takes by the text, for anybody. */
  takes: Taken[];
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
  /** Item of the document to which the short address leads. */
  policy: string;
  grants: string;
}

/** What papers are called on a sheet. */
const BRING_HEADS = { list: '带这些', notes: '带什么', nothing: '带什么' };
/** What is said where papers are not listed, before how to ask about them. */
const NO_PAPERS = { list: '', notes: '这里只列出下面的，别的', nothing: '这里没有列出材料，' };
/** The asking that comes before the way: what it and its words are called, how it is done and ends, and what is noted of it. */
const FIRST_ASKING = {
  office: {
    head: '出门前，先打电话',
    how: '先打电话问',
    script: '打电话时念的稿子',
    ends: '到哪里办，要带什么？',
    blanks: ['我打了哪个号码', '接电话的人'],
  },
  employer: {
    head: '去窗口前，先问单位',
    how: '先问单位',
    script: '问单位时说的话',
    ends: '单位替不替我办，要我交什么？',
    blanks: ['我问了单位的谁', '哪一天问的'],
  },
} as const;
/**
 * The phrases on which things are asked for, each once: the one that grants, and before it what its item begins with, where that is
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
  const first = FIRST_ASKING[blocks.asksEmployer ? 'employer' : 'office'];
  const noPapers = NO_PAPERS[bringsAs(blocks)];
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
    call: `您好，我想问${yearOf(rule.issued)}${isReport(rule.source) ? '报道说的' : ''}《${title}》里写的这一项，${thing}，现在还办不办？${deciding}${first.ends}`,
    whom: blocks.whom,
    rings: blocks.rings,
    first,
    gives: [...(blocks.givesNote ? [`${blocks.givesNote}。`] : []), ...blocks.gives.map(({ says }) => says)],
    givesHead: blocks.givesHead,
    takes: takesOf(rule, book.questions),
    bringsHead: BRING_HEADS[bringsAs(blocks)],
    brings: blocks.brings,
    bringNotes: blocks.bringNotes.map(({ says }) => says),
    noPapers: noPapers && `${noPapers}${first.how}`,
    asks: blocks.asks.map(({ says, clauses }) => ({ says, clauses: clauses.map(clauseName) })),
    original: sourceWords(rule.source).original,
    isReported: isReport(rule.source),
    policy: rule.policy,
    grants: rule.grants,
  };
}

/** Said wherever somebody is told to ring: a number that we knew besides would stand on no document. */
export const NO_NUMBER = '电话号码这里没有收录，到当地政府或那个部门的网站上找';

/** What the address is good for, in words of whoever stands at a window. */
export const CODE_WORDS = '要看原话，打开';

/** Whom to ask first, and where a number is to be had, if somebody is rung. */
export const toAsk = ({ whom, rings }: Pick<WindowSheet, 'whom' | 'rings'>): string =>
  rings ? `${whom}。${NO_NUMBER}。` : `${whom}。`;

/** A paper in one line: what it is, what the text calls it, what may be brought instead. */
export const paperNamed = ({ name, called, or }: Pick<Brought, 'name' | 'called' | 'or'>): string =>
  `${name}${called ? `（文件叫“${called}”）` : ''}${or ? `，或者${or}` : ''}`;

/** What is said behind a paper: whose it is, where not all are the person's own, and what to ask before it is prepared. */
export function paperNotes({ brings }: Pick<WindowSheet, 'brings'>, { askFirst, ...paper }: Brought): string[] {
  const isAlone = brings.every((one) => ownersNamed(one) === BENEFICIARY_WORDS.applicant);
  return [...(isAlone ? [] : [ownersNamed(paper)]), ...(askFirst === null ? [] : [`先问第 ${askFirst} 句`])];
}

/** Said of a document of which a report was read. */
const REPORTED = '只见报道，没有见到正式文件；引号里是报道的话。';

/** Alternatives are set in and numbered, so that it shows where they end: a message may lose what sets them in. */
const takenLines = ({ says, boxes }: Taken) =>
  says ? [`${says}：`, ...boxes.map((box, at) => `　　□（${at + 1}）${box}`)] : boxes.map((box) => `□ ${box}`);

/** The sheet as text, to be sent to oneself. */
export function sheetText(sheet: WindowSheet, address: string): string {
  const brought = (paper: Brought) => {
    const notes = paperNotes(sheet, paper).join('，');
    return `□ ${paperNamed(paper)}${paper.note ? `，${paper.note}` : ''}${notes && `（${notes}）`}`;
  };
  return [
    `${sheet.place}，${sheet.thing}（${sheet.people.join('、')}）`,
    `《${sheet.document}》，${sheet.identity}`,
    ...(sheet.isReported ? [REPORTED] : []),
    ...sheet.claims.map(({ quote, clause }) => `“${quote}”（${clause}）`),
    '',
    toAsk(sheet),
    `${sheet.first.how}：${sheet.call}`,
    '',
    `${sheet.givesHead}：`,
    ...sheet.gives,
    ...(sheet.takes.length > 0 ? ['', '够条件要看：', ...sheet.takes.flatMap(takenLines)] : []),
    '',
    `${sheet.bringsHead}：`,
    ...(sheet.noPapers ? [`${sheet.noPapers}。`] : []),
    ...sheet.brings.map(brought),
    ...sheet.bringNotes,
    '',
    '要问的：',
    ...sheet.asks.map(
      ({ says, clauses }, at) => `${at + 1}. ${says}${clauses.length > 0 ? `（${clauses.join('、')}）` : ''}`,
    ),
    '',
    `${CODE_WORDS}：${address}`,
    '只照文件比对，不是审批，以窗口答复为准。',
  ].join('\n');
}

/** Up to so many characters there is room on the page for long answers; beyond so many it has to be set closely. */
const ROOMY = 500;
const FULL = 850;

/** How a sheet is set, by how much stands on it, so that it is one page and as easy to read and to write on as that allows. */
export function settingOf(sheet: WindowSheet): 'wide' | 'usual' | 'close' {
  const { length } = sheetText(sheet, '');
  return length > FULL ? 'close' : length > ROOMY ? 'usual' : 'wide';
}
