import { z } from 'zod';
import { cite } from '../citation/citation.ts';
import { QUANTITY_KIND_NAMES } from '../schema/format-quantity.ts';
import { itemsOf, type Policy, type PolicyTable } from '../schema/policy-body.ts';
import { QUANTITY_KINDS } from '../schema/quantity.ts';
import { SOURCE_KINDS } from '../schema/source-kind.ts';
import { MISSING_NUMBERS, missingNumber } from '../schema/source-words.ts';
import type { DataColumn } from './column.ts';
import { clause, day, id, publishedBound, publishedCitation, publishedValidity, quote, text, url } from './common.ts';
import { describeValidity } from './describe.ts';
import { unitPrintedColumn } from './quantity-columns.ts';
import type { OpenDataSource } from './source.ts';
import { termDayColumns, validityColumn } from './validity-column.ts';

/** A table of a document as published: rows as printed, numbers as numbers. */
export const tableSchema = z.strictObject({
  document: id,
  documentTitle: text,
  documentNumber: text.nullable().describe('Null where the text prints none.'),
  issued: day,
  id,
  url,
  title: text,
  clause,
  quote: quote.describe('The title of the table in the original.'),
  columns: z.array(text).min(1),
  rows: z.array(
    z.strictObject({
      cells: z.array(z.union([z.string(), z.number()])),
      quote: quote.nullable().describe('Null where the row itself is the original’s words.'),
    }),
  ),
  numbers: z
    .strictObject({
      kind: z.enum(QUANTITY_KINDS),
      word: text,
      unit: text,
      unitPrinted: z.boolean().describe('False where the original prints no unit: the one given is our reading.'),
      bound: publishedBound,
      period: text.nullable(),
    })
    .nullable()
    .describe('What the numbers are; null for a table of words.'),
  sums: z
    .array(z.enum(['columns', 'rows']))
    .describe('Totals that were added up again by program: last row, second column.'),
  term: publishedValidity,
  lastReviewed: day,
  citation: publishedCitation,
  source: z.enum(SOURCE_KINDS).describe('What was read of the document.'),
});
export type PublishedTable = z.infer<typeof tableSchema>;

/**
 * Path of the JSON that holds a table: that of the table alone for documents that were published so, else that of all tables of its
 * document. A file for each would be most of the files that a document adds.
 */
export function tableJson(
  policy: string,
  table: string,
  { hasFileForEachTable }: Pick<OpenDataSource, 'hasFileForEachTable'>,
): string {
  return hasFileForEachTable(policy) ? `tables/${policy}/${table}.json` : `tables/${policy}.json`;
}

/** Every table of every document held. */
export function tablesOf(source: OpenDataSource): PublishedTable[] {
  return source.library.policies.flatMap((policy) =>
    itemsOf(policy).flatMap((item) => (item.kind === 'table' ? [describeTable(policy, item, source)] : [])),
  );
}

function describeTable(policy: Policy, table: PolicyTable, { today, links }: OpenDataSource): PublishedTable {
  const address = links.policy(policy.id, table.id);
  return {
    document: policy.id,
    documentTitle: policy.title,
    documentNumber: policy.number?.text ?? null,
    issued: policy.issued.date,
    id: table.id,
    url: address,
    title: table.summary,
    clause: table.clause,
    quote: table.quote,
    columns: table.columns,
    rows: table.rows.map(({ cells, quote: words }) => ({
      cells: cells.map((cell, index) => (table.numbers && index > 0 ? Number(cell) : cell)),
      quote: words,
    })),
    numbers: table.numbers && {
      ...table.numbers,
      unitPrinted: table.numbers.unitPrinted !== false,
      word: QUANTITY_KIND_NAMES[table.numbers.kind],
    },
    sums: table.sums,
    term: describeValidity(policy, today),
    lastReviewed: policy.lastReviewed,
    citation: cite(policy, { url: address, accessed: today, pinpoint: { kind: 'clause', clause: table.clause } }),
    source: policy.source,
  };
}

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
    { name: '印发日期', type: 'date', description: '文件印发的日子。', value: () => table.issued },
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
    ...termDayColumns<PublishedTableRow>(() => validity),
  ];
}
