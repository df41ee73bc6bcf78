import type { PreparedLexicon } from './lexicon.ts';
import { type Phrasing, writePhrasing } from './phrasings.ts';
import { isPoint } from './points.ts';
import { isKnown, type QueryTerm, requiredOf } from './query-term.ts';
import { isOneWord, saysMore } from './says-more.ts';
import { pointsAsked } from './similarity.ts';
import type { Understood } from './understand.ts';

/** So many characters that nobody knows are a word, and no debris. */
const WORD = 2;

/** Tells a bare point from a way of asking. */
export const MARK = '·';
/** With what the key of a topic or thing begins, of which no point is asked. */
export const THING = MARK + MARK;

/** Words with which people ask how something is done, which is no point of its own. */
const ASKS_HOW = /怎么|怎样|如何|咋/;

/**
 * What a question asks where it asks nothing but a point, its topics at most beside it (要带什么, 落户要带什么), or nothing but its
 * topic or one thing (落户, 培训补贴): each place answers that for itself. A point with its topics first, then without; none where
 * it asks for anything else, or says more than is known of it.
 * @param text the question as it was written
 */
export function barePointKeys(
  phrasing: Phrasing & Partial<Pick<Understood, 'letGo'>>,
  text: string,
  prepared: PreparedLexicon,
): string[] {
  const { terms, status, letGo = [] } = phrasing;
  const required = requiredOf(terms);
  const points = withoutNarrower(pointsAsked({ ...phrasing, sentence: false }, prepared));
  const isBare = required.every((term) => isPoint(term, prepared) || term.topics.length > 0);
  // A word that nobody knows is what the point is asked of, also where no document has it: 公祖房怎么算, 社保卡密码忘了.
  const isOfUnknown = [...terms, ...letGo].some(
    ({ piece, number, plain }) => piece && number === null && [...plain].length >= WORD,
  );
  const [only, ...others] = required;
  const isOneThing = only !== undefined && others.length === 0 && isKnown(only);
  if (isOfUnknown || status || terms.some(({ number, trade }) => number !== null || trade)) return [];
  if (!(points.length > 0 ? isBare : isOneThing) || saysMore(text, terms, prepared)) return [];
  const plain = { places: [], elsewhere: [], status: false, compares: phrasing.compares };
  const topics = [...new Set(terms.flatMap((term) => term.topics))].sort();
  if (points.length === 0) {
    if (!isOneWord(text, prepared)) return [];
    const thing = topics.length > 0 ? topics.join(MARK) : writePhrasing({ ...plain, terms: [...required] });
    return [`${THING}${thing}`];
  }
  if (ASKS_HOW.test(text) && topics.length === 0) return [];
  return keysOf(writePhrasing({ ...plain, terms: points }), phrasing);
}

/** The keys of the point that a question asks, whatever else it asks for: with its topics, and without. */
export function pointKeysOf(phrasing: Phrasing, prepared: PreparedLexicon): string[] {
  const points = withoutNarrower(pointsAsked({ ...phrasing, sentence: false }, prepared));
  if (points.length === 0 || phrasing.status) return [];
  const plain = { places: [], elsewhere: [], status: false, compares: phrasing.compares };
  return keysOf(writePhrasing({ ...plain, terms: points }), phrasing);
}

/** The keys of a point that is asked with the topics beside it, and without them. */
function keysOf(asked: string, { terms }: Phrasing): string[] {
  const topics = [...new Set(terms.flatMap((term) => term.topics))].sort();
  return [...new Set([[asked, ...topics].join(MARK), asked].map((key) => MARK + key))];
}

/** Of points in the same row the general one: 家人 of 家人 and 随迁. */
const withoutNarrower = (points: readonly QueryTerm[]) =>
  points.filter(
    (term) =>
      term.groups.length === 0 ||
      !points.some(({ groups, rows }) => groups.length === 0 && rows.some((row) => term.rows.includes(row))),
  );
