import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartsOfTable } from '../../../src/charts/charts-of-table.ts';
import type { PolicyTable } from '../../../src/schema/policy-body.ts';
import { sampleClause, sampleOpenPoint, samplePolicy, sampleTable } from '../samples.ts';
import { chartLibrary } from './samples.ts';

const numbers = { kind: 'task', unit: '人', bound: 'exact', period: '上半年至下半年' } as const;
const table = (given: Partial<PolicyTable> = {}) =>
  sampleTable({
    id: 'tasks',
    columns: ['地区', '任务数', '上半年', '下半年'],
    rows: [
      { cells: ['东区', '30', '10', '20'], quote: null },
      { cells: ['西区', '70', '40', '30'], quote: '西区70人' },
      { cells: ['合计', '100', '50', '50'], quote: null },
    ],
    numbers,
    sums: ['columns', 'rows'],
    chart: '任务数',
    ...given,
  });
const policy = samplePolicy();
const draw = (given: Partial<PolicyTable> = {}) => chartsOfTable(chartLibrary(), policy, table(given));

test('a table whose columns are parts gives three pictures: by row, by column, and both', () => {
  assert.deepEqual(
    draw().map(({ kind, id, title }) => [kind, id, title]),
    [
      ['bars', 'yunzhou-2020-tasks', '云州的任务数，按地区分'],
      ['bars', 'yunzhou-2020-tasks-columns', '云州的任务数，上半年至下半年'],
      ['grid', 'yunzhou-2020-tasks-grid', '云州的任务数，按地区和上半年至下半年分'],
    ],
  );
});

test('rows are drawn largest first, the total is not drawn beside its parts', () => {
  const [byRow] = draw();
  assert.ok(byRow?.kind === 'bars');
  assert.deepEqual(
    byRow.axes[0]?.data.map(({ label, value }) => [label, value]),
    [
      ['西区', 70],
      ['东区', 30],
    ],
  );
});

test('columns are drawn in their own order, from the total row', () => {
  const byColumn = draw()[1];
  assert.ok(byColumn?.kind === 'bars');
  assert.deepEqual(
    byColumn.axes[0]?.data.map(({ label, value }) => [label, value]),
    [
      ['上半年', 50],
      ['下半年', 50],
    ],
  );
});

test('the cells stand row by row on one axis', () => {
  const grid = draw()[2];
  assert.ok(grid?.kind === 'grid');
  assert.deepEqual(
    [grid.rows, grid.columns],
    [
      ['西区', '东区'],
      ['上半年', '下半年'],
    ],
  );
  assert.deepEqual(
    grid.axis.data.map(({ value }) => value),
    [40, 30, 10, 20],
  );
});

test('each number stands on the phrase of its row, or on the row itself', () => {
  const [byRow] = draw();
  assert.ok(byRow?.kind === 'bars');
  assert.deepEqual(
    byRow.axes[0]?.data.map(({ source }) => source),
    [
      { document: 'yunzhou-2020', item: 'tasks', clause: '一', quote: '西区70人' },
      { document: 'yunzhou-2020', item: 'tasks', clause: '一', quote: '东区 30 10 20' },
    ],
  );
});

test('columns that are no parts of a sum are not laid side by side', () => {
  assert.deepEqual(
    draw({ sums: ['columns'] }).map(({ id }) => id),
    ['yunzhou-2020-tasks'],
  );
  assert.deepEqual(
    draw({ sums: [] }).map((chart) => chart.kind === 'bars' && chart.axes[0]?.data.length),
    [3],
  );
});

test('a table of words, and one that names no column to draw, has no picture', () => {
  assert.deepEqual(draw({ numbers: null }), []);
  assert.deepEqual(draw({ chart: null }), []);
});

test('what the document contradicts or leaves open about its table is said with the picture', () => {
  const items = [
    table(),
    sampleOpenPoint({ id: 'no-year', rowIds: ['quota'], text: '哪一年，没有写。' }),
    sampleOpenPoint({ id: 'elsewhere', rowIds: ['who'] }),
  ];
  const whole = samplePolicy({
    clauses: [sampleClause({ items })],
    contradictions: [
      {
        id: 'units',
        title: '单位不一',
        explanation: '一处是人，一处是人次。',
        evidence: [{ clause: '一', quote: '人' }],
      },
      { id: 'other', title: '别处不一', explanation: '与表无关。', evidence: [{ clause: '二', quote: '人' }] },
    ],
  });
  const [byRow] = chartsOfTable(chartLibrary({ policies: [whole] }), whole, table());
  assert.ok(byRow?.kind === 'bars');
  assert.deepEqual(byRow.remarks, [
    { document: 'yunzhou-2020', item: 'units', text: '单位不一：一处是人，一处是人次。' },
    { document: 'yunzhou-2020', item: 'no-year', text: '没有写明：哪一年，没有写。' },
  ]);
});
