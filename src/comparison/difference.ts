import type { Meaning } from './meaning.ts';

/**
 * How the places of a row stand to each other:
 * - `different`: two of them answer, and the answers do not mean the same;
 * - `some-silent`: those that answer agree, and another is silent, which is a difference of its own kind;
 * - `same`: two or more answer, all alike, and none is silent;
 * - `all-silent`: none answers;
 * - `one-place`: fewer than two places can be compared.
 */
export type Difference = 'different' | 'some-silent' | 'same' | 'all-silent' | 'one-place';

/**
 * Compares the places of a row. Places whose documents are not about the topic, or are not held, take no part: nobody
 * knows what they would say. Neither does the national text, which callers leave out.
 */
export function differenceOf(meanings: readonly Meaning[]): Difference {
  const comparable = meanings.filter((meaning) => meaning !== 'not-about' && meaning !== 'not-held');
  if (comparable.length < 2) return 'one-place';
  const answers = comparable.filter((meaning) => meaning !== 'silent');
  if (answers.length === 0) return 'all-silent';
  if (new Set(answers).size > 1) return 'different';
  return answers.length < comparable.length ? 'some-silent' : 'same';
}

/** Whether a row tells its places apart in nothing: all answer alike, or none answers. What cannot be compared is not alike. */
export function isAlike(difference: Difference): boolean {
  return difference === 'same' || difference === 'all-silent';
}
