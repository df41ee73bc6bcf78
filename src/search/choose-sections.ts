import { ASKS } from './asks.ts';
import { countLines } from './held-by.ts';
import {
  amountWordOf,
  DOCUMENT_WORD,
  documentWordOf,
  entryWordOf,
  groupWordOf,
  keyWordOf,
  numberWordOf,
  placeWordOf,
  rowWordOf,
  topicWordOf,
} from './index-words.ts';
import type { PreparedLexicon } from './lexicon.ts';
import type { Lookups } from './lookups.ts';
import { mayBeCalledAbsent } from './may-be-named.ts';
import { isKnown, type QueryTerm, requiredOf } from './query-term.ts';
import { WEIGHTS } from './ranking-weights.ts';
import { placesMeant } from './scope.ts';
import { pairsIn } from './squeeze.ts';
import { termsAsked } from './terms-asked.ts';
import { isLong, type Understood } from './understand.ts';

/** Most sections whose items are read for one query. */
export const SECTIONS_READ = 10;

/** So many pairs of characters are looked up beside the most sections; for each more one section less is read, where no place is named. */
const PAIRS_BESIDE = 3;
/** So many sections are read however much was looked up. */
const LEAST_READ = 6;

/** As many sections are read however little they answer. */
const READ_ANYWAY = 2;

/** As many items that hold a query as it stands are all read at once. */
export const READ_ALL = 20;
/** How many more sections are read each time a reader asks for the rest of them. */
const READ_NEXT = 12;

/** Where what is asked for stands, as far as that is known: what may stand in a section that is not named is not called absent. */
export interface TermCoverage {
  /** In no section at all, whether by its meaning or as it is written. */
  nowhere: boolean;
  /** In none of the places asked for, nor of the country; the same as `nowhere` where no place is named. */
  nowhereInScope: boolean;
  /** In none of the places asked for themselves. */
  nowhereInPlaces: boolean;
}

/** The items that hold a query as it stands. */
export interface AsTyped {
  /** How many there are in all documents. */
  lines: number;
  /** True where there may be more of them than those counted. */
  orMore: boolean;
  /** How many of the sections that have them are not read. */
  unread: number;
}

/** The sections to read for a query. */
export interface SectionChoice {
  /** Best first. */
  keys: string[];
  /** How many more have words of it. */
  more: number;
  /** How many sections that are not read have everything that is asked. */
  moreTogether: number;
  coverage: Map<QueryTerm, TermCoverage>;
  /** What is asked for and stands nowhere. */
  nowhere: QueryTerm[];
  asTyped: AsTyped;
  /** True where not all sections are named that have words of it: there may be more than were counted. */
  orMore: boolean;
  /** How many sections may be of the document whose number is asked for and are not read. */
  numberUnread: number;
}

/**
 * Chooses the sections whose items are worth reading: those that answer most of what is asked, rare words counting
 * more. Where a query names places, theirs come first and the country's follow. Of everything asked that some section
 * has, one is read that has it, so that what is not found in what was read is in no section. Of the items that hold the
 * query as it stands all are read where they are few, and further ones as the reader goes deeper.
 * @param depth 1 for the first answer, 2 and more where the rest of the items was asked for
 * @param isAnswered true where the query is a question that is answered as it stands: then nothing is looked up by its characters
 */
