import type { Beneficiary } from '../../schema/beneficiaries.ts';
import type { Office } from '../../schema/benefit.ts';
import { leavesOf } from '../../schema/leaves-of.ts';
import type { OfficeDoes } from '../../schema/office.ts';
import { AMOUNT_HEADS, NOT_WRITTEN, paidTo } from '../../schema/payees.ts';
import type { SourceKind } from '../../schema/source-kind.ts';
import { sourceWords } from '../../schema/source-words.ts';
import { BENEFICIARY_WORDS } from '../../schema/words.ts';
import { amountsFor } from '../amounts-for.ts';
import type { Answers } from '../answer.ts';
import { type RuleGround, ruleGroundKey } from '../rule-book.ts';
import type { Verdict } from '../verdict.ts';
import { ASK_NOTE, asksOf, isOfItsTime, isOfPapers, liveVerdicts, neededOf, once, paperQuestion } from './asks.ts';
import type { Way } from './group-ways.ts';
import { numbered, yearOf } from './names.ts';
import { firstQuestions, openPoints } from './silences.ts';
import type { Asked, Said, WayBook } from './way-parts.ts';

/** So many questions are put first; the others are there to be opened. */
export const FIRST_QUESTIONS = 5;

/** One paper on the list: once, for everybody whom it concerns. */
export interface Brought {
  /** What it is in plain words; what the text calls it, where nothing plainer is written. */
  name: string;
  /** What the text calls it, where that is not what it is called here. */
  called: string | null;
  /** What is brought instead of it, where the text leaves the choice. */
  or: string | null;
  for: Beneficiary[];
  /** Whose it is, in the words of the text, where it is none of theirs: 单位. */
  whose: string | null;
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
  /** Number of the question that is to be asked before any of them is prepared; null where that is not the same for all. */
  bringsFirst: number | null;
  /** Number of the question that is about the list itself, since the text lists them twice, not alike; null where none is. */
  bringsAsk: number | null;
  /** Number of the question about what to bring at all; null where none is. */
  papersAsk: number | null;
  /** What holds of all papers, or of none by name. */
  bringNotes: Said[];
  offices: Office[];
  /** Number of the question that is about which of two offices it is; null where none is. */
  officesAsk: number | null;
  /** Whom to ask first: an office that the document names for it, the own employer among them, else who issued it. */
  whom: string;
  /** Whether somebody is rung for that. */
  rings: boolean;
  /** Whether that is the own employer, who is not rung. */
  asksEmployer: boolean;
  /** Items that say where to go, where no office is named by itself. */
  places: Said[];
  issuer: string;
  /** Where to begin to ask where no office is named, for behind 从; empty where that is not known. */
  ringAt: string;
}

/** Whose a paper is: 本人、配偶; what the text calls them, where it is none of theirs. */
export const ownersNamed = ({ whose, for: people }: Pick<Brought, 'whose' | 'for'>): string =>
  whose ?? people.map((person) => BENEFICIARY_WORDS[person]).join('、');

/** What is known of papers: a list of them, only what the text says besides, or nothing. */
export const bringsAs = ({ brings, bringNotes }: Pick<AnswerBlocks, 'brings' | 'bringNotes'>) =>
  brings.length > 0 ? 'list' : bringNotes.length > 0 ? 'notes' : 'nothing';

/**
 * The four blocks of a way, merged over what comes along with it and never across ways.
 * @param answers of which the amounts depend that are told; all are told where nothing is answered
 */
