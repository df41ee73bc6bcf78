import type { Misunderstanding } from '../comparison/choice.ts';
import type { Difference } from '../comparison/difference.ts';

/** How the places of a row stand to each other, in a word and a shape. */
export const DIFFERENCE_MARKS = {
  different: { word: '各地不同', shape: '≠' },
  'some-silent': { word: '有的没写', shape: '⊖' },
  same: { word: '各地一样', shape: '＝' },
  'all-silent': { word: '都没有写', shape: '∅' },
  'one-place': { word: '不足两地，没法比', shape: '·' },
} as const satisfies Record<Difference, { word: string; shape: string }>;

/** What each of the marks says, for the legend; apart from them, since scripts need only the marks. */
export const DIFFERENCE_MEANINGS = {
  different: '写了的地方说法不一样：数值、等级或条件不同。',
  'some-silent': '写了的地方说法一样，另有地方没有写。',
  same: '意思一样，用词可以不同。',
  'all-silent': '读过的文件、报道都没有写。',
  'one-place': '谈到这个主题、又已收录的地方不足两个，没法比。',
} as const satisfies Record<Difference, string>;

/** Names the part of an address that could not be understood. */
export const MISUNDERSTOOD_WORDS = {
  place: '地区',
  row: '比较项',
  show: '显示方式',
  order: '排序',
  layout: '排列方式',
  'too-many-places': '地区太多，个数',
} as const satisfies Record<Misunderstanding['part'], string>;
