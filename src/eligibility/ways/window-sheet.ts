import { clauseName } from '../../schema/clause-name.ts';
import { formatDay } from '../../schema/format-day.ts';
import { judgedIn } from '../../schema/leaves-of.ts';
import { formatDocumentNumber, sourceWords } from '../../schema/source-words.ts';
import { BENEFICIARY_WORDS } from '../../schema/words.ts';
import type { Answers } from '../answer.ts';
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
  /** What it takes by the text, for anybody: what is asked in any case, not what is one of several. */
  takes: string[];
  bringsHead: string;
  brings: Brought[];
  bringNotes: string[];
  /** Said where the text lists no papers, or not all. */
  noPapers: string;
  /** What the quoted words are words of: 原文, 报道原文. */
  original: string;
  asks: { says: string; clauses: string[] }[];
  /** Line of the document to which the short address leads. */
  policy: string;
  grants: string;
}

/** What papers are called on a sheet. */
const BRING_HEADS = { list: '带齐这些', notes: '带什么', nothing: '带什么' };
/** What is said where papers are not listed. */
const NO_PAPERS = { list: '', notes: '这里只列出下面的，别的先打电话问', nothing: '这里没有列出材料，先打电话问' };
/** So many conditions stand on a sheet: it is one page. */
const MOST_TAKEN = 8;

function takesOf(rule: Rule, grounds: WayBook['grounds']): string[] {
  const { conditions, tie, policy, grants } = rule;
  const parts = conditions.kind === 'all' ? conditions.of.slice(tie ? 1 : 0) : [conditions];
  const said = parts.flatMap((part) => {
    const own = judgedIn(part)?.says.replace(/。$/, '');
    if (own) return own;
    const isAsked = part.kind === 'question' && part.unmetMeans !== 'not-wanted' && part.because !== grants;
    const ground = isAsked ? grounds[ruleGroundKey(policy, part.because)] : undefined;
    // What the text leaves open is asked, not ticked.
    return ground?.quote ? ground.summary : [];
  });
  return [...new Set(said)].slice(0, MOST_TAKEN);
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
    call: `您好，我想问${yearOf(rule.issued)}《${title}》里写的这一项，${thing}，现在还办不办？${deciding}到哪里办，要带什么？`,
    whom: blocks.whom,
    gives: [...(blocks.givesNote ? [`${blocks.givesNote}。`] : []), ...blocks.gives.map(({ says }) => says)],
    givesHead: blocks.givesHead,
    takes: takesOf(rule, ways.grounds),
    bringsHead: BRING_HEADS[bringsAs(blocks)],
    brings: blocks.brings,
    bringNotes: blocks.bringNotes.map(({ says }) => says),
    noPapers: NO_PAPERS[bringsAs(blocks)],
    asks: blocks.asks
      .slice(0, FIRST_QUESTIONS)
      .map(({ says, clauses }) => ({ says, clauses: clauses.map(clauseName) })),
    original: sourceWords(rule.source).original,
    policy: rule.policy,
    grants: rule.grants,
  };
}

/** Said wherever somebody is told to ring: a number that we knew besides would stand on no document. */
export const NO_NUMBER = '电话号码这里没有收录，到当地政府或那个部门的网站上找';

/** A paper in one line: what it is, what the text calls it, what may be brought instead. */
export const paperNamed = ({ name, called, or }: Pick<Brought, 'name' | 'called' | 'or'>): string =>
  `${name}${called ? `（文件叫“${called}”）` : ''}${or ? `，或者${or}` : ''}`;

/** The sheet as text, to be sent to oneself. */
export function sheetText(sheet: WindowSheet, address: string): string {
  const whose = ({ note, for: people, askFirst, ...paper }: Brought) =>
    `□ ${paperNamed(paper)}${note ? `，${note}` : ''}（${people.map((person) => BENEFICIARY_WORDS[person]).join('、')}${askFirst === null ? '' : `，先问第${askFirst}句`}）`;
  return [
    `${sheet.place}，${sheet.thing}（${sheet.people.join('、')}）`,
    `《${sheet.document}》，${sheet.identity}`,
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
