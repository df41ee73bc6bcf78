import { type DataColumn, tableToCsv } from '../open-data/column.ts';
import { issueDayColumn, otherDayColumns } from '../open-data/issue-day-columns.ts';
import type { PublishedRow } from '../open-data/published-chart.ts';
import { noteColumn, quantityColumns, unitPrintedColumn, wholeQuantityColumns } from '../open-data/quantity-columns.ts';
import { validityColumn } from '../open-data/validity-column.ts';
import { MISSING_NUMBERS, missingNumber, NOT_HELD } from '../schema/source-words.ts';
import type { Chart } from './chart.ts';

/** A row as a line of a table: each has one number at most. */
interface Line {
  row: PublishedRow;
  quantity: PublishedRow['quantity'];
  number: number | null;
}

const PLACE: readonly DataColumn<Line>[] = [
  { name: '地区', type: 'string', required: true, description: '文件管的地方。', value: ({ row }) => row.placeName },
  {
    name: '仅供对照',
    type: 'boolean',
    required: true,
    description: 'true 是全国文件：放在一起对照，不当作哪个城市的答案。',
    value: ({ row }) => row.contextOnly,
  },
];

const NUMBERS: readonly DataColumn<Line>[] = [
  { name: '项目', type: 'string', description: '数的是什么；没有数的，写文件怎么说。', value: ({ row }) => row.label },
  ...quantityColumns<Line>().filter(({ name }) => name !== '第几个数'),
  {
    name: '缺项',
    type: 'string',
    description: '没有数的写为什么：原文未载、报道没有写、不涉及等。有数的留空。',
    value: ({ row }) => row.absence,
  },
];

const CITATIONS: readonly DataColumn<Line>[] = [
  {
    name: '关系',
    type: 'string',
    description: '怎样写到：贯彻落实、依据、提到、延续、废止。',
    value: ({ row }) => row.cites?.relationWord ?? null,
  },
  {
    name: '写到的文件',
    type: 'string',
    description: '被写到的文件，照文件的叫法。',
    value: ({ row }) => row.cites?.title ?? null,
  },
  {
    name: '写到的文号',
    type: 'string',
    absent: MISSING_NUMBERS,
    description: '没有写文号的，写“原文未载”；只见报道的，写“报道没有写明”。',
    value: ({ row }) => (row.cites ? (row.cites.number ?? missingNumber(row.document.source)) : null),
  },
  {
    name: '是否收录',
    type: 'string',
    values: ['已收录', NOT_HELD.word],
    description: '本站有没有收录这份被写到的文件。',
    value: ({ row }) => (row.cites ? (row.cites.held ? '已收录' : NOT_HELD.word) : null),
  },
];

const COMMON: readonly DataColumn<Line>[] = [
  { name: '条款', type: 'string', description: '在文件的哪一条，按文件自己的编号。', value: ({ row }) => row.clause },
  {
    name: '原话',
    type: 'string',
    description: '原文的一句，最长 60 个字。没有写的没有原话。',
    value: ({ row }) => row.quote,
  },
  { name: '文件', type: 'string', required: true, description: '文件全名。', value: ({ row }) => row.document.title },
  {
    name: '文号',
    type: 'string',
    absent: MISSING_NUMBERS,
    description: '文件没有印文号的，写“原文未载”；只见报道的，写“报道没有写明”。',
    value: ({ row }) => row.document.number ?? missingNumber(row.document.source),
  },
  {
    name: '发文机关',
    type: 'string',
    required: true,
    description: '谁发的。',
    value: ({ row }) => row.document.issuer,
  },
  issueDayColumn<Line>(({ row }) => row.document),
  {
    name: '时效',
    type: 'string',
    required: true,
    description: '做成这个文件那天的情况。',
    value: ({ row }) => row.document.term.word,
  },
  {
    name: '期限起',
    type: 'date',
    description: '文件写的期限的第一天，只写到年的填那年第一天，看“所载期限”；没有载明的留空。',
    value: ({ row }) => row.document.term.from,
  },
  {
    name: '期限止',
    type: 'date',
    description: '文件写的期限的最后一天，只写到年的填那年最后一天，看“所载期限”；没有载明的留空。',
    value: ({ row }) => row.document.term.until,
  },
  {
    name: '最近核对',
    type: 'date',
    required: true,
    description: '最近一次对照原文读过的日子。',
    value: ({ row }) => row.document.lastReviewed,
  },
  {
    name: '永久链接',
    type: 'string',
    required: true,
    description: '这一条的地址，不会变。',
    value: ({ row }) => row.url,
  },
];

const OWN = { bars: NUMBERS, grid: NUMBERS, timeline: [], graph: CITATIONS } as const satisfies Record<
  Chart['kind'],
  readonly DataColumn<Line>[]
>;

/** Columns that pictures got later: nobody's third column became the fourth. */
const UNIT = unitPrintedColumn<Line>(({ quantity }) => quantity?.unitPrinted ?? null);
const WHOLE = wholeQuantityColumns<Line>();
const OTHER_DAYS = otherDayColumns<Line>(({ row }) => row.document);
const TERM = validityColumn<Line>(({ row }) => row.document.term.words);
const LATER = {
  bars: [TERM, UNIT, ...WHOLE, noteColumn<Line>(), ...OTHER_DAYS],
  grid: [TERM, UNIT, ...WHOLE, noteColumn<Line>(), ...OTHER_DAYS],
  timeline: [TERM, ...OTHER_DAYS],
  graph: [TERM, ...OTHER_DAYS],
} as const satisfies Record<Chart['kind'], readonly DataColumn<Line>[]>;

/** The rows of a picture as CSV. */
export function chartCsv(kind: Chart['kind'], rows: readonly PublishedRow[]): string {
  const columns = [...PLACE, ...OWN[kind], ...COMMON, ...LATER[kind]];
  return tableToCsv(
    columns,
    rows.map((row) => ({ row, quantity: row.quantity, number: null })),
  );
}
