import { DOCUMENT_NUMBER, ORDER_NUMBER } from './find-citations.ts';
import { plainFigures } from './plain-figures.ts';

/** Before it: nothing, 文号：, a title with room behind it or with a bracket. What follows 》, or a field of another name, is of another document. */
const BEFORE = String.raw`^|[文字]\s*号\s*[：:]?\s*|[^：:》»\s][ \u3000]+|[^》»\s](?=\()|的通知`;
const OWN_NUMBER = new RegExp(
  String.raw`(?<=${BEFORE})\(?\s*(?<number>${DOCUMENT_NUMBER}|${ORDER_NUMBER})(?:文件)?\s*\)?(?=\s|$)`,
  'u',
);

/**
 * The number that a line of a heading gives the document itself: alone, behind 文号：, or at the end of the title; `at` is where
 * it begins, with its bracket. Undefined where there is none, or only that of what a title names.
 * @example ownNumberIn('关于就业的通知（云政发〔2016〕6号）') // { text: '云政发〔2016〕6号', at: 7, isAlone: false }
 */
export function ownNumberIn(line: string): { text: string; at: number; isAlone: boolean } | undefined {
  const found = OWN_NUMBER.exec(plainFigures(line));
  const number = found?.groups?.['number'];
  if (!found || number === undefined) return undefined;
  const start = found.index + found[0].indexOf(number);
  return {
    text: line.slice(start, start + number.length),
    at: found.index,
    isAlone: found[0].length === line.length,
  };
}