export async function chooseSections(
  understood: Understood,
  prepared: PreparedLexicon,
  lookupsFor: (places: readonly string[]) => Promise<Lookups>,
  limit = SECTIONS_READ,
  depth = 1,
  isAnswered = false,
): Promise<SectionChoice> {
  const { lexicon } = prepared;
  const { scope, missing, beside } = placesMeant(understood, prepared);
  const named = lexicon.places.filter(({ id }) => scope.includes(id) || beside.includes(id)).map(({ id }) => id);
  const isAsked = understood.terms.length > 0;
  const countries = lexicon.places.filter(({ within, documents }) => within === null && documents > 0);
  const above = named.length > 0 && isAsked ? countries.map(({ id }) => id).filter((id) => !named.includes(id)) : [];
  const { sectionsWith, heldBy, pairCounts } = await lookupsFor([...named, ...above]);
  const found = async (words: readonly string[]): Promise<Found> => {
    const entries = await Promise.all(words.map((word) => sectionsWith(word)));
    const leftOut = Math.max(0, ...entries.map((entry) => entry.leftOut));
    return { keys: new Set(entries.flatMap(({ keys }) => keys)), leftOut };
  };
  const scores = new Map<string, number>();
  const add = ({ keys }: Found, score: number) => {
    for (const key of keys) scores.set(key, (scores.get(key) ?? 0) + score);
  };
  const rarity = ({ keys, leftOut }: Found) => Math.log(1 + lexicon.sections / (keys.size + leftOut + 0.5));
  const lookedUp = isLookedUp(understood) && !isAnswered && !isNoPhrase(understood) ? understood.text : '';
  const holding = await heldBy(lookedUp);
  const typed = new Set(holding.lines.keys());
  // Nothing that another place rules answers for a place of which nothing is held, unless it says these very words.
  const isElsewhere = named.length === 0 && missing.length > 0;
  /** Of each of these sets one section is read. */
  const toCover: ReadonlySet<string>[] = [typed];
  const having = new Map<QueryTerm, ReadonlySet<string>>();
  // Of a trade alone its items are what is asked for: 焊工 深圳.
  const required = new Set(requiredOf(understood.terms));
  let orMore = false;
  for (const term of isElsewhere ? [] : understood.terms) {
    const isWord = term.number === null && term.groups.length === 0;
    const [byText, filed, granting, loosely, said, open] = await Promise.all([
      isWord
        ? isAnswered || isPassing(term, understood)
          ? NONE
          : term.piece
            ? heldBy(term.plain).then(({ lines, isWhole }) => ({
                keys: new Set(lines.keys()),
                leftOut: isWhole ? 0 : 1,
              }))
            : sectionsNear(term, { heldBy, pairCounts })
        : isPassing(term, understood)
          ? NONE
          : found(wordsOf(term)),
      found(term.topics.map((topic) => topicWordOf(topic))),
      found(term.topics.map((topic) => topicWordOf(topic, 'grants'))),
      found(term.loosely.map((topic) => topicWordOf(topic, 'grants'))),
      found(term.rows.map((row) => rowWordOf(row, 'said'))),
      found(term.rows.map((row) => rowWordOf(row, 'open'))),
    ]);
    const share = !required.has(term) ? WEIGHTS.passedOver : term.circumstance ? WEIGHTS.circumstance : 1;
    for (const keys of [byText, filed, said]) add(keys, rarity(keys) * share);
    for (const keys of [loosely, open]) add(keys, rarity(keys) * WEIGHTS.sectionLoosely * share);
    add(granting, WEIGHTS.sectionGrants);
    const all = new Set([byText, filed, said, open].flatMap(({ keys }) => [...keys]));
    orMore ||= [byText, filed, said, open].some(({ leftOut }) => leftOut > 0);
    having.set(term, all);
    // A row is silent only where no section says anything in it.
    if (required.has(term)) toCover.push(all, said.keys);
  }
  if (understood.meaning)
    add(await found(termsAsked(understood.terms, prepared).map(entryWordOf)), WEIGHTS.sectionExplains);
  for (const part of understood.parts) {
    const holdingPart = { keys: new Set((await heldBy(part)).lines.keys()), leftOut: 0 };
    add(holdingPart, rarity(holdingPart));
    toCover.push(holdingPart.keys);
  }
  const numbered: Found = understood.number ? await found([numberWordOf(understood.number)]) : NONE;
  add(numbered, 1);
  if (understood.status && named.length === 0) add(await found([DOCUMENT_WORD]), 1);
  let own: ReadonlySet<string> | null = null;
  let ofCountry: ReadonlySet<string> = new Set();
  if (named.length > 0) {
    add(await found(named.map(documentWordOf)), isAsked ? 1 : 2);
    if (!isAsked) add(await found(named.map(keyWordOf)), 1);
    own = (await found(named.map(placeWordOf))).keys;
    ofCountry = (await found(above.map(placeWordOf))).keys;
  }
  const isOwn = (key: string) => own === null || own.has(key);
  const isInScope = (key: string) => isOwn(key) || ofCountry.has(key);
  // What is neither of the place nor of the country cannot answer for the place, unless it says these very words.
  for (const key of [...scores.keys()]) if (!typed.has(key) && (isElsewhere || !isInScope(key))) scores.delete(key);
  for (const key of typed) scores.set(key, scores.get(key) ?? 0);
  const sections = [...scores].map(([key, score]): ScoredSection => ({ key, score, tier: isOwn(key) ? 1 : 0 }));
  // Where only a place is named, whatever was found of it is what is asked for.
  const share = understood.terms.length === 0 ? 0 : WEIGHTS.worthReading;
  // Each pair of characters that is looked up costs a file, as a section does.
  const isSpelt = (term: QueryTerm) =>
    term.number === null && !isPassing(term, understood) && (term.groups.length === 0 || having.get(term)?.size === 0);
  const spelt = isAnswered ? [] : understood.terms.filter(isSpelt).flatMap(({ plain }) => pairsIn(plain));
  const pairs = new Set(spelt).size + Math.min(PAIRS_BESIDE, pairsIn(lookedUp).length);
  const most =
    named.length > 0 ? limit : Math.max(Math.min(limit, LEAST_READ), limit - Math.max(0, pairs - PAIRS_BESIDE));
  const { keys, more } = pick(sections, toCover, share, most);
  const lines = countLines(holding.lines);
  const further = lines <= READ_ALL ? typed.size : READ_NEXT * (depth - 1);
  const unread = sorted(sections).filter(({ key }) => typed.has(key) && !keys.includes(key));
  keys.push(...unread.slice(0, further).map(({ key }) => key));
  // What has the number may be another document’s: each of them is a candidate.
  keys.push(...[...numbered.keys].filter((key) => !keys.includes(key)).slice(0, READ_ALL));
  const isUnread = (key: string) => isInScope(key) && !keys.includes(key);
  const [first, ...others] = [...having.values()];
  const coverage = new Map<QueryTerm, TermCoverage>();
  for (const [term, all] of having) {
    // What it is called may stand where it was read as something else.
    const isProved = mayBeCalledAbsent(term, understood, prepared) && !(term.piece && isPassing(term, understood));
    const asWritten = isAnswered || !isProved || [...all].some(isOwn) ? null : await heldBy(term.plain);
    const keysOf = [...all, ...(asWritten?.lines.keys() ?? [])];
    const isWhole = asWritten?.isWhole ?? (isProved && !isAnswered);
    // Of the places asked for every section is known.
    const isKnownHere = isProved && (own !== null || isWhole);
    coverage.set(term, {
      nowhere: keysOf.length === 0 && isWhole,
      nowhereInScope: !keysOf.some(isInScope) && isKnownHere,
      nowhereInPlaces: !keysOf.some(isOwn) && isKnownHere,
    });
  }
  return {
    keys,
    more,
    moreTogether: [...(first ?? [])].filter((key) => isUnread(key) && others.every((other) => other.has(key))).length,
    coverage,
    nowhere: [...coverage].filter(([, { nowhere }]) => nowhere).map(([term]) => term),
    asTyped: { lines, orMore: !holding.isWhole, unread: unread.slice(further).length },
    orMore: own === null && orMore,
    numberUnread: numbered.leftOut + [...numbered.keys].filter((key) => !keys.includes(key)).length,
  };
}

