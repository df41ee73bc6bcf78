import { numbersIn } from '../library/numbers-in.ts';

/**
 * The ways in which Chinese texts number their parts, by what they look like: 第一章, 第一条, 一、, （一）, 1., （1）, 1）, ①,
 * 案例1, 第1问.
 */
export type OrdinalStyle =
  | 'part'
  | 'article'
  | 'chinese'
  | 'chinese-in-brackets'
  | 'figure'
  | 'figure-in-brackets'
  | 'figure-before-bracket'
  | 'circled'
  | 'case';

/** An ordinal as a text prints it at the beginning of a part. */
export interface Ordinal {
  style: OrdinalStyle;
  /** Its number: 3 of 第三条. */
  number: number;
  /** What a locator takes of it: 第三条, 三, （三）, 3, （3）, ③, 案例3. */
  printed: string;
  /** Characters of the text that it takes up, with the mark behind it. */
  length: number;
}

const CHINESE = '[一二三四五六七八九十百零〇]+';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const FORMS: readonly [style: OrdinalStyle, pattern: RegExp, print: (number: string) => string][] = [
  ['part', new RegExp(String.raw`^第\s*(${CHINESE}|\d+)\s*([编章节])(?=[\s\p{Script=Han}]|$)`, 'u'), (text) => text],
  [
    'article',
    new RegExp(
      String.raw`^第\s*(${CHINESE}|\d+)\s*条(之${CHINESE}(?=[\s　、：:]))?(?![件例款])(?!规定|第|的)[、：:．.]?`,
      'u',
    ),
    (number) => `第${number}条`,
  ],
  ['case', /^案例\s*([0-9０-９]+|[一二三四五六七八九十]+)\s*[：:、.．]?/u, (number) => `案例${number}`],
  ['chinese', new RegExp(String.raw`^(${CHINESE})\s*[、．.](?!\d)`, 'u'), (number) => number],
  [
    'chinese-in-brackets',
    new RegExp(String.raw`^[（(]\s*(${CHINESE})\s*[）)][、．.]?`, 'u'),
    (number) => `（${number}）`,
  ],
  // A year may follow the mark: 1.2025年度…; a fraction does not.
  ['figure', /^([0-9０-９]{1,3})\s*(?:[、．](?!\d+[%％元分])|\.(?!\d)|\.(?=(?:19|20)\d\d年))/u, (number) => number],
  ['figure-in-brackets', /^[（(]\s*([0-9０-９]{1,3})\s*[）)][、．.]?/u, (number) => `（${number}）`],
  ['figure-before-bracket', /^([0-9０-９]{1,3})\s*[）)]/u, (number) => `${number}）`],
  ['circled', new RegExp(`^([${CIRCLED}])`, 'u'), (number) => number],
];

/** The ordinal with which a text begins; undefined where it begins with none. White space before it does not count. */
export function ordinalAt(text: string): Ordinal | undefined {
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  for (const [style, pattern, print] of FORMS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const number = (match[1] ?? '').normalize('NFKC');
    const value = style === 'circled' ? CIRCLED.indexOf(match[1] ?? '') + 1 : (numbersIn(number)[0] ?? 0);
    if (value === 0) continue;
    const written = style === 'circled' ? (match[1] ?? '') : number;
    return {
      style,
      number: value,
      printed: style === 'part' ? `第${number}${match[2]}` : `${print(written)}${match[2] ?? ''}`,
      length: lead + match[0].length,
    };
  }
  return undefined;
}

/** A number in Chinese figures, as ordinals have it: 12 → 十二. Below one hundred. */
export function inChineseFigures(number: number): string {
  const figures = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : figures[tens]}十`}${figures[ones]}`;
}
