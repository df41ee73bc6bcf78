import { wellFormed } from '../language/well-formed.ts';

/** Longest query that is read, in characters. What people paste beyond it is left out, and the page says so. */
export const QUERY_LIMIT = 160;

/** A query as it is read: one line of plain text in common forms. */
export interface CleanQuery {
  text: string;
  /** True where the end was left out. */
  shortened: boolean;
}

/** Figures as they stand on banknotes and receipts, and the plain ones. A lone one is more often part of a name. */
const FORMAL_FIGURES = '壹贰叁肆伍陆柒捌玖拾佰仟';
const PLAIN_FIGURES = '一二三四五六七八九十百千';
const withPlainFigures = (text: string) =>
  text.replace(new RegExp(`[${FORMAL_FIGURES}]{2,}`, 'g'), (figures) =>
    [...figures].map((figure) => PLAIN_FIGURES[FORMAL_FIGURES.indexOf(figure)]).join(''),
  );

/** 3k and 1.5w as chats write them. */
const SHORT_NUMBER = /(^|[^\w.])(\d+(?:\.\d+)?)([kw])(?![a-z\d])/g;
const withWholeNumbers = (text: string) =>
  text.replace(
    SHORT_NUMBER,
    (_, before: string, figures: string, unit: string) =>
      before + String(Math.round(Number(figures) * (unit === 'k' ? 1000 : 10_000))),
  );

/**
 * Reduces what was typed to what can be looked for: compatibility forms made common (NFKC), formal figures plain, lower case,
 * control characters and halves of surrogate pairs dropped, white space reduced to single spaces. Takes any string.
 */
export function cleanQuery(typed: string): CleanQuery {
  // Far more than the limit, so that a pasted book is not normalised whole.
  const plain = withPlainFigures(wellFormed(typed.slice(0, QUERY_LIMIT * 20)).normalize('NFKC'))
    .toLowerCase()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...withWholeNumbers(plain)];
  return {
    text: characters.slice(0, QUERY_LIMIT).join('').trim(),
    shortened: characters.length > QUERY_LIMIT || typed.length > QUERY_LIMIT * 20,
  };
}
