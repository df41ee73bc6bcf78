import { indexWordOf } from './document-number.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { placesMeant } from './scope.ts';
import type { Need, Understood } from './understand.ts';

/** Most documents whose lines are read for one query. */
export const DOCUMENTS_READ = 4;

/** What it counts that a document is of a place asked for. */
const PLACE = 2;

/** Documents below this share of the best one's score are not read. */
const WORTH_READING = 0.5;

/** Finds the documents that have a word. The keys are the index's own. */
export type DocumentsWith = (word: string) => Promise<readonly { key: string; score: number }[]>;

/** The documents to read for a query, best first, and how many more have words of it. */
export interface Choice {
  keys: string[];
  more: number;
}

/**
 * Chooses the documents whose lines are worth reading: those that answer most of what is asked, rare words counting
 * more. Where a query names places, theirs come first and the country's follow.
 */
export async function chooseDocuments(
  understood: Understood,
  prepared: PreparedLexicon,
  documentsWith: DocumentsWith,
  limit = DOCUMENTS_READ,
): Promise<Choice> {
  const { lexicon } = prepared;
  const { held, missing, beside } = placesMeant(understood, prepared);
  const found = async (words: readonly string[]) => {
    const results = await Promise.all(words.map((word) => documentsWith(word)));
    return new Set(results.flat().map(({ key }) => key));
  };
  const sets = await Promise.all(
    understood.needs.flatMap((need) => [
      found(wordsOf(need)),
      found(need.topics.map(topicWordOf)),
      found(need.rows.map(rowWordOf)),
    ]),
  );
  if (understood.number) sets.push(await found([indexWordOf(understood.number)]));
  const scores = new Map<string, number>();
  const add = (keys: ReadonlySet<string>, score: number) => {
    for (const key of keys) scores.set(key, (scores.get(key) ?? 0) + score);
  };
  for (const keys of sets.filter(({ size }) => size > 0))
    add(keys, Math.log(1 + lexicon.documents / (keys.size + 0.5)));
  const named = lexicon.places.filter(({ id }) => held.includes(id) || beside.includes(id));
  // Nothing that another place rules answers for a place of which nothing is held.
  if (named.length === 0 && missing.length > 0) return { keys: [], more: 0 };
  const countries = lexicon.places.filter(({ within }) => within === null);
  if (named.length > 0) {
    const here = await found(named.map(({ id }) => placeWordOf(id)));
    const above = await found(countries.map(({ id }) => placeWordOf(id)));
    // What is neither of the place nor of the country cannot answer for the place.
    for (const key of [...scores.keys()]) if (!here.has(key) && !above.has(key)) scores.delete(key);
    add(here, PLACE);
  } else if (understood.status && sets.length === 0) {
    add(await found(lexicon.topics.map(({ id }) => topicWordOf(id))), 1);
  }
  const sorted = [...scores].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  const best = sorted[0]?.[1] ?? 0;
  const keys = sorted.filter(([, score]) => score >= best * WORTH_READING).map(([key]) => key);
  return { keys: keys.slice(0, limit), more: Math.max(0, keys.length - limit) };
}

/** The words under which documents that use the words of a need are indexed. */
function wordsOf({ label, number, groups }: Need): string[] {
  if (number !== null) return [String(number)];
  return groups.length > 0 ? groups.map(groupWordOf) : [label];
}

/**
 * The word under which an index keeps that a document uses a word of a group. Letters alone and closed by one of their
 * own: an index cuts Chinese words and figures apart, and takes the beginning of a word for the word.
 */
export function groupWordOf(group: number): string {
  return `group${[...String(group)].map((figure) => 'abcdefghij'[Number(figure)]).join('')}z`;
}

/** The word under which an index keeps of what place a document is; closed, since names of places begin alike. */
export function placeWordOf(place: string): string {
  return `place${place.replaceAll('-', '')}z`;
}

/** The word under which an index keeps that a document is about a topic. */
export function topicWordOf(topic: string): string {
  return `topic${topic}`;
}

/** The word under which an index keeps that a document has a line in a row of a comparison. */
export function rowWordOf(row: string): string {
  return `row${row}`;
}
