import type { ParseProblem } from './choice.ts';
import type { DifferenceKind } from './difference.ts';

/** What each of the marks says, for the legend; apart from them, since scripts need only the marks. */
export const DIFFERENCE_MEANINGS = {
  different: '问的是同一件事，写了的地方说法不一样：数值、等级或条件不同。',
  incomparable: '写的数种类、单位或数的东西不同，或者有的没有写数：不能拿来比大小。',
  only: '读过的文件、报道里，只有一处写了，名字写在后面；全国文件也算一处。',
  'some-silent': '写了的不止一处，说法一样；另有地方没有写。',
  same: '意思一样，用词可以不同。',
  'all-silent': '这张表列出的文件、报道，连全国文件在内，都没有写。',
  'one-place': '谈到这个主题、又已收录的地方不足两个，没法比。',
} as const satisfies Record<DifferenceKind, string>;

/** Names the part of an address that could not be understood. */
export const PARSE_PROBLEM_WORDS = {
  place: '地区',
  row: '比较项',
  show: '显示方式',
  order: '排序',
  layout: '排列方式',
  'too-many-places': '地区太多，个数',
} as const satisfies Record<ParseProblem['part'], string>;
