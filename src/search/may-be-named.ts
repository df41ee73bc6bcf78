import type { PreparedLexicon } from './lexicon.ts';
import { isKnown, type QueryTerm } from './understand.ts';

/** A year, of which people write to say that they want what holds now. */
const YEAR = /^(19|20)\d\d$/;

/**
 * True where a need may be called missing by its name: what the vocabulary knows, what was typed by itself, what
 * documents use as a word, and amounts. Not what is left of a sentence once its known words are cut out (把户口弄到), nor a
 * year, nor what is nothing but small words: that they stand nowhere says nothing about the documents.
 */
export function mayBeNamed(term: QueryTerm, { meanings, dictionary }: PreparedLexicon): boolean {
  if (term.number !== null) return !YEAR.test(term.plain);
  if (isKnown(term)) return true;
  const isSmall = (word: string) => meanings.get(word)?.every(({ kind }) => kind === 'filler') ?? false;
  if (isSmall(term.plain) || [...term.plain].every(isSmall)) return false;
  return term.standalone || dictionary.has(term.plain);
}
