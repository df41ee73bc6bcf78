import { silenceWord } from '../schema/source-words.ts';
import type { Gap } from './chart.ts';

/** How a document's lack of a number is named. */
export function gapWord({ kind }: Pick<Gap, 'kind'>): string {
  switch (kind) {
    case 'other-number':
      return '写的是另一类数';
    case 'no-number':
      return '写了，没有写数';
    default:
      return silenceWord(kind);
  }
}

/** More documents than this are counted, not named: the data name them. */
const GAPS_NAMED = 12;

/** Documents without a number: those of which there is something to say, and how many are about something else altogether. */
export function statedGaps(gaps: readonly Gap[]): { told: readonly Gap[]; notAbout: number } {
  const told = gaps.filter(({ kind }) => kind !== 'not-about');
  return { told, notAbout: gaps.length - told.length };
}

/**
 * Who gives a picture no number, in a sentence; documents about something else are counted. Empty where all give one.
 * @example gapsWords(gaps) // '没有画的：清远（原文未载）；另有14份文件不涉及。'
 */
export function gapsWords(gaps: readonly Gap[]): string {
  const { told, notAbout } = statedGaps(gaps);
  const named =
    told.length > GAPS_NAMED
      ? `${told.length}份文件，没有写这样的数`
      : told.map((gap) => `${gap.place}（${gapWord(gap)}）`).join('、');
  const counted = notAbout > 0 ? `另有${notAbout}份文件${gapWord({ kind: 'not-about' })}` : '';
  const said = [named && `没有画的：${named}`, counted].filter((part) => part !== '').join('；');
  return said && `${said}。`;
}
