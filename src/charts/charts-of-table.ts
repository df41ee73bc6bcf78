import { entryOf, type Library } from '../library/library.ts';
import { isNumber } from '../library/read-table.ts';
import { isContext } from '../schema/context-place.ts';
import { QUANTITY_KIND_NAMES } from '../schema/format-quantity.ts';
import { itemsOf, type Policy, type PolicyTable, type TableRow } from '../schema/policy-body.ts';
import { tableWords } from '../schema/quantity-words.ts';
import { Axis, type Datum } from './axis.ts';
import type { BarChart, Chart, GridChart, Remark } from './chart.ts';
import { notesOn } from './kind-notes.ts';

/**
 * The pictures of a table of numbers: one bar a row and, where its columns add up to a total, one bar a column and
 * the cells themselves. None for a table that names no column to draw.
 */
export function chartsOfTable(library: Library, policy: Policy, table: PolicyTable): (BarChart | GridChart)[] {
  const { numbers, chart } = table;
  if (!numbers || !chart) return [];
  const place = entryOf(library.places, policy.place);
  const datum = (row: TableRow, column: number, label: string): Datum => ({
    label,
    of: table.summary,
    place: place.shortName,
    context: isContext(place),
    measure: {
      kind: numbers.kind,
      unit: numbers.unit,
      unitPrinted: numbers.unitPrinted !== false,
      period: numbers.period,
    },
    value: Number(row.cells[column]),
    printed: row.cells[column],
    upTo: null,
    bound: numbers.bound,
    note: null,
    // A row without a phrase of its own is the original's words itself.
    source: { document: policy.id, item: table.id, clause: table.clause, quote: row.quote ?? row.cells.join(' ') },
  });
  const drawn = table.columns.indexOf(chart);
  const isWhole = ({ cells }: TableRow) => cells.slice(1).every(isNumber);
  const rows = (table.sums.includes('columns') ? table.rows.slice(0, -1) : table.rows)
    .filter(isWhole)
    .toSorted((a, b) => Number(b.cells[drawn]) - Number(a.cells[drawn]));
  const name = (row: TableRow) => row.cells[0] ?? '';
  const [head = '', , ...parts] = table.columns;
  const of = `${place.shortName}的${chart}`;
  const about = {
    topic: table.topic,
    place: policy.place,
    subtitle: `${table.summary}。${QUANTITY_KIND_NAMES[numbers.kind]}，${tableWords(numbers)}`,
    remarks: remarksOn(policy, table),
  };
  const bars = (id: string, title: string, data: readonly Datum[]): BarChart[] => {
    const [first, ...others] = data;
    if (!first) return [];
    const axes = [Axis.of(first, ...others)];
    return [{ kind: 'bars', id, title, ...about, axes, acrossPlaces: false, gaps: [], notes: notesOn(axes) }];
  };
  const id = `${policy.id}-${table.id}`;
  const byRow = bars(
    id,
    `${of}，按${head}分`,
    rows.map((row) => datum(row, drawn, name(row))),
  );
  const totals = table.rows.at(-1);
  const [firstPart, lastPart] = [parts[0], parts.at(-1)];
  const addsUp = table.sums.includes('rows') && table.sums.includes('columns');
  if (!addsUp || !totals || !firstPart || firstPart === lastPart) return byRow;
  const span = `${firstPart}至${lastPart}`;
  const byColumn = bars(
    `${id}-columns`,
    `${of}，${span}`,
    parts.map((part, index) => datum(totals, index + 2, part)),
  );
  const [cell, ...cells] = rows.flatMap((row) =>
    parts.map((part, index) => datum(row, index + 2, `${name(row)} · ${part}`)),
  );
  if (!cell) return byRow;
  const axis = Axis.of(cell, ...cells);
  const grid: GridChart = {
    kind: 'grid',
    id: `${id}-grid`,
    title: `${of}，按${head}和${span}分`,
    ...about,
    rows: rows.map(name),
    columns: parts,
    axis,
    notes: notesOn([axis]),
  };
  return [...byRow, ...byColumn, grid];
}

/** What the document contradicts, or leaves open, about a table. */
function remarksOn(policy: Policy, table: PolicyTable): Remark[] {
  const contradictions = policy.contradictions
    .filter(({ evidence }) => evidence.some(({ clause }) => clause === table.clause))
    .map(({ id, title, explanation }) => ({ document: policy.id, item: id, text: `${title}：${explanation}` }));
  const open = itemsOf(policy)
    .filter((item) => item.kind === 'open-point')
    .filter(({ clause, topic }) => clause === table.clause && topic === table.topic)
    .filter(({ rowIds }) => rowIds.some((row) => table.rowIds.includes(row)))
    .map(({ id, text }) => ({ document: policy.id, item: id, text: `没有写明：${text}` }));
  return [...contradictions, ...open];
}

/** True for the pictures of a table: all that they draw stands in it. */
export function drawsTable(chart: Chart, document: string, table: string): boolean {
  if (chart.kind !== 'bars' && chart.kind !== 'grid') return false;
  const axes = chart.kind === 'bars' ? chart.axes : [chart.axis];
  return axes.every(({ data }) => data.every(({ source }) => source.document === document && source.item === table));
}
