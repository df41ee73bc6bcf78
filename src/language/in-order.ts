/** So many characters are several words, which hardly stand in this order where they mean something else. */
const SEVERAL_WORDS = /^\p{Script=Han}{4,}$/u;

/**
 * Whether a sentence holds what was typed. Nobody puts spaces between Chinese words: what is longer than a word may stand there
 * character by character, in its order, with others between.
 * @example holdsInOrder('孩子在中山上公办学校要多少积分？', '孩子上学') // true
 */
export function holdsInOrder(sentence: string, typed: string): boolean {
  if (sentence.includes(typed)) return true;
  if (!SEVERAL_WORDS.test(typed)) return false;
  let from = 0;
  for (const character of typed) {
    const at = sentence.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