/** So long, in characters, what people ask is no piece of a phrase. */
const PIECE_OF_PHRASE = 6;

/**
 * True of what stands in no document as it is typed: a question of some length, and a list of words. Looking it up would cost
 * two files and more.
 */
const isNoPhrase = ({ text }: Understood): boolean =>
  [...text].length > PIECE_OF_PHRASE && (ASKS.test(text) || EITHER.test(text) || /\s/.test(text));

/** A question by its form: 给不给, 有没有. */
const EITHER = /\?|(\p{Script=Han})[不没]\1/u;

/**
 * True of what is not looked up by its characters: a piece or figure of a long sentence, and what asks for a row or topic, in
 * which authors have filed the items.
 */
const isPassing = (term: QueryTerm, understood: Understood): boolean =>
  isLong(understood) && (term.piece || (term.groups.length === 0 && isKnown(term)));

/** True where a query is looked for as it stands, too. Who names a place alone asks for the place, not for its name. */
export const isLookedUp = ({ terms, pieces }: Understood): boolean => terms.length > 0 || pieces;

/** The sections that have something, and how many more there are that are not named. */
interface Found {
  keys: ReadonlySet<string>;
  leftOut: number;
}

const NONE: Found = { keys: new Set(), leftOut: 0 };

/** The sections that hold what a term is called; where none does, those that hold at least pieces of it. */
async function sectionsNear(
  { plain }: QueryTerm,
  { heldBy, pairCounts }: Pick<Lookups, 'heldBy' | 'pairCounts'>,
): Promise<Found> {
  const { lines, isWhole } = await heldBy(plain);
  // How many are left out is not known; that some may be is.
  const leftOut = isWhole ? 0 : 1;
  const pairs = pairsIn(plain).length;
  if (lines.size > 0 || pairs < 2) return { keys: new Set(lines.keys()), leftOut };
  const near = [...(await pairCounts(plain))].filter(([, count]) => count >= pairs * WEIGHTS.piecesNeeded);
  return { keys: new Set(near.map(([key]) => key)), leftOut };
}

/** A section with how much it answers; those of a higher tier come first whatever they score. */
interface ScoredSection {
  key: string;
  score: number;
  tier: number;
}

/** Sections best first; of equals, those that the index names first: the newest, whatever they are called. */
const sorted = (sections: readonly ScoredSection[]) =>
  [...sections].sort((one, other) => other.tier - one.tier || other.score - one.score);

/** Picks the best sections, further ones that have a share of the best score of their tier, and the best of each set to cover. */
function pick(
  sections: readonly ScoredSection[],
  toCover: readonly ReadonlySet<string>[],
  share: number,
  limit: number,
): Pick<SectionChoice, 'keys' | 'more'> {
  const byRank = sorted(sections);
  const worth = byRank.filter(({ score, tier }, at) => {
    const best = byRank.find((section) => section.tier === tier);
    return at < READ_ANYWAY || score >= (best?.score ?? 0) * share;
  });
  const picked = worth.slice(0, limit);
  for (const keys of toCover) {
    const best = byRank.find(({ key }) => keys.has(key));
    const isCovered = picked.some(({ key, tier }) => keys.has(key) && tier === best?.tier);
    if (best && !isCovered) picked.push(best);
  }
  return { keys: picked.map(({ key }) => key), more: worth.filter((section) => !picked.includes(section)).length };
}

/** The words under which sections that use the words of a term are indexed. */
function wordsOf({ number, groups }: QueryTerm): string[] {
  if (number !== null) return [amountWordOf(number)];
  return groups.map(groupWordOf);
}
