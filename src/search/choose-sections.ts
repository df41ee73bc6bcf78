import { countLines, heldBy, type PairIndex } from './held-by.ts';
import {
  amountWordOf,
  DOCUMENT_WORD,
  documentWordOf,
  groupWordOf,
  keyWordOf,
  numberWordOf,
  placeWordOf,
  rowWordOf,
  termWordOf,
  topicWordOf,
} from './index-words.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { WEIGHTS } from './ranking-weights.ts';
import { placesMeant } from './scope.ts';
import { pairsIn } from './squeeze.ts';
import { termsAsked } from './terms-asked.ts';
import type { QueryTerm, Understood } from './understand.ts';

/** Most sections whose lines are read for one query. */
export const SECTIONS_READ = 6;

/** As many sections are read however little they answer. */
const READ_ANYWAY = 2;

/** As many lines that hold a query as it stands are all read at once. */
export const READ_ALL = 20;
/** How many more sections are read each time a reader asks for the rest of them. */
const READ_NEXT = 12;

/** Finds the sections that have a word of the index. The keys are the index's own. Rejects where it cannot be known. */
export type SectionsWith = (word: string) => Promise<readonly string[]>;

/** What is asked of an index. */
export interface Lookups {
  sectionsWith: SectionsWith;
  pairs: PairIndex;
}

/** Where what is asked for stands. Every section that has it is known, whether it is read or not. */
export interface TermCoverage {
  /** In no section at all, whether by its meaning or as it is written. */
  nowhere: boolean;
  /** In none of the places asked for, nor of the country; the same as `nowhere` where no place is named. */
  nowhereInScope: boolean;
  /** In none of the places asked for themselves. */
  nowhereInPlaces: boolean;
}

/** The lines that hold a query as it stands. */
export interface AsTyped {
  /** How many there are in all documents. */
  lines: number;
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
  standing: Map<QueryTerm, TermCoverage>;
  /** What is asked for and stands nowhere. */
  nowhere: QueryTerm[];
  asTyped: AsTyped;
}

/**
 * Chooses the sections whose lines are worth reading: those that answer most of what is asked, rare words counting
 * more. Where a query names places, theirs come first and the country's follow. Of everything asked that some section
 * has, one is read that has it, so that what is not found in what was read is in no section. Of the lines that hold the
 * query as it stands all are read where they are few, and further ones as the reader goes deeper.
 * @param depth 1 for the first answer, 2 and more where the rest of the lines was asked for
 */
