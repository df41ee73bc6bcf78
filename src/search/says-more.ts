import { ASKS } from './asks.ts';
import { cleanQuery } from './clean-query.ts';
import { type LexiconMeaning, type PreparedLexicon, segmentsOf } from './lexicon.ts';
import type { QueryTerm } from './query-term.ts';
import { questionKey } from './question-key.ts';
import { cutUnknown } from './words-in.ts';
import { inWrittenWords } from './written-words.ts';

/** Characters that alone only join or sound: 新 of 新政策 says something. */
const TONE = '吗呢吧啊呀嘛么哦哈的了是在到去往能可要会有给办样';

/** Words that ask how much or how long. */
const ASKS_HOW_MUCH = /^(几[年个月天次岁]?|多少|多久|多长|多大)$/;

/**
 * True where a text says something that is in none of its terms: a word that was let go, or the part of a place. What is kept
 * of it is then less than what it asks.
 * @example saysMore('云州落户新政策', terms, prepared) // true: 新 is in none of them
 */
export function saysMore(text: string, terms: readonly QueryTerm[], prepared: PreparedLexicon): boolean {
  const isSmall = (word: string) =>
    ASKS_HOW_MUCH.test(word) ||
    ([...word].length === 1
      ? TONE.includes(word)
      : (prepared.meanings.get(word)?.some(({ kind }) => kind === 'filler') ?? false));
  const isKept = (word: string) => terms.some(({ label }) => label.includes(word));
  const segments = segmentsOf(inWrittenWords(cleanQuery(text).text, prepared.written), prepared);
  const known = segments.filter(({ meanings }) => meanings?.some(({ kind }) => !IS_NO_NEED.has(kind)));
  // Two words that come to one need say more than it (积分扣分), unless one of them asks (哪些证件).
  const needs = known.filter(
    ({ text: word, meanings }) => !ASKS.test(word) && !meanings?.some(({ kind }) => kind === 'status'),
  );
  if (new Set(needs.map((segment) => segment.text)).size > terms.length) return true;
  return segments.some((segment) =>
    segment.meanings
      ? segment.meanings.some((meaning) => meaning.kind === 'place' && meaning.part !== null)
      : cutUnknown(segment.text, prepared).some((word) => !isSmall(word) && !isKept(word)),
  );
}

const IS_NO_NEED: ReadonlySet<LexiconMeaning['kind']> = new Set(['place', 'elsewhere', 'filler']);

/**
 * True where a text is one word of the vocabulary beside the place, in whatever form, and nothing else.
 * @example isOneWord('云州落户', prepared) // true
 */
export function isOneWord(text: string, prepared: PreparedLexicon): boolean {
  const meanings = prepared.meanings.get(questionKey(text, prepared).key) ?? [];
  return meanings.some(({ kind }) => kind === 'group' || kind === 'topic' || kind === 'row');
}
