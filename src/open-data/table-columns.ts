import { MISSING_NUMBERS, missingNumber } from '../schema/source-words.ts';
import { type DataColumn, type TableKeys, tableToCsv } from './column.ts';
import { issueDayColumn, otherDayColumns } from './issue-day-columns.ts';
import { unitPrintedColumn } from './quantity-columns.ts';
import type { PublishedTable } from './table.ts';
import { validityColumn, validityDayColumns } from './validity-column.ts';

type PublishedTableRow = PublishedTable['rows'][number];

/** The columns of a table's CSV: its own, then what every row carries with it. */
export function tableColumns(table: PublishedTable): DataColumn<PublishedTableRow>[] {
  const { numbers, term: validity, citation } = table;
  const whole = table.rows.every(({ cells }) => cells.slice(1).every((cell) => typeof cell === 'number'));
  return [
    ...table.columns.map(
      (name, index): DataColumn<PublishedTableRow> => ({
        name,
        type: index > 0 && whole ? 'number' : 'string',
        description: '原表的一列。',
        value: ({ cells }) => cells[index] ?? null,
      }),
    ),
    ...(numbers
      ? ([
          { name: '单位', type: 'string', description: '各列数字的单位。', value: () => numbers.unit },
          { name: '数值类型', type: 'string', description: '任务不是上限。', value: () => numbers.word },
          {
            name: '期间',
            type: 'string',
            description: '数字管哪段时间；原表没有写的留空。',
            value: () => numbers.period,
          },
        ] satisfies DataColumn<PublishedTableRow>[])
      : []),
    {
      name: '原话',
      type: 'string',
      description: '这一行出自哪一句；行本身就是原表文字的，写表名。',
      value: (row) => row.quote ?? table.quote,
    },
    { name: '条款', type: 'string', description: '表在文件的哪一条。', value: () => table.clause },
    { name: '文件', type: 'string', description: '文件全名。', value: () => table.documentTitle },
    {
      name: '文号',
      type: 'string',
      absent: MISSING_NUMBERS,
      description: '文件没有印文号的，写“原文未载”；只见报道的，写“报道没有写明”。',
      value: () => table.documentNumber ?? missingNumber(table.source),
    },
    issueDayColumn<PublishedTableRow>(() => table),
    { name: '时效', type: 'string', description: '做成这个文件那天的情况。', value: () => validity.word },
    { name: '最近核对', type: 'date', description: '最近一次对照原文读过的日子。', value: () => table.lastReviewed },
    { name: '永久链接', type: 'string', description: '这张表的地址。', value: () => table.url },
    {
      name: '引文',
      type: 'string',
      description: '参考文献格式；查阅日期请改成你自己的。',
      value: () => citation.gbt7714,
    },
    ...(numbers ? [unitPrintedColumn<PublishedTableRow>(() => numbers.unitPrinted)] : []),
    validityColumn<PublishedTableRow>(() => validity.words),
    ...validityDayColumns<PublishedTableRow>(() => validity),
    ...otherDayColumns<PublishedTableRow>(() => table),
  ];
}

/** What the rows of a table are known by: its first columns, as few as tell every row from every other; none where none do. */
export function keysOfTable({ columns, rows }: PublishedTable): TableKeys {
  const count = columns.findIndex((_, last) => {
    const keys = rows.map(({ cells }) => cells.slice(0, last + 1));
    const isWhole = keys.every((cells) => cells.every((cell) => cell !== ''));
    return isWhole && new Set(keys.map((cells) => JSON.stringify(cells))).size === rows.length;
  });
  return count === -1 ? {} : { key: columns.slice(0, count + 1) };
}

/** A table as CSV. */
export const tableCsv = (table: PublishedTable): string => tableToCsv(tableColumns(table), table.rows);
