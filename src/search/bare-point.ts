import type { PreparedLexicon } from './lexicon.ts';
import { type Phrasing, writePhrasing } from './phrasings.ts';
import { requiredOf } from './query-term.ts';
import { pointsAsked } from './similarity.ts';
import type { Understood } from './understand.ts';

/** So many characters that nobody knows are a word, and no debris. */
const WORD = 2;

/** Tells a bare point from a way of asking. */
const MARK = '·';

/**
 * What a question asks where it asks nothing but a point, its topics at most beside it (要带什么, 落户要带什么): each place answers
 * that for itself. With its topics first, then without; none where it asks for anything else.
 */
export function barePointKeys(
  phrasing: Phrasing & Partial<Pick<Understood, 'letGo'>>,
  prepared: PreparedLexicon,
): string[] {
  const { terms, status, letGo = [] } = phrasing;
  const points = pointsAsked({ ...phrasing, sentence: false }, prepared);
  const isBare = requiredOf(terms).every((term) => points.includes(term) || term.topics.length > 0);
  // A word that nobody knows is what the point is asked of, also where no document has it: 公祖房怎么算, 社保卡密码忘了.
  const isOfUnknown = [...terms, ...letGo].some(
    ({ piece, number, plain }) => piece && number === null && [...plain].length >= WORD,
  );
  if (
    isOfUnknown ||
    status ||
    points.length === 0 ||
    !isBare ||
    terms.some(({ number, trade }) => number !== null || trade)
  )
    return [];
  const plain = { places: [], elsewhere: [], status: false, compares: phrasing.compares };
  const asked = writePhrasing({ ...plain, terms: points.map((term) => ({ ...term, negative: false })) });
  const topics = [...new Set(terms.flatMap((term) => term.topics))].sort();
  return [...new Set([[asked, ...topics].join(MARK), asked].map((key) => MARK + key))];
}