export function blocksOf(way: Way, book: WayBook, answers: Answers = {}): AnswerBlocks {
  const { parts, sources, grounds } = book;
  const live = liveVerdicts(way);
  const { rule } = way.verdict;
  const source = sources[rule.policy];
  const { bring, applyAt, people, papers: named, offices } = neededOf(way, book);
  const groundOf = (id: string): RuleGround | undefined => grounds[ruleGroundKey(rule.policy, id)];
  const isOpen = (id: string) => source?.open[id] !== undefined;
  const asks = asksOf(way, book);
  const brings = [...new Set(named.map(({ name }) => name))].map((name): Brought => {
    const same = named.filter((paper) => paper.name === name);
    const first = same
      .flatMap((paper) =>
        asks.findIndex(({ because, says }) =>
          paper.askFirst === undefined ? says === paperQuestion(paper) : because === paper.askFirst,
        ),
      )
      .find((at) => at >= 0);
    const { plain, or } = same.find((paper) => paper.plain ?? paper.or) ?? {};
    return {
      name: plain ?? name,
      called: plain === undefined ? null : name,
      or: or ?? null,
      for: people.filter((person) => same.some((paper) => paper.for.includes(person))),
      whose: same.find((paper) => paper.whose !== undefined)?.whose ?? null,
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
    ...givesSaid(way.verdict, asks, book),
    gives: givesOf(live, parts, answers, told, groundOf),
    asks,
    brings,
    bringsFirst: new Set(brings.map(({ askFirst }) => askFirst)).size === 1 ? (brings[0]?.askFirst ?? null) : null,
    papersAsk: asks.some(isOfPapers) ? asks.findIndex(isOfPapers) + 1 : null,
    bringsAsk: askAt((quote) => bring.filter((id) => groundOf(id)?.quote === quote).length),
    bringNotes: told(bring.filter((id) => !listed.has(id) && !isOpen(id) && !isAsked(groundOf(id)?.quote))),
    offices,
    officesAsk: askAt((quote) => Number(offices.some(({ name }) => quote.includes(name)))),
    ...whomToAsk(offices, source?.ringAt ?? '', rule.source),
    asksEmployer: firstAsked(offices)[0]?.employer === true,
    places: told(applyAt.filter((id) => !isOpen(id))),
    issuer: source?.issuer ?? '',
    ringAt: source?.ringAt ?? '',
  };
}

/**
 * What one gets, in sentences. An amount that is told of the item and of its money is one: of a limit or a share, which is nobody's
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
  return once([...notYours(live[0]?.rule), ...dated], ({ says }) => says.replaceAll('的', ''));
}

/** That the money goes to others, in the words of the text, or that nobody wrote to whom it goes. */
function notYours(rule: Verdict['rule'] | undefined): Said[] {
  const to = rule?.money?.to;
  if (!rule || to === undefined || paidTo(rule.money) === 'person') return [];
  if (to === NOT_WRITTEN) return [{ says: '这笔钱发给谁，没有写。', provision: rule.grants }];
  return [{ says: `这笔钱不发给你本人，写的是“${to.words}”。`, provision: to.because }];
}

/** The thing itself, where no amount says what one gets, and items only who gets it. */
function thingOf(rule: Verdict['rule'] | undefined, parts: WayBook['parts']): Said[] {
  const own = rule && parts[rule.key];
  const asked = rule ? leavesOf(rule.conditions).map(({ because }) => because) : [];
  const isUnsaid =
    own?.gives.every(({ provision }) => asked.includes(provision)) && (rule?.money?.amounts.length ?? 0) === 0;
  return rule && own?.thing && isUnsaid ? [{ says: `${own.thing}。`, provision: rule.grants }] : [];
}

/** What the benefit is called for just this person, and what to know before it is read. */
function givesSaid(verdict: Verdict, asks: readonly Asked[], book: WayBook) {
  const isOver = verdict.validityState === 'ended';
  const isRefused = verdict.decision === 'unmet' || verdict.decision === 'barred';
  const isSilent = verdict.decision === 'silent';
  const open = isSilent ? firstQuestions(openPoints(verdict, book)) : [];
  const numbers = asks.flatMap(({ says }, at) => (open.includes(says) ? at + 1 : []));
  const isOfList = verdict.headline === 'list-not-held';
  const point = isOfList ? '要看名单，名单这里没有收录' : '还有没写清的';
  const whose = isSilent ? `你算不算，${point}${numbers.length > 0 ? `，先问${numbered(numbers)}` : ''}` : '';
  return {
    givesHead: isOver
      ? '当时写了什么'
      : isRefused
        ? '够条件的人能得到什么'
        : isSilent
          ? '要是算你，能得到什么'
          : paidTo(verdict.rule.money) === 'person'
            ? '能得到什么'
            : '这笔钱给谁、给多少',
    givesNote: whose,
  };
}

/** Those who answer for it before those who take, handle or check papers. */
const ASKED_FIRST: readonly OfficeDoes[] = ['leads', 'accepts', 'handles', 'reviews'];

/** What an office is called here: in plain words where they are written, else as the text has it. */
export const officeName = ({ name, plain }: Office): string => plain ?? name;

/** Those who are asked first, who all do the same; none where the document names nobody. */
function firstAsked(offices: readonly Office[]): Office[] {
  const does = ASKED_FIRST.find((one) => offices.some((office) => office.does === one));
  return offices.filter((office) => office.does === does);
}

function whomToAsk(
  offices: readonly Office[],
  ringAt: string,
  source: SourceKind,
): Pick<AnswerBlocks, 'whom' | 'rings'> {
  const { speaker } = sourceWords(source);
  const ring = ([first, ...others]: readonly Office[]) =>
    first ? `打电话找${officeName(first)}${others.length > 0 ? '等' : ''}` : '';
  const unnamed = ringAt ? `可以从${ringAt}问起` : `${speaker}也没有写是哪个机关发的`;
  const [first, ...others] = firstAsked(offices);
  if (first?.employer)
    return {
      whom: `先问${officeName(first)}${others.length > 0 ? `，也可以${ring(others)}` : ''}（${speaker}写的）`,
      rings: others.length > 0,
    };
  const whom = first ? `${ring([first, ...others])}（${speaker}写的）` : `打给谁，这里没有列出，${unnamed}`;
  return { whom, rings: true };
}
