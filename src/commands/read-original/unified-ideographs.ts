/** Radicals of the block CJK Radicals Supplement that PDFs give for the characters they look like, by Unicode's EquivalentUnifiedIdeograph. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  '⺟': '母',
  '⺝': '月',
};

/**
 * A text of a PDF with characters where fonts that serve for several give radicals: ⼈⺠ is 人民 to whoever reads and searches.
 * The Kangxi radicals are told apart by Unicode's own decomposition.
 */
export function unifiedIdeographs(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => RADICALS[radical] ?? radical.normalize('NFKC'));
}
