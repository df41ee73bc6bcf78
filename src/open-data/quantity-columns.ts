import { BOUND_NAMES, QUANTITY_KIND_NAMES } from '../schema/format-quantity.ts';
import type { DataColumn } from './column.ts';
import type { PublishedQuantity } from './common.ts';

/** A line of a table that carries a quantity, or none. */
interface WithQuantity {
  quantity: PublishedQuantity | null;
  number: number | null;
}

/** What is counted, and whether its unit is the original's: columns that tables got later, and so have last. */
export function laterQuantityColumns<Line extends Pick<WithQuantity, 'quantity'>>(): DataColumn<Line>[] {
  return [
    {
      name: '项目',
      type: 'string',
      description: '数的是什么，占什么的比例，我们的话；一条里只有一个数、看要点就明白的，留空。',
      value: ({ quantity }) => quantity?.of ?? null,
    },
    unitPrintedColumn(({ quantity }) => quantity?.unitPrinted ?? null),
  ];
}

/** A quantity as it is printed, and in full words: columns that tables got later still. */
export function wholeQuantityColumns<Line extends Pick<WithQuantity, 'quantity'>>(): DataColumn<Line>[] {
  return [
    {
      name: '原文印的数',
      type: 'string',
      description: '原文的数怎样印是证据的（40100 不是 4.01 万），照原文；别的留空。',
      value: ({ quantity }) => quantity?.printed ?? null,
    },
    {
      name: '数值全称',
      type: 'string',
      description: '这个数的类型、项目、期间、界限、单位连起来，一句读完；没有数的留空。',
      value: ({ quantity }) => quantity?.words ?? null,
    },
  ];
}

/** Whether a unit is printed in the original. */
export function unitPrintedColumn<Line>(value: (line: Line) => boolean | null): DataColumn<Line> {
  return {
    name: '原文印了单位',
    type: 'boolean',
    description: 'false 是原文没有印单位，“单位”一列是本站读出来的；没有数的留空。',
    value,
  };
}

/** The columns of a quantity: kind, value, upper end, bound, unit, period. Empty on lines that have none. */
export function quantityColumns<Line extends WithQuantity>(): DataColumn<Line>[] {
  return [
    {
      name: '第几个数',
      type: 'integer',
      description: '一条里有几个数的，这是第几个；没有数的留空。',
      value: ({ number }) => number,
    },
    {
      name: '数值类型',
      type: 'string',
      values: Object.values(QUANTITY_KIND_NAMES),
      description: '任务不是上限，上限不是任务：画图、排序以前先看这一列。',
      value: ({ quantity }) => quantity?.word ?? null,
    },
    {
      name: '数值',
      type: 'number',
      description: '以一个单位计：14 万写 140000。',
      value: ({ quantity }) => quantity?.value ?? null,
    },
    {
      name: '数值上端',
      type: 'number',
      description: '写的是范围时的上端。',
      value: ({ quantity }) => quantity?.upTo ?? null,
    },
    {
      name: '界限',
      type: 'string',
      values: Object.values(BOUND_NAMES),
      description:
        '正好；以上、以内，连本数在内；超过，不连本数；近，还不到本数；左右，多一点少一点都可能；一般不超过，连本数在内，可以有例外。',
      value: ({ quantity }) => (quantity ? BOUND_NAMES[quantity.bound] : null),
    },
    {
      name: '单位',
      type: 'string',
      description: '人和人次不是一回事，不能相加。',
      value: ({ quantity }) => quantity?.unit ?? null,
    },
    {
      name: '期间',
      type: 'string',
      description: '这个数管哪段时间，照文件的说法，“一次性”也写在这里；文件没有写的留空。',
      value: ({ quantity }) => quantity?.period ?? null,
    },
  ];
}

/** What the text leaves open about a number: a column that tables got later still. */
export function noteColumn<Line extends Pick<WithQuantity, 'quantity'>>(): DataColumn<Line> {
  return {
    name: '数的说明',
    type: 'string',
    description: '关于这个数，文件没有写明的是什么，我们的话；没有要说明的留空。',
    value: ({ quantity }) => quantity?.note ?? null,
  };
}

/** What somebody else sets that a number limits: a column that tables got last. */
export function limitsColumn<Line extends Pick<WithQuantity, 'quantity'>>(): DataColumn<Line> {
  return {
    name: '限的是什么',
    type: 'string',
    description: '这个数限的是别人定的什么（各省的标准），不是谁能拿到的数；不是这种数的，留空。',
    value: ({ quantity }) => quantity?.limits ?? null,
  };
}
