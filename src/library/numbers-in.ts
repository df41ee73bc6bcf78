const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/**
 * Value of a numeral in Chinese characters below ten thousand: 二十一 → 21, 两 → 2, 二〇一二 → 2012. By hand: packages read a
 * numeral that they are given; what takes the lines here is to find every one in a sentence.
 */
function chineseNumeral(text: string): number {
  const figures = text.replaceAll('两', '二').replaceAll('〇', '零');
  // Without 十百千 the figures stand for places, as in years.
  if (/^[^十百千]+$/.test(figures)) return Number([...figures].map((figure) => DIGITS.indexOf(figure)).join(''));
  let total = 0;
  let digit = 0;
  for (const character of figures) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

// 百分之 and 百分点 are no hundred.
const HUNDRED = '百(?!分之|分点)';
const ARABIC = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?:千|${HUNDRED})?`;
const CHINESE = `(?:[零〇一二两三四五六七八九十千]|${HUNDRED})+`;
const PART = `(?:${ARABIC}|${CHINESE})`;
const NUMBER = new RegExp(`(?:${PART}[万亿])+${PART}?|${PART}`, 'g');
const PARTS = new RegExp(`(${PART})([万亿]?)`, 'g');

/** Value of a part of a number, before 万 or 亿: 1,200 → 1200, 3千 → 3000, 一百零五 → 105. */
function partValue(part: string): number {
  const [, figures, unit = ''] = /^([\d,.]+)(.?)$/.exec(part) ?? [];
  return figures === undefined ? chineseNumeral(part) : Number(figures.replaceAll(',', '')) * (UNITS[unit] ?? 1);
}

/** Value of a whole number, 万 and 亿 multiplied out. */
function numberValue(number: string): number {
  const parts = [...number.matchAll(PARTS)].map(([, part = '', large = '']) => partValue(part) * (LARGE[large] ?? 1));
  // Fourteen digits are more than any text prints; the rest is how computers multiply.
  return Number(parts.reduce((sum, part) => sum + part, 0).toPrecision(14));
}

// A full-width comma parts two numbers; NFKC would make it a mark of thousands.
const plain = (text: string) => text.replaceAll('，', '、').normalize('NFKC');

/**
 * Every number a Chinese phrase contains, in Arabic or Chinese figures, with 万 and 亿 multiplied out:
 * `１４万人次以上，五年内` gives 140000 and 5, `十二万三千` gives 123000.
 */
export function numbersIn(text: string): number[] {
  return [...plain(text).matchAll(NUMBER)].map(([number]) => numberValue(number));
}

/** A phrase after NFKC with every number in Arabic figures: `三千元，五年内` gives `3000元、5年内`. */
export function withArabicNumbers(text: string): string {
  return plain(text).replace(NUMBER, (number) => String(numberValue(number)));
}
