import { closest, distance } from 'fastest-levenshtein';

/** The known word nearest to a mistyped one; undefined where none is near enough to be meant. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(word, [...known]);
  if (distance(word, best) <= Math.max(2, Math.ceil(word.length / 3))) return best;
  return word.length < 4 ? undefined : known.find((other) => other.startsWith(word) || word.startsWith(`${other}-`));
}

/** The remedy for a mistyped word: the nearest known one where there is one, else the list. */
export function suggestRemedy(word: string, known: readonly string[]): string {
  const best = suggest(word, known);
  return best ? `是不是想写 ${best}？` : `改成上面列出的一个。`;
}

/** The four known words that are nearest to one, the nearest first. */
export function nearest(word: string, known: readonly string[]): string[] {
  return [...known].sort((a, b) => distance(word, a) - distance(word, b)).slice(0, 4);
}
