import type { Bound, Quantity } from '../schema/quantity.ts';
import { ONCE } from '../schema/quantity-words.ts';
import { numbersIn, withArabicNumbers } from './numbers-in.ts';

/** An attribute of a quantity, and its words that a text does not say. */
export interface Unsaid {
  attribute: 'period' | 'once' | 'of' | 'limits';
  words: string;
}

/** Words that say how exact a number is: one of them has to stand where the number does. */
const BOUND_SAID = {
  exact: null,
  'at-least': /以上|不低于|不少于|不小于|至少|最少|起码|及以上/,
  'more-than': /超过|多于|高于/,
  'at-most': /以内|不超过|不高于|不多于|以下|至多|最多|上限/,
  'less-than': /不满|未满|不足|不到|低于|少于|不含/,
  about: /左右|大约|约/,
  nearly: /近|接近|不到/,
  'usually-at-most': /一般不超过|一般不高于|一般不多于/,
} as const satisfies Record<Bound, RegExp | null>;

/**
 * What is typed about a number and not said by the sentence around it. Time and 一次性 have to stand in it as they are,
 * figures of either kind: 每2年 is 每两年. What is counted, and what somebody else sets that is limited, may have other words in
 * between: 新增技能人才 is said by 新增4000万名技能人才.
 */
export function unsaid(
  { period, once, of, limits }: Partial<Pick<Quantity, 'period' | 'once' | 'of' | 'limits'>>,
  sentence: string,
): Unsaid[] {
  const text = squeeze(sentence);
  return [
    ...(period !== undefined && !text.includes(squeeze(period))
      ? [{ attribute: 'period' as const, words: period }]
      : []),
    ...(once && !text.includes(squeeze(ONCE)) ? [{ attribute: 'once' as const, words: ONCE }] : []),
    ...(of !== undefined && !piecesOf(of).every((piece) => standsIn(piece, text))
      ? [{ attribute: 'of' as const, words: of }]
      : []),
    ...(limits !== undefined && !standsIn(squeeze(limits), text)
      ? [{ attribute: 'limits' as const, words: limits }]
      : []),
  ];
}

/** True where a text says a number with its bound and all that is typed about it. */
export function isWholeIn(quantity: Omit<Quantity, 'quote'>, text: string): boolean {
  const told = numbersIn(text);
  const bound = BOUND_SAID[quantity.bound];
  return (
    unsaid(quantity, text).length === 0 &&
    told.includes(quantity.value) &&
    (quantity.upTo === undefined || told.includes(quantity.upTo)) &&
    (quantity.printed === undefined || text.includes(quantity.printed)) &&
    squeeze(text).includes(squeeze(quantity.unit)) &&
    quantity.unitPrinted !== false &&
    (bound === null || bound.test(text))
  );
}

/** What is counted, cut where its words pause. */
const piecesOf = (of: string) =>
  of
    .split(/[，、；：（）]/)
    .map(squeeze)
    .filter((piece) => piece !== '');

function squeeze(text: string): string {
  return withArabicNumbers(text)
    .replace(/[\s“”"「」]/g, '')
    .replace(/(?<=\d年?)[—–~到至-](?=\d)/g, '-');
}

/** True where all characters of a piece stand in a text, in this order. */
function standsIn(piece: string, text: string): boolean {
  let at = -1;
  return [...piece].every((character) => {
    at = text.indexOf(character, at + 1);
    return at !== -1;
  });
}
