import type { Field, PreparedProvision } from './prepare-policy.ts';
import type { QueryTerm } from './understand.ts';

/** How much it counts where a need is found. */
const WEIGHTS = { summary: 1, quote: 0.85, row: 0.9, words: 0.6, clause: 0.5, topic: 0.45, loosely: 0.35 } as const;
/** What a second way of answering a need adds. */
const SECOND_WAY = 0.2;

/** How well a line answers a need: 0 not at all, 1 in its summary, a little more where row or topic agree, too. */
export function strengthOf(term: QueryTerm, prepared: PreparedProvision): number {
  const { item } = prepared;
  if (term.number !== null) {
    const isYear = prepared.policy.issued.startsWith(String(term.number));
    return prepared.numbers.has(term.number) ? WEIGHTS.summary : isYear ? WEIGHTS.topic : 0;
  }
  const byText = (['summary', 'quote', 'words', 'clause'] as const).find((name) => standsIn(term, prepared[name]));
  const filed =
    (item.rows.some((row) => term.rows.includes(row)) ? WEIGHTS.row : 0) ||
    (term.topics.includes(item.topic) ? WEIGHTS.topic : 0) ||
    (item.force && term.loosely.includes(item.topic) ? WEIGHTS.loosely : 0);
  const written = byText ? WEIGHTS[byText] : 0;
  return Math.max(written, filed) + (written && filed ? SECOND_WAY : 0) || inPieces(term, prepared);
}

/** What a longer word counts of which a line has only pieces: at least half of its pairs of characters. */
const PIECES = 0.4;

function inPieces({ plain }: QueryTerm, prepared: PreparedProvision): number {
  if (plain.length < 3) return 0;
  const pairs = Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2));
  const text = [prepared.summary, prepared.quote, prepared.words].map((field) => field.text).join(' ');
  const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
  return share >= 0.5 ? share * PIECES : 0;
}

function standsIn(term: QueryTerm, field: Field): boolean {
  if (term.groups.some((group) => field.groups.has(group))) return true;
  return holds(field, term.plain);
}

/** True where a text holds a squeezed segment. */
export const holds = ({ text }: Field, squeezed: string): boolean => squeezed !== '' && text.includes(squeezed);

/** True where a line holds a squeezed segment in what is shown of it or in its text. */
export const isHeldBy = ({ summary, quote, words }: PreparedProvision, squeezed: string): boolean =>
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
