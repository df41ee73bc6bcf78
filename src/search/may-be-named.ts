import type { PreparedLexicon } from './lexicon.ts';
import { isPoint, isSubject } from './points.ts';
import { isKnown, type QueryTerm, requiredOf } from './query-term.ts';
import { calledMissing } from './term-name.ts';
import type { Understood } from './understand.ts';

/** A year, of which people write to say that they want what holds now. */
const YEAR = /^(19|20)\d\d$/;

/**
 * True where a term may be called missing by its name: what the vocabulary knows, what was typed by itself, what
 * documents use as a word, and amounts. Not what is left of a sentence once its known words are cut out (把户口弄到), nor a
 * year, nor what is nothing but small words: that they stand nowhere says nothing about the documents.
 */
export function mayBeNamed(term: QueryTerm, { meanings, dictionary }: PreparedLexicon): boolean {
  if (term.number !== null) return !YEAR.test(term.plain);
  if (isKnown(term)) return true;
  // A letter or two are part of a word: it of IT工程师.
  if (/^[a-z]{1,2}$/.test(term.plain)) return false;
  const isSmall = (word: string) => meanings.get(word)?.every(({ kind }) => kind === 'filler') ?? false;
  if (isSmall(term.plain) || [...term.plain].every(isSmall)) return false;
  return term.standalone || dictionary.has(term.plain);
}

/** What is asked for is called where it is said to be missing, each name once: of what may be named. */
export const missingNames = (terms: readonly QueryTerm[], prepared: PreparedLexicon): string[] => [
  ...new Set(terms.filter((term) => mayBeNamed(term, prepared)).map((term) => calledMissing(term, prepared))),
];

/** Of a sentence with so few terms each is named. */
export const CALLED_BY_NAME = 2;

/**
 * False of what a sentence tells besides: of much that people tell, only subjects and points are called absent, and only of what may
 * be called so is it worth the files to know that it stands nowhere.
 */
export const mayBeCalledAbsent = (
  term: QueryTerm,
  { sentence, terms }: Pick<Understood, 'sentence' | 'terms'>,
  prepared: PreparedLexicon,
): boolean =>
  !sentence ||
  requiredOf(terms).length <= CALLED_BY_NAME ||
  !isKnown(term) ||
  isSubject(term, prepared) ||
  isPoint(term, prepared);
