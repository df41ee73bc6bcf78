import type { Paragraph } from 'mdast';
import type { QuantityWithEvidence } from '../schema/policy-body.ts';
import { numbersIn } from './numbers-in.ts';
import { lineOfNode, type Tag } from './parse-mdx.ts';
import type { Problem } from './problem.ts';
import { lineOfText } from './tag-text.ts';

/** A number in Arabic figures, full-width ones included. */
const FIGURE = /[0-9０-９][0-9０-９,]*(?:[.．][0-9０-９]+)?[百千]?[万亿]?/g;

/** A number is shown only if its phrase contains it. */
export function checkQuantity(tag: Tag, name: string, quantity: QuantityWithEvidence, file: string): Problem[] {
  const inQuote = numbersIn(quantity.quote);
  return [quantity.value, quantity.upTo]
    .filter((value) => value !== undefined && !inQuote.includes(value))
    .map((value) => ({
      file,
      line: lineOfNode(tag),
      field: `${name} · <Quantity value={${value}}>`,
      found: `引文里没有 ${value}：“${quantity.quote}”`,
      expected: inQuote.length > 0 ? `引文里的数：${inQuote.join('、')}` : '引文里有这个数；现在一个数也没有',
      remedy: '改正数值，或给 <Quantity> 加上载有这个数的 quote。',
    }));
}

/**
 * Whether a unit is printed with a number: right after one, or alone in brackets or after 单位, as tables have it; 百分之九十
 * prints its %. 人 in 人才 is none.
 */
function isUnitPrinted(unit: string, texts: readonly string[]): boolean {
  const written = unit.normalize('NFKC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const figure = String.raw`[\d零〇一二两三四五六七八九十百千万亿]`;
  const inWords = unit.normalize('NFKC') === '%' ? `|百分之${figure}` : '';
  const pattern = new RegExp(`${figure}\\s*${written}|\\(\\s*${written}\\s*\\)|单位[:为是]?\\s*${written}${inWords}`);
  return texts.some((text) => pattern.test(text.normalize('NFKC')));
}

/** A unit that the original does not print is marked as read by us, and only such a one. */
export function checkUnit(
  { unit, unitPrinted = true }: { unit: string; unitPrinted?: boolean | undefined },
  texts: readonly string[],
  where: { file: string; line: number; field: string },
): Problem[] {
  if (isUnitPrinted(unit, texts) === unitPrinted) return [];
  return [
    unitPrinted
      ? {
          ...where,
          found: `引文里的数后面没有“${unit}”`,
          expected: '单位印在数的后面，或表头的括号里',
          remedy: '引印了单位的那一句；原文没有印的，写 unitPrinted={false}。',
        }
      : {
          ...where,
          found: `写了 unitPrinted={false}，引文里却印着“${unit}”`,
          expected: '原文没有印单位的才写',
          remedy: '删去 unitPrinted。',
        },
  ];
}

/** Figures in our own sentences must stand in the quotes beside them. */
export function checkFigures(
  text: string,
  quotes: readonly string[],
  where: { file: string; field: string; lineOf: (figure: string) => number },
): Problem[] {
  const known = new Set(quotes.flatMap(numbersIn));
  return (text.match(FIGURE) ?? [])
    .filter((figure) => !numbersIn(figure).every((value) => known.has(value)))
    .map((figure) => ({
      file: where.file,
      line: where.lineOf(figure),
      field: where.field,
      found: `数字 ${figure} 不在引文里`,
      expected: `每个数字都在旁边的引文中（${known.size > 0 ? `引文里的数：${[...known].join('、')}` : '引文里没有数字'}）`,
      remedy: '补上载有这个数字的 <Evidence quote="…"/>，或删去数字。',
    }));
}

/** Where there is no quote there are no figures. */
export function checkNoFigures(node: Paragraph | Tag, text: string, field: string, file: string): Problem[] {
  const figure = text.match(FIGURE)?.[0];
  if (figure === undefined) return [];
  return [
    {
      file,
      line: lineOfText(node, figure),
      field,
      found: `数字 ${figure}`,
      expected: '没有引文的地方不写数字',
      remedy: '把这句话放进 <Provision> 并附引文，或删去数字。',
    },
  ];
}
