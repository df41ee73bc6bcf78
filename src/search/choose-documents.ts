import { indexWordOf } from './document-number.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { placesMeant } from './scope.ts';
import type { Need, Understood } from './understand.ts';

/** Most documents whose lines are read for one query. */
export const DOCUMENTS_READ = 12;

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
  const { held, missing } = placesMeant(understood, prepared);
  const found = async (words: readonly string[]) => {
    const results = await Promise.all(words.map((word) => documentsWith(word)));
    return new Set(results.flat().map(({ key }) => key));
  };
  const sets = await Promise.all(
    understood.needs.map(async (need) => found(indexWordsOf(need, lexicon.topics, lexicon.groups))),
  );
  if (understood.number) sets.push(await found([indexWordOf(understood.number)]));
  const scores = new Map<string, number>();
  const add = (keys: ReadonlySet<string>, score: number) => {
    for (const key of keys) scores.set(key, (scores.get(key) ?? 0) + score);
  };
  for (const keys of sets) add(keys, Math.log(1 + lexicon.documents / (keys.size + 0.5)));
  const named = lexicon.places.filter(({ id }) => held.includes(id));
  // Nothing that another place rules answers for a place of which nothing is held.
  if (named.length === 0 && missing.length > 0) return { keys: [], more: 0 };
  const countries = lexicon.places.filter(({ within }) => within === null);
  if (named.length > 0) {
    const here = await found(named.map(({ shortName }) => shortName));
    const above = await found(countries.map(({ shortName }) => shortName));
    // What is neither of the place nor of the country cannot answer for the place.
    for (const key of [...scores.keys()]) if (!here.has(key) && !above.has(key)) scores.delete(key);
    add(here, 100);
  } else if (understood.status && sets.length === 0) {
    add(await found(lexicon.topics.map(({ name }) => name)), 1);
  }
  const keys = [...scores].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([key]) => key);
  return { keys: keys.slice(0, limit), more: Math.max(0, keys.length - limit) };
}

/** The words under which documents that answer a need are indexed. */
function indexWordsOf(
  need: Need,
  topics: PreparedLexicon['lexicon']['topics'],
  groups: PreparedLexicon['lexicon']['groups'],
): string[] {
  if (need.number !== null) return [String(need.number)];
  const asked = topics.filter(
    ({ id, rows }) => need.topics.includes(id) || rows.some((row) => need.rows.includes(row.id)),
  );
  return [
    ...new Set([need.label, ...need.groups.map((group) => groups[group]?.[0] ?? need.label), ...asked.map(({ name }) => name)]),
  ];
}
