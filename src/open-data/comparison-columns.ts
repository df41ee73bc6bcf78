import { DIFFERENCE_KINDS } from '../comparison/difference.ts';
import { FORCE_MARKS } from '../schema/words.ts';
import type { DataColumn, TableKeys } from './column.ts';
import { csvLinesOf, tableToCsv } from './column.ts';
import type { PublishedQuantity } from './common.ts';
import type { ComparisonRow, RowAnswer } from './comparison-row.ts';
import { issueDayColumn, otherDayColumns } from './issue-day-columns.ts';
import {
  laterQuantityColumns,
  limitsColumn,
  noteColumn,
  quantityColumns,
  wholeQuantityColumns,
} from './quantity-columns.ts';
import { validityColumn, validityDayColumns } from './validity-column.ts';

/** A row of a comparison with one of its quantities, or with none. */
export interface ComparisonRecord {
  row: ComparisonRow;
  quantity: PublishedQuantity | null;
  /** Which of the row's quantities, from 1; null where it has none. */
  number: number | null;
}

/** Rows as items of a table: a row with several quantities takes as many items, so that each number has a cell. */
export function* comparisonRecords(rows: Iterable<ComparisonRow>): Generator<ComparisonRecord> {
  for (const row of rows) {
    if (row.quantities.length === 0) yield { row, quantity: null, number: null };
    for (const [index, quantity] of row.quantities.entries()) yield { row, quantity, number: index + 1 };
  }
}

/** Rows of a comparison, all or those that a reader chose, as CSV. */
export function comparisonCsv(rows: readonly ComparisonRow[]): string {
  return tableToCsv(COMPARISON_COLUMNS, comparisonRecords(rows));
}

/** The same line by line. */
export const comparisonLines = (rows: readonly ComparisonRow[]): Iterable<string> =>
  csvLinesOf(COMPARISON_COLUMNS, comparisonRecords(rows));

const ANSWER_CODES = [
  'answered',
  'silent',
  'not-about',
  'not-held',
  'report-silent',
] as const satisfies readonly RowAnswer[];

/** What a line of a comparison is known by, and the document and the item that it names. */
export const COMPARISON_KEYS: TableKeys = {
  unique: ['比较项', '地区', '文件编号', '条目编号', '第几个数'],
  refersTo: [
    { columns: ['文件编号'], table: 'policies', key: ['文件编号'] },
    { columns: ['文件编号', '条目编号'], table: 'provisions', key: ['文件编号', '条目编号'] },
  ],
};

