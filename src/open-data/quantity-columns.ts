import { QUANTITY_KIND_NAMES } from '../schema/format-quantity.ts';
import type { Bound } from '../schema/quantity.ts';
import type { Column } from './column.ts';
import type { PublishedQuantity } from './common.ts';

const BOUND_NAMES = {
  exact: '正好',
  'at-least': '以上',
  'at-most': '以内',
  about: '左右',
} as const satisfies Record<Bound, string>;

/** A line of a table that carries a quantity, or none. */
interface WithQuantity {
  quantity: PublishedQuantity | null;
  number: number | null;
}

/** The columns of a quantity: kind, value, upper end, bound, unit, period. Empty on lines that have none. */
export function quantityColumns<Line extends WithQuantity>(): Column<Line>[] {
  return [
    {
      name: '第几个数',
      type: 'integer',
      says: '一条里有几个数的，这是第几个；没有数的留空。',
      value: ({ number }) => number,
    },
    {
      name: '数值类型',
      type: 'string',
      values: Object.values(QUANTITY_KIND_NAMES),
      says: '任务不是上限，上限不是任务：画图、排序以前先看这一列。',
      value: ({ quantity }) => quantity?.word ?? null,
    },
    {
      name: '数值',
      type: 'number',
      says: '以一个单位计：14 万写 140000。',
      value: ({ quantity }) => quantity?.value ?? null,
    },
    { name: '数值上端', type: 'number', says: '写的是范围时的上端。', value: ({ quantity }) => quantity?.upTo ?? null },
    {
      name: '界限',
      type: 'string',
      values: Object.values(BOUND_NAMES),
      says: '正好、以上、以内、左右。',
      value: ({ quantity }) => (quantity ? BOUND_NAMES[quantity.bound] : null),
    },
    {
      name: '单位',
      type: 'string',
      says: '人和人次不是一回事，不能相加。',
      value: ({ quantity }) => quantity?.unit ?? null,
    },
    {
      name: '期间',
      type: 'string',
      says: '这个数管哪段时间，照文件的说法；文件没有写的留空。',
      value: ({ quantity }) => quantity?.period ?? null,
    },
  ];
}