export async function chooseSections(
  understood: Understood,
  prepared: PreparedLexicon,
  { sectionsWith, pairs }: Lookups,
  limit = SECTIONS_READ,
  depth = 1,
): Promise<SectionChoice> {
  const { lexicon } = prepared;
  const { held, missing, beside } = placesMeant(understood, prepared);
  const named = lexicon.places.filter(({ id }) => held.includes(id) || beside.includes(id)).map(({ id }) => id);
  const found = async (words: readonly string[]) =>
    new Set((await Promise.all(words.map((word) => sectionsWith(word)))).flat());
  const scores = new Map<string, number>();
  const add = (keys: ReadonlySet<string>, score: number) => {
    for (const key of keys) scores.set(key, (scores.get(key) ?? 0) + score);
  };
  const rarity = ({ size }: ReadonlySet<string>) => Math.log(1 + lexicon.sections / (size + 0.5));
  const holding = await heldBy(isLookedUp(understood) ? understood.text : '', pairs);
  const typed = new Set(holding.keys());
  // Nothing that another place rules answers for a place of which nothing is held, unless it says these very words.
  const isElsewhere = named.length === 0 && missing.length > 0;
  /** Of each of these sets one section is read. */
  const toCover: ReadonlySet<string>[] = [typed];
  const having = new Map<QueryTerm, ReadonlySet<string>>();
  for (const term of isElsewhere ? [] : understood.terms) {
    const isWord = term.number === null && term.groups.length === 0;
    const [byText, filed, granting, loosely, said, open] = await Promise.all([
      isWord ? sectionsNear(term, pairs) : found(wordsOf(term)),
      found(term.topics.map((topic) => topicWordOf(topic))),
      found(term.topics.map((topic) => topicWordOf(topic, 'grants'))),
      found(term.loosely.map((topic) => topicWordOf(topic, 'grants'))),
      found(term.rows.map((row) => rowWordOf(row, 'said'))),
      found(term.rows.map((row) => rowWordOf(row, 'open'))),
    ]);
    const share = term.circumstance ? WEIGHTS.circumstance : 1;
    for (const keys of [byText, filed, said]) add(keys, rarity(keys) * share);
    for (const keys of [loosely, open]) add(keys, rarity(keys) * WEIGHTS.sectionLoosely * share);
    add(granting, WEIGHTS.sectionGrants);
    const all = new Set([...byText, ...filed, ...said, ...open]);
    having.set(term, all);
    // A row is silent only where no section says anything in it.
    toCover.push(all, said);
  }
  if (understood.meaning)
    add(await found(termsAsked(understood.terms, prepared).map(termWordOf)), WEIGHTS.sectionExplains);
  for (const part of understood.parts) {
    const keys = new Set((await heldBy(part, pairs)).keys());
    add(keys, rarity(keys));
    toCover.push(keys);
  }
  if (understood.number) add(await found([numberWordOf(understood.number)]), 1);
  if (understood.status && named.length === 0) add(await found([DOCUMENT_WORD]), 1);
  let own: ReadonlySet<string> | null = null;
  let above: ReadonlySet<string> = new Set();
  if (named.length > 0) {
    const isAsked = understood.terms.length > 0;
    add(await found(named.map(documentWordOf)), isAsked ? 1 : 2);
    if (!isAsked) add(await found(named.map(keyWordOf)), 1);
    own = await found(named.map(placeWordOf));
    const countries = lexicon.places.filter(({ within }) => within === null).map(({ id }) => placeWordOf(id));
    above = isAsked ? await found(countries) : new Set();
  }
  const isOwn = (key: string) => own === null || own.has(key);
  const isInScope = (key: string) => isOwn(key) || above.has(key);
  // What is neither of the place nor of the country cannot answer for the place, unless it says these very words.
  for (const key of [...scores.keys()]) if (!typed.has(key) && (isElsewhere || !isInScope(key))) scores.delete(key);
  for (const key of typed) scores.set(key, scores.get(key) ?? 0);
  const sections = [...scores].map(([key, score]): ScoredSection => ({ key, score, tier: isOwn(key) ? 1 : 0 }));
  // Where only a place is named, whatever was found of it is what is asked for.
  const share = understood.terms.length === 0 ? 0 : WEIGHTS.worthReading;
  const { keys, more } = pick(sections, toCover, share, limit);
  const lines = countLines(holding);
  const further = lines <= READ_ALL ? typed.size : READ_NEXT * (depth - 1);
  const unread = sorted(sections).filter(({ key }) => typed.has(key) && !keys.includes(key));
  keys.push(...unread.slice(0, further).map(({ key }) => key));
  const isUnread = (key: string) => isInScope(key) && !keys.includes(key);
  const [first, ...others] = [...having.values()];
  const standing = new Map<QueryTerm, TermCoverage>();
  for (const [term, all] of having) {
    // What it is called may stand where it was read as something else.
    const asWritten = [...all].some(isOwn) ? [] : (await heldBy(term.plain, pairs)).keys();
    const keysOf = [...all, ...asWritten];
    const nowhere = keysOf.length === 0;
    standing.set(term, { nowhere, nowhereInScope: !keysOf.some(isInScope), nowhereInPlaces: !keysOf.some(isOwn) });
  }
  return {
    keys,
    more,
    moreTogether: [...(first ?? [])].filter((key) => isUnread(key) && others.every((other) => other.has(key))).length,
    standing,
    nowhere: [...standing].filter(([, { nowhere }]) => nowhere).map(([term]) => term),
    asTyped: { lines, unread: unread.slice(further).length },
  };
}

/** True where a query is looked for as it stands, too. Who names a place alone asks for the place, not for its name. */
export const isLookedUp = ({ terms, pieces }: Understood): boolean => terms.length > 0 || pieces;

/** The sections that hold what a need is called; where none does, those that hold at least pieces of it. */
async function sectionsNear({ plain }: QueryTerm, index: PairIndex): Promise<Set<string>> {
  const whole = new Set((await heldBy(plain, index)).keys());
  const pairs = pairsIn(plain);
  if (whole.size > 0 || pairs.length < 2) return whole;
  const counts = new Map<string, number>();
  for (const places of await Promise.all(pairs.map(index.placesOf)))
    for (const key of places.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= pairs.length * WEIGHTS.piecesNeeded).map(([key]) => key));
}

/** A section with how much it answers; those of a higher tier come first whatever they score. */
interface ScoredSection {
  key: string;
  score: number;
  tier: number;
}

/** Sections best first; of equals, those of the smaller key. */
const sorted = (sections: readonly ScoredSection[]) =>
  [...sections].sort(
    (one, other) => other.tier - one.tier || other.score - one.score || (one.key < other.key ? -1 : 1),
  );

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

/** The words under which sections that use the words of a need are indexed. */
function wordsOf({ number, groups }: QueryTerm): string[] {
  if (number !== null) return [amountWordOf(number)];
  return groups.map(groupWordOf);
}
