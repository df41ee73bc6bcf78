/**
 * A text in which halves of characters are replaced by U+FFFD: `toWellFormed`, which the oldest browsers lack.
 * @example wellFormed('清\ud842') // '清\ufffd'
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
