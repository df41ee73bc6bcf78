const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** Value of a numeral in Chinese characters below ten thousand: 二十一 → 21, 两 → 2. */
function chineseNumeral(text: string): number {
  let total = 0;
  let digit = 0;
  for (const character of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

/**
 * Every number a Chinese phrase contains, in Arabic or Chinese figures, with 万 and 亿 multiplied out:
 * `１４万人次以上，五年内` gives 140000 and 5.
 */
export function numbersIn(text: string): number[] {
  const pattern = /(\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)([万亿]?)/g;
  return [...text.normalize('NFKC').matchAll(pattern)].map(([, figure = '', large = '']) => {
    const value = /\d/.test(figure) ? Number(figure.replaceAll(',', '')) : chineseNumeral(figure);
    return Math.round(value * (LARGE[large] ?? 1) * 1e6) / 1e6;
  });
}
