import type { Edge } from '../schema/conditions/edge.ts';
import { quoteAround } from './quote-around.ts';

/** Whether the number at the end of a range is in it, with the words of the text that say so. */
export interface FoundEdge {
  edge: Exclude<Edge, 'not-written'>;
  quote: string;
}

/** What a text says of all its ranges, by the word of the range: 以上 → included. */
export type EdgeRules = ReadonlyMap<string, FoundEdge>;

/** Words of ranges, and words that say whether the number itself is in them; the latter with what they are said of. */
const WORDS = /以[上下内外]|以前|以后|不满|未满|不足|低于|超过|高于|上限|下限|起点|终点/g;
const VERDICT = /(?<not>不)?(?:包括|包含|含)(?:在内)?(?:其|该)?本(?:数|级|日)/g;

/**
 * The rules by which a text reads its ranges, where it has any: each word goes with the verdict that follows it.
 * @example edgeRulesIn('“以下”不包含本数，“以上”包含本数。') // 以下 → excluded, 以上 → included
 */
export function edgeRulesIn(text: string): EdgeRules {
  const rules = new Map<string, FoundEdge>();
  let at = 0;
  for (const verdict of text.matchAll(VERDICT)) {
    const end = verdict.index + verdict[0].length;
    const sentence = Math.max(
      at,
      ...['。', '；', ';', '\n', '（', '('].map((mark) => text.lastIndexOf(mark, verdict.index) + 1),
    );
    const words = text.slice(sentence, verdict.index).matchAll(WORDS);
    for (const [word] of words) {
      const edge = verdict.groups?.['not'] ? 'excluded' : 'included';
      rules.set(word, { edge, quote: quoteAround(text, verdict.index, end) });
    }
    at = end;
  }
  return rules;
}

/** Brackets beside a number that take it in, or leave it out: （含36个月）, （不含）, （含当天）; not those that name a thing: （含租赁）. */
const BRACKET =
  /^(?:及?以[上下内])?\s*[（(](?<not>不)?(?:包括|包含|含)\s*(?:本(?:数|级|日)|当[天日年月]|该数|(?:[\d.]+|[一二两三四五六七八九十百千万半]+)\s*[^\d）)]{0,4})?[）)]/u;
/** Words that leave the number out by themselves. */
const LEFT_OUT_BEFORE = /(?:不满|未满|不足|不到|低于|少于|小于|超过|多于|逾|突破|高于|大于)$/;
const TAKEN_IN_BEFORE = /不(?:得|能)?(?:低于|少于|小于|超过|多于|高于|大于)$/;

/**
 * Whether a number is in the range that begins or ends with it: by brackets beside it, by the word before it, or by the rule that the
 * text has for the word behind it. Undefined where it is no range, or nothing is written.
 * @param before the words before the number, up to it
 * @param after the words after it
 */
export function edgeOf(
  { text, start, end }: { text: string; start: number; end: number },
  before: string,
  after: string,
  rules: EdgeRules,
): FoundEdge | undefined {
  const bracket = BRACKET.exec(after);
  const said = (edge: FoundEdge['edge'], from: number, to: number): FoundEdge => ({
    edge,
    quote: quoteAround(text, from, to),
  });
  if (bracket) return said(bracket.groups?.['not'] ? 'excluded' : 'included', start, end + bracket[0].length);
  const near = before.trimEnd();
  if (TAKEN_IN_BEFORE.test(near)) return undefined;
  const leftOut = LEFT_OUT_BEFORE.exec(near);
  if (leftOut) return rules.get(leftOut[0]) ?? said('excluded', start - leftOut[0].length, end);
  const [, word] = /^\s*(?:及)?(以[上下内])/.exec(after) ?? [];
  return word === undefined ? undefined : rules.get(word);
}
