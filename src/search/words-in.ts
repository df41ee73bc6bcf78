import { type PreparedLexicon, stretchesOf } from './lexicon.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of a text in reading order: forms of the lexicon whole, everything else as the language cuts it. */
export function wordsIn(text: string, prepared: PreparedLexicon): string[] {
  return stretchesOf(text.normalize('NFKC').toLowerCase(), prepared).flatMap((stretch) => {
    if (stretch.meanings) return stretch.meanings.every(({ kind }) => kind === 'filler') ? [] : [stretch.text];
    return [...segmenter.segment(stretch.text)]
      .filter(({ segment, isWordLike }) => isWordLike && segment.length > 1)
      .map(({ segment }) => segment);
  });
}
