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
import { placesMeant } from './scope.ts';
import { termsAsked } from './terms-asked.ts';
import { ASIDE, type Need, type Understood } from './understand.ts';

/** Most sections whose lines are read for one query. */
export const SECTIONS_READ = 6;

/** Sections below this share of the best one's score are not read, once so many are. */
const WORTH_READING = 0.6;
const READ_ANYWAY = 3;

/** What it counts that a section has a row only to say that nothing is said, or what is asked for only loosely. */
const HALF = 0.5;

/** Of sections that answer as much, those come first in which somebody may qualify for something. */
const GRANTS = 0.3;

/** What it counts that a section explains a word whose meaning is asked for. */
const MEANING = 3;

/** Finds the sections that have a word. The keys are the index's own. */
export type SectionsWith = (word: string) => Promise<readonly string[]>;

/** The sections to read for a query. */
export interface Choice {
  /** Best first. */
  keys: string[];
  /** How many more have words of it. */
  more: number;
  /** What is asked for and no section has. */
  nowhere: Need[];
}

/**
 * Chooses the sections whose lines are worth reading: those that answer most of what is asked, rare words counting
 * more. Where a query names places, theirs come first and the country's follow. Of everything asked that some section
 * has, one is read that has it, so that what is not found in what was read is in no section.
 */
export async function chooseSections(
  understood: Understood,
  prepared: PreparedLexicon,
  sectionsWith: SectionsWith,
  limit = SECTIONS_READ,
): Promise<Choice> {
  const { lexicon } = prepared;
  const { held, missing, beside } = placesMeant(understood, prepared);
  const named = lexicon.places.filter(({ id }) => held.includes(id) || beside.includes(id)).map(({ id }) => id);
  // Nothing that another place rules answers for a place of which nothing is held.
  if (named.length === 0 && missing.length > 0) return { keys: [], more: 0, nowhere: [] };
  const found = async (words: readonly string[]) =>
    new Set((await Promise.all(words.map((word) => sectionsWith(word)))).flat());
  const scores = new Map<string, number>();
  const add = (keys: ReadonlySet<string>, score: number) => {
    for (const key of keys) scores.set(key, (scores.get(key) ?? 0) + score);
  };
  const rarity = ({ size }: ReadonlySet<string>) => Math.log(1 + lexicon.sections / (size + 0.5));
  /** Of each of these sets one section is read. */
  const toCover: Set<string>[] = [];
  const nowhere: Need[] = [];
  for (const need of understood.needs) {
    const [written, filed, granting, loosely, said, open] = await Promise.all([
      found(wordsOf(need)),
      found(need.topics.map((topic) => topicWordOf(topic))),
      found(need.topics.map((topic) => topicWordOf(topic, 'grants'))),
      found(need.loosely.map((topic) => topicWordOf(topic, 'grants'))),
      found(need.rows.map((row) => rowWordOf(row, 'said'))),
      found(need.rows.map((row) => rowWordOf(row, 'open'))),
    ]);
    const share = need.aside ? ASIDE : 1;
    for (const keys of [written, filed, said]) add(keys, rarity(keys) * share);
    for (const keys of [loosely, open]) add(keys, rarity(keys) * HALF * share);
    add(granting, GRANTS);
    const having = new Set([...written, ...filed, ...said, ...open]);
    if (having.size === 0) nowhere.push(need);
    // A row is silent only where no section says anything in it.
    toCover.push(having, said);
  }
  if (understood.meaning) add(await found(termsAsked(understood.needs, prepared).map(termWordOf)), MEANING);
  for (const part of understood.parts) {
    const keys = await found([part]);
    add(keys, rarity(keys));
    toCover.push(keys);
  }
  if (understood.number) add(await found([numberWordOf(understood.number)]), 1);
  if (understood.status && named.length === 0) add(await found([DOCUMENT_WORD]), 1);
  let tierOf = (_: string) => 0;
  if (named.length > 0) {
    const isAsked = understood.needs.length > 0;
    add(await found(named.map(documentWordOf)), isAsked ? 1 : 2);
    if (!isAsked) add(await found(named.map(keyWordOf)), 1);
    const own = await found(named.map(placeWordOf));
    const countries = lexicon.places.filter(({ within }) => within === null).map(({ id }) => placeWordOf(id));
    const above = isAsked ? await found(countries) : new Set<string>();
    // What is neither of the place nor of the country cannot answer for the place.
    for (const key of [...scores.keys()]) if (!own.has(key) && !above.has(key)) scores.delete(key);
    tierOf = (key) => (own.has(key) ? 1 : 0);
  }
  const sections = [...scores].map(([key, score]): ScoredSection => ({ key, score, tier: tierOf(key) }));
  // Where only a place is named, whatever was found of it is what is asked for.
  const share = understood.needs.length === 0 ? 0 : WORTH_READING;
  return { ...pick(sections, toCover, share, limit), nowhere };
}

/** A section with how much it answers; those of a higher tier come first whatever they score. */
interface ScoredSection {
  key: string;
  score: number;
  tier: number;
}

/** Picks the best sections, further ones that have a share of the best score of their tier, and the best of each set to cover. */
function pick(
  sections: readonly ScoredSection[],
  toCover: readonly ReadonlySet<string>[],
  share: number,
  limit: number,
): Pick<Choice, 'keys' | 'more'> {
  const sorted = sections.toSorted(
    (one, other) => other.tier - one.tier || other.score - one.score || (one.key < other.key ? -1 : 1),
  );
  const worth = sorted.filter(({ score, tier }, at) => {
    const best = sorted.find((section) => section.tier === tier);
    return at < READ_ANYWAY || score >= (best?.score ?? 0) * share;
  });
  const picked = worth.slice(0, limit);
  for (const keys of toCover) {
    const best = sorted.find(({ key }) => keys.has(key));
    const isCovered = picked.some(({ key, tier }) => keys.has(key) && tier === best?.tier);
    if (best && !isCovered) picked.push(best);
  }
  return { keys: picked.map(({ key }) => key), more: worth.length - Math.min(worth.length, limit) };
}

/** The words under which sections that use the words of a need are indexed. */
function wordsOf({ label, number, groups }: Need): string[] {
  if (number !== null) return [amountWordOf(number)];
  return groups.length > 0 ? groups.map(groupWordOf) : [label];
}
