import { clauseName } from '../../schema/clause-name.ts';
import type { ChecklistNode } from '../../schema/conditions/checklist.ts';
import { formatDay } from '../../schema/format-day.ts';
import type { Question } from '../../schema/question.ts';
import { formatDocumentNumber, isReport, sourceWords } from '../../schema/source-words.ts';
import { BENEFICIARY_WORDS } from '../../schema/words.ts';
import type { Answers } from '../answer.ts';
import { describeCondition } from '../describe-condition.ts';
import type { Rule } from '../rule.ts';
import { type RuleBook, ruleGroundKey } from '../rule-book.ts';
import { liveVerdicts } from './asks.ts';
import type { Way } from './group-ways.ts';
import { thingNamed, yearOf } from './names.ts';
import { decidingQuestion } from './say-way.ts';
import { type Brought, blocksOf, bringsAs, FIRST_QUESTIONS } from './way-blocks.ts';
import type { WayBook } from './way-parts.ts';

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
  claims: { quote: string; clause: string }[];
  /** What to say on the telephone: what decides for the person is asked there, too. */
  call: string;
  /** Whom to ring. */
  whom: string;
  /** What one gets by the text, with its amounts; called what the blocks of the answer call it. */
  gives: string[];
  givesHead: string;
  /** What it takes by the text, for anybody; alternatives are one line. */
  takes: string[];
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
/** So many conditions stand on a sheet: it is one page. */
const MOST_TAKEN = 8;

/** Alternatives are told in a line of so many characters at most. */
const LONGEST_CHOICE = 90;
/** Said of longer ones, and of those of which only the window can tell one: no list on a sheet would be whole. */
const SOME_CHOICE = '写了几种情形，占一种就行，是哪几种看出处';

/** What it takes, a line a condition: alternatives are one. What the text leaves open is asked, not ticked, and a wish is neither. */
function takesOf({ conditions, tie, source }: Rule, questions: readonly Question[]): string[] {
  const parts = conditions.kind === 'all' ? conditions.of.slice(tie ? 1 : 0) : [conditions];
  const of = parts.filter((part) => !('unmetMeans' in part && part.unmetMeans === 'not-wanted'));
  // Described together, so that what several say of one answer is one line.
  const said = of.length > 0 ? tickedOf(describeCondition({ kind: 'all', of }, questions, source)) : [];
  return [...new Set(said)].slice(0, MOST_TAKEN);
}

/** A line of the checklist as it is ticked; nothing where only the window can tell. */
function tickedOf(node: ChecklistNode): string[] {
  if (node.kind === 'line') {
    if (node.settledBy === 'window') return [];
    const says = node.says
      .replace(/。$/, '')
      .replace(/\d{4}-\d\d-\d\d/g, formatDay)
      .replaceAll(' ', '');
    return [node.note ? `${says}（${node.note}）` : says];
  }
  const ticked = node.of.map(tickedOf);
  if (node.join === 'all') return ticked.flat();
  if (node.join === 'other') return [node.heading];
  if (node.join === 'not') return [`${node.heading}：${ticked.flat().join('；')}`];
  if (ticked.every((choice) => choice.length === 0)) return [];
  const isWhole = node.of.every(({ kind }, at) => kind === 'line' && ticked[at]?.length === 1);
  const choices = ticked.flat().join('；或者');
  return [isWhole && choices.length <= LONGEST_CHOICE ? choices : SOME_CHOICE];
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
  const lines = [...new Set([way.verdict, ...verdicts].map((verdict) => verdict.rule.grants))];
  const claims = lines.flatMap((id) => {
    const ground = ways.grounds[ruleGroundKey(rule.policy, id)];
    return ground?.quote ? [{ quote: ground.quote, clause: clauseName(ground.clause) }] : [];
  });
  const title = document?.title ?? '';
  const deciding = decidingQuestion(way.verdict, { ...ways, questions: book.questions });
  return {
    place,
    thing,
    people: [
      ...new Set(verdicts.map((verdict) => ways.parts[verdict.rule.key]?.who ?? BENEFICIARY_WORDS[verdict.rule.for])),
    ],
    document: title,
    identity: [blocks.issuer, formatDay(rule.issued), formatDocumentNumber(document?.number, rule.source)].join('，'),
    // A phrase that another holds whole is read with it.
    claims: claims.filter(({ quote }) => !claims.some((other) => other.quote !== quote && other.quote.includes(quote))),
    call: `您好，我想问${yearOf(rule.issued)}${isReport(rule.source) ? '报道说的' : ''}《${title}》里写的这一项，${thing}，现在还办不办？${deciding}到哪里办，要带什么？`,
    whom: blocks.whom,
    gives: [...(blocks.givesNote ? [`${blocks.givesNote}。`] : []), ...blocks.gives.map(({ says }) => says)],
    givesHead: blocks.givesHead,
    takes: takesOf(rule, book.questions),
    bringsHead: BRING_HEADS[bringsAs(blocks)],
    brings: blocks.brings,
    bringNotes: blocks.bringNotes.map(({ says }) => says),
    noPapers: NO_PAPERS[bringsAs(blocks)],
    asks: blocks.asks
      .slice(0, FIRST_QUESTIONS)
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

/** The sheet as text, to be sent to oneself. */
export function sheetText(sheet: WindowSheet, address: string): string {
  const whose = ({ note, for: people, askFirst, ...paper }: Brought) =>
    `□ ${paperNamed(paper)}${note ? `，${note}` : ''}（${people.map((person) => BENEFICIARY_WORDS[person]).join('、')}${askFirst === null ? '' : `，先问第${askFirst}句`}）`;
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
    ...(sheet.takes.length > 0 ? ['', '够条件要看：', ...sheet.takes.map((says) => `□ ${says}`)] : []),
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