/** The columns of every comparison. */
export const COMPARISON_COLUMNS: readonly DataColumn<ComparisonRecord>[] = [
  { name: '主题', type: 'string', required: true, description: '比较的主题。', value: ({ row }) => row.topicName },
  {
    name: '比较项',
    type: 'string',
    required: true,
    description: '比较表的一行。',
    value: ({ row }) => row.dimensionName,
  },
  { name: '地区', type: 'string', required: true, description: '文件管的地方。', value: ({ row }) => row.placeName },
  {
    name: '地区代码',
    type: 'string',
    description: 'GB/T 2260 行政区划代码；全国和国家级新区没有代码，留空。',
    value: ({ row }) => row.placeCode,
  },
  {
    name: '仅供对照',
    type: 'boolean',
    required: true,
    description: 'true 是全国文件：放在一起对照，不当作哪个城市的答案。',
    value: ({ row }) => row.contextOnly,
  },
  {
    name: '答复',
    type: 'string',
    required: true,
    description: '文件写明、原文未载、不涉及或未收录；只见报道的，报道写了或没有写。',
    value: ({ row }) => row.answerWord,
  },
  {
    name: '答复代码',
    type: 'string',
    required: true,
    values: ANSWER_CODES,
    description: '同上，给程序用：answered、silent、not-about、not-held、report-silent。',
    value: ({ row }) => row.answer,
  },
  {
    name: '要点',
    type: 'string',
    description: '我们的话，一句。没有写的，写哪一点没有写；没有要补充的留空。',
    value: ({ row }) => row.summary,
  },
  ...quantityColumns<ComparisonRecord>(),
  {
    name: '约束力',
    type: 'string',
    description: `和个人有关的事项才有：${Object.values(FORCE_MARKS)
      .map(({ word }) => word)
      .join('、')}。`,
    value: ({ row }) => row.forceWord,
  },
  {
    name: '条款',
    type: 'string',
    description: '在文件的哪一条，按文件自己的编号；有数的，是这个数所在的那一条。',
    value: ({ row, quantity }) => quantity?.clause ?? row.clause,
  },
  {
    name: '原话',
    type: 'string',
    description: '原文的一句，最长 60 个字；有数的，是这个数出自的那一句。没有写的没有原话。',
    value: ({ row, quantity }) => quantity?.quote ?? row.quote,
  },
  {
    name: '文件',
    type: 'string',
    description: '文件全名；未收录的留空。',
    value: ({ row }) => row.document?.title ?? null,
  },
  {
    name: '文号',
    type: 'string',
    absent: ['原文未载', '报道没有写明'],
    description: '没有印文号的写“原文未载”，报道没有写的写“报道没有写明”。',
    value: ({ row }) => row.document?.numberWord ?? null,
  },
  {
    name: '发文机关',
    type: 'string',
    description: '谁发的；报道没有写明的，写报道怎么说。',
    value: ({ row }) => row.document?.issuer ?? null,
  },
  issueDayColumn<ComparisonRecord>(({ row }) => row.document),
  {
    name: '来源',
    type: 'string',
    description: '读的是正式公文、转载的公文全文、新闻报道还是第三方抄存。',
    value: ({ row }) => row.document?.sourceWord ?? null,
  },
  {
    name: '时效',
    type: 'string',
    description: '做成这个文件那天的情况：在规划期内、规划期已结束、没有写有效期、只见报道等。',
    value: ({ row }) => row.document?.term.word ?? null,
  },
  ...validityDayColumns<ComparisonRecord>(({ row }) => row.document?.term),
  {
    name: '最近核对',
    type: 'date',
    description: '最近一次对照原文读过的日子。',
    value: ({ row }) => row.document?.lastReviewed ?? null,
  },
  {
    name: '永久链接',
    type: 'string',
    required: true,
    description: '这一条的地址，不会变。',
    value: ({ row }) => row.url,
  },
  {
    name: '表格链接',
    type: 'string',
    required: true,
    description: '比较表里这一格的地址。',
    value: ({ row }) => row.cellUrl,
  },
  {
    name: '引文',
    type: 'string',
    description: '参考文献格式（GB/T 7714—2025），查阅日期是做成这个文件那天，用时请改成你自己的。',
    value: ({ row }) => row.citation,
  },
  { name: '文件编号', type: 'string', description: '文件在本站的编号。', value: ({ row }) => row.document?.id ?? null },
  {
    name: '条目编号',
    type: 'string',
    description: '这一条在文件里的编号。一条有几个数的占几行：数条数要按文件编号和条目编号去重。',
    value: ({ row }) => row.item,
  },
  ...laterQuantityColumns<ComparisonRecord>(),
  validityColumn(({ row }) => row.document?.term.words ?? null),
  {
    name: '存疑',
    type: 'string',
    description: '没有写的一行：读到的文本为什么可能不全；没有疑问的留空。',
    value: ({ row }) => row.doubts.join('；') || null,
  },
  ...wholeQuantityColumns<ComparisonRecord>(),
  noteColumn<ComparisonRecord>(),
  {
    name: '各地异同',
    type: 'string',
    required: true,
    description: '收录的全部地方在这一行上怎么样；全国文件不参加比较，只在说“都没有写”“只有一处写了”时算进去。',
    value: ({ row }) => row.differenceWord,
  },
  {
    name: '各地异同代码',
    type: 'string',
    required: true,
    values: DIFFERENCE_KINDS,
    description: '同上，给程序用：different、incomparable、only、some-silent、same、all-silent、one-place。',
    value: ({ row }) => row.difference,
  },
  limitsColumn<ComparisonRecord>(),
  {
    name: '短值',
    type: 'string',
    description:
      '这一格最短的说法，括号里是它的标记（有条件、名单未收录、只可排名、已结束等）；一格的每一行都一样。说不短的留空。',
    value: ({ row }) => row.short,
  },
  ...otherDayColumns<ComparisonRecord>(({ row }) => row.document),
  {
    name: '短值依据',
    type: 'boolean',
    description: '“短值”凭的是不是这一行；一格里别的行是“否”，短值说的不是它们。',
    value: ({ row }) => (row.short === null ? null : row.leads),
  },
  {
    name: '别处的原话',
    type: 'string',
    description: '这一条所凭的别的文件的原话，和它在那份文件里的条款，几句之间用分号隔开；没有的留空。',
    value: ({ row }) =>
      row.elsewhere.map(({ title, clause, quote }) => `《${title}》${clause}：“${quote}”`).join('；') || null,
  },
];
