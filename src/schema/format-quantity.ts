import type { Quantity, QuantityKind } from './quantity.ts';

/** The word shown with a number, so that a task is not taken for a cap. */
export const QUANTITY_KIND_NAMES = {
  task: '任务',
  cap: '上限',
  floor: '下限',
  amount: '金额',
  ratio: '比例',
  duration: '期限',
  count: '数量',
} as const satisfies Record<QuantityKind, string>;

const BOUND_WORDS = { exact: '', 'at-least': '以上', 'at-most': '以内', about: '左右' } as const;

/** A number as Chinese texts write it: 140000 → 14万, 3000 → 3000. */
export function formatNumber(value: number): string {
  for (const [unit, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    // Two decimals of the unit at most, and only where nothing is rounded away.
    if (value >= size && value % (size / 100) === 0) return `${value / size}${unit}`;
  }
  return String(value);
}

/** A quantity in words: `14万人次以上`, `2–3 个百分点`, `3000 元`. */
export function formatQuantity(quantity: Pick<Quantity, 'value' | 'upTo' | 'unit' | 'bound'>): string {
  const number =
    quantity.upTo === undefined
      ? formatNumber(quantity.value)
      : `${formatNumber(quantity.value)}—${formatNumber(quantity.upTo)}`;
  return `${number}${quantity.unit}${BOUND_WORDS[quantity.bound]}`;
}
