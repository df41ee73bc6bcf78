import { type PreparedLexicon, segmentsOf } from './lexicon.ts';

/** What it costs to take a word, by its rank among the words of the documents: rare ones a little more. */
const costOfRank = (rank: number) => Math.log((rank + 2) * 8);
/** What it costs to take a small word of one character, and to leave a character alone that no word has. */
const SMALL_WORD = costOfRank(300);
const LEFT_ALONE = costOfRank(6000);

/** A run of Chinese characters, or of other letters and figures. */
const RUNS = /\p{Script=Han}+|[^\p{Script=Han}\p{P}\p{S}\s]+/gu;

/**
 * The words of a text in reading order, as index and queries alike are cut: forms of the lexicon whole, everything else
 * into the likeliest words of the lexicon's dictionary. Signs and small words go. The dictionary is part of the site and
 * nothing is asked of the browser, so every browser cuts the same.
 */
export function wordsIn(text: string, prepared: PreparedLexicon): string[] {
  return segmentsOf(text.normalize('NFKC').toLowerCase(), prepared).flatMap((segment) => {
    if (segment.meanings) return segment.meanings.every(({ kind }) => kind === 'filler') ? [] : [segment.text];
    return cutUnknown(segment.text, prepared).filter((word) => [...word].length > 1);
  });
}

/** Cuts what stands between forms of the lexicon: into words of its dictionary, and characters that no word has. */
export function cutUnknown(text: string, prepared: PreparedLexicon): string[] {
  return (text.match(RUNS) ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) ? likeliestWords([...run], prepared) : [run],
  );
}

/** The cheapest way of cutting a run of characters, worked out from its end. */
function likeliestWords(run: readonly string[], { meanings, dictionary, longestWord }: PreparedLexicon): string[] {
  const costs = new Array<number>(run.length + 1).fill(0);
  const lengths = new Array<number>(run.length + 1).fill(1);
  const wordAt = (at: number, length: number) => run.slice(at, at + length).join('');
  const costOf = (word: string, length: number) => {
    const rank = dictionary.get(word);
    if (rank !== undefined) return costOfRank(rank);
    if (length > 1) return Number.POSITIVE_INFINITY;
    return meanings.has(word) ? SMALL_WORD : LEFT_ALONE;
  };
  for (let at = run.length - 1; at >= 0; at -= 1) {
    costs[at] = Number.POSITIVE_INFINITY;
    let word = '';
    for (let length = 1; length <= Math.min(longestWord, run.length - at); length += 1) {
      word += run[at + length - 1];
      const cost = costOf(word, length) + (costs[at + length] ?? 0);
      if (cost >= (costs[at] ?? 0)) continue;
      costs[at] = cost;
      lengths[at] = length;
    }
  }
  const words: string[] = [];
  for (let at = 0; at < run.length; at += lengths[at] ?? 1) words.push(wordAt(at, lengths[at] ?? 1));
  return words;
}
