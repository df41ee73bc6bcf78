import { rowOfTrade } from './list-row.ts';
import type { Field, PreparedItem } from './prepare-policy.ts';
import { isKnown, type QueryTerm } from './query-term.ts';
import { WEIGHTS } from './ranking-weights.ts';

/** How much it counts in which of its texts an item has what a term asks for. */
const BY_TEXT = { summary: 'inSummary', quote: 'inQuote', words: 'inWords', clause: 'inClause' } as const;

/** How well an item answers a term: 0 not at all, 1 in its summary, a little more where row or topic agree, too. */
export function strengthOf(term: QueryTerm, prepared: PreparedItem): number {
  const { item } = prepared;
  if (term.number !== null) {
    const isYear = prepared.policy.issued.startsWith(String(term.number));
    return prepared.numbers.has(term.number) ? WEIGHTS.inSummary : isYear ? WEIGHTS.inTopic : 0;
  }
  // A row of a list is about nothing but its trade.
  if (term.trade && rowOfTrade(prepared.rows, term)) return WEIGHTS.inSummary + WEIGHTS.secondWay;
  const byText = (['summary', 'quote', 'words', 'clause'] as const).find((name) => standsIn(term, prepared[name]));
  const filed =
    (item.rows.some((row) => term.rows.includes(row)) ? WEIGHTS.inRow : 0) ||
    (term.topics.includes(item.topic) ? WEIGHTS.inTopic : 0) ||
    (item.force && term.loosely.includes(item.topic) ? WEIGHTS.inTopicLoosely : 0);
  const written = byText ? WEIGHTS[BY_TEXT[byText]] : 0;
  return Math.max(written, filed) + (written && filed ? WEIGHTS.secondWay : 0) || inPieces(term, prepared);
}

/** What a longer word counts of which an item has only pieces. */
function inPieces(term: QueryTerm, prepared: PreparedItem): number {
  const { plain, whole } = term;
  if (plain.length < 3 || whole) return 0;
  const pairs = Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2));
  const text = [prepared.summary, prepared.quote, prepared.words].map((field) => field.text).join(' ');
  // What a word is stands at its end: an item on 高级工 does not speak of 高级工程师.
  if (isKnown(term) && !text.includes(plain.slice(-2))) return 0;
  const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
  return share >= WEIGHTS.piecesNeeded ? share * WEIGHTS.inPieces : 0;
}

function standsIn(term: QueryTerm, field: Field): boolean {
  if (term.groups.some((group) => field.groups.has(group))) return true;
  return holds(field, term.plain);
}

/** True where a text holds a squeezed segment. */
export const holds = ({ text }: Field, squeezed: string): boolean => squeezed !== '' && text.includes(squeezed);

/** True where an item holds a squeezed segment in what is shown of it or in its text. */
export const isHeldBy = ({ summary, quote, words }: PreparedItem, squeezed: string): boolean =>
  [summary, quote, words].some((field) => holds(field, squeezed));

/** Length of the longest segment of at least four characters that a query and a text share; 0 where there is none. */
export function sharedSegment(query: string, text: string): number {
  let longest = 0;
  for (let at = 0; at + 4 <= query.length; at += 1) {
    let length = Math.max(longest + 1, 4);
    while (at + length <= query.length && text.includes(query.slice(at, at + length))) {
      longest = length;
      length += 1;
    }
  }
  return longest;
}
