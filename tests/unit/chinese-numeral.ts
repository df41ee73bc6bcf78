const FIGURES = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number below ten thousand in Chinese figures, as read aloud, without the 一 of 一十 at its head. */
function group(value: number): string {
  let words = '';
  let pendingZero = false;
  for (const [size, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) pendingZero = words !== '';
    else {
      words += `${pendingZero ? '零' : ''}${FIGURES[digit]}${unit}`;
      pendingZero = false;
    }
  }
  return words;
}

/** A whole number below 10¹² in Chinese figures: 12005 → 一万二千零五. Written for tests, apart from the code that reads. */
export function inChinese(value: number): string {
  if (value === 0) return '零';
  let words = '';
  for (const [size, unit] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / size) % 1e4;
    if (part === 0) continue;
    const zero = words !== '' && part < 1000 ? '零' : '';
    words += `${zero}${group(part)}${unit}`;
  }
  return words.replace(/^一十/, '十');
}
