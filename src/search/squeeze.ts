/**
 * What of a text is compared when it is looked for as it stands: letters and figures in common forms (NFKC) and lower
 * case. Signs and spaces go, so that “十四五”规划 is found by 十四五规划. Takes any string.
 */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Every two neighbouring characters of a text, each pair once: what the index knows of what a text holds, and what a
 * query is looked up by. A text that holds a segment holds all of its pairs, whatever language or browser cuts the words.
 * @example pairsIn('技能，人才') // ['技能', '能人', '人才']
 */
export function pairsIn(text: string): string[] {
  const characters = [...squeeze(text)];
  return [...new Set(characters.slice(1).map((character, at) => (characters[at] ?? '') + character))];
}
