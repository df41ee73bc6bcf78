import { cleanQuery } from './clean-query.ts';
import { type PreparedLexicon, type Segment, segmentsOf } from './lexicon.ts';
import { inWrittenWords } from './written-words.ts';

/** True of places and small words, which are not compared. */
export const isLeftOut = ({ meanings }: Segment): boolean =>
  meanings?.some(({ kind }) => kind === 'place' || kind === 'elsewhere') ||
  meanings?.every(({ kind }) => kind === 'filler') ||
  false;

/**
 * A way of asking as it is sent: only what is compared of it, without places and small words.
 * @example comparedOf('请问在云州落户要带什么材料？', prepared) // '落户 带 材料'
 */
export const comparedOf = (way: string, prepared: PreparedLexicon): string =>
  segmentsOf(inWrittenWords(cleanQuery(way).text, prepared.written), prepared)
    .map((segment) => (isLeftOut(segment) ? ' ' : segment.text))
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
