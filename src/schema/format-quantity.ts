import type { Bound, Quantity, QuantityKind } from './quantity.ts';

/** The word shown with a number, so that a task is not taken for a cap. */
export const QUANTITY_KIND_NAMES = {
  task: '任务',
  cap: '上限',
  floor: '下限',
  amount: '金额',
  ratio: '比例',
  duration: '期限',
  count: '数量',
  status: '现状',
  share: '份额',
} as const satisfies Record<QuantityKind, string>;

/** What stands before a number and what after its unit. */
const BOUND_WORDS = {
  exact: ['', ''],
  'at-least': ['', '以上'],
  'more-than': ['超过', ''],
  'at-most': ['', '以内'],
  'less-than': ['不满', ''],
  about: ['', '左右'],
  nearly: ['近', ''],
  'usually-at-most': ['一般不超过', ''],
} as const satisfies Record<Bound, readonly [string, string]>;

/** How exact a number is, in a word of its own. */
export const BOUND_NAMES = {
  exact: '正好',
  'at-least': '以上',
  'more-than': '超过',
  'at-most': '以内',
  'less-than': '不满',
  about: '左右',
  nearly: '近',
  'usually-at-most': '一般不超过',
} as const satisfies Record<Bound, string>;

/** What is said beside a unit that the original does not print. */
export const UNIT_READ = '单位原文没有印';

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

type Amount = Pick<Quantity, 'value' | 'upTo' | 'unit' | 'bound'> & { printed?: string | undefined };

/** A unit as it heads numbers: `人`, or `人（原文没有印，是本站读的）`. */
export function unitWords({ unit, unitPrinted }: { unit: string; unitPrinted?: boolean | undefined }): string {
  return unitPrinted === false ? `${unit}（原文没有印，是本站读的）` : unit;
}

/** A quantity in words: `14万人次以上`, `2—3个百分点`, `近30%`; without a word on where its unit comes from. */
export function formatAmount(quantity: Amount): string {
  const number =
    quantity.upTo === undefined
      ? (quantity.printed ?? formatNumber(quantity.value))
      : `${formatNumber(quantity.value)}—${formatNumber(quantity.upTo)}`;
  const [before, after] = BOUND_WORDS[quantity.bound];
  return `${before}${number}${quantity.unit}${after}`;
}

/** A quantity in words, with a word where its unit is not printed: `8000人（单位原文没有印）`. */
export function formatQuantity(quantity: Amount & { unitPrinted?: boolean | undefined }): string {
  return quantity.unitPrinted === false ? `${formatAmount(quantity)}（${UNIT_READ}）` : formatAmount(quantity);
}
