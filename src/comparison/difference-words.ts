import type { Difference, DifferenceKind } from './difference.ts';

/** How the places of a row stand to each other, in a word and a shape. */
export const DIFFERENCE_MARKS = {
  different: { word: '各地不同', shape: '≠' },
  incomparable: { word: '说的不是一回事，不能比', shape: '∥' },
  only: { word: '只有一处写了', shape: '①' },
  'some-silent': { word: '有的没写', shape: '⊖' },
  same: { word: '各地一样', shape: '＝' },
  'all-silent': { word: '都没有写', shape: '∅' },
  'one-place': { word: '不足两地，没法比', shape: '·' },
} as const satisfies Record<DifferenceKind, { word: string; shape: string }>;

/** The mark of a row where rows are listed: none where nothing can be compared, which is said once for all. */
export const rowMark = (difference: Difference): { word: string; shape: string } =>
  difference.kind === 'one-place' ? { shape: '', word: '' } : differenceMark(difference);

/** The mark of a row: where one place alone speaks, with its name; where the country speaks as well, it is alone among places. */
export function differenceMark(difference: Difference): { word: string; shape: string } {
  const { word, shape } = DIFFERENCE_MARKS[difference.kind];
  if (difference.kind !== 'only') return { shape, word };
  return { shape, word: `${difference.besideNational ? '地方里' : ''}只有${difference.speaker}写了` };
}
