import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresIn, groundNumbers, kindsOf } from '../../../src/faq/figures.ts';
import type { FaqGround } from '../../../src/faq/ground.ts';
import { samplePolicy, sampleProvision, sampleTable } from '../samples.ts';

const policy = samplePolicy({
  title: '云州方案（2019—2021年）',
  validity: {
    kind: 'printed',
    exactTo: 'days' as const,
    of: 'plan',
    from: '2019-01-01',
    until: '2021-12-31',
    clause: '一',
    quote: '2019—2021年',
    reason: '照写。',
  },
});
const quantity = { kind: 'task', value: 8000, unit: '人', bound: 'exact', quote: '任务8000' } as const;
const said: FaqGround = {
  key: 'x#a',
  policy,
  kind: 'item',
  item: sampleProvision({ evidence: [{ clause: '第3段', quote: '每年不超过3次，任务8000' }], quantities: [quantity] }),
};
const table: FaqGround = {
  key: 'x#t',
  policy,
  kind: 'item',
  item: sampleTable({ rows: [{ cells: ['东区', '2500'], quote: null }] }),
};

const written = (text: string) => figuresIn(text).map((figure) => [figure.written, ...figure.values, figure.dated]);

test('figures are found in Arabic numerals, and in Chinese ones before a unit', () => {
  assert.deepEqual(written('14万人次，3次，两百元，五年，每人'), [
    ['14万', 140000, false],
    ['3', 3, false],
    ['两百', 200, false],
    ['五', 5, true],
  ]);
});

test('articles, levels and locators are no figures', () => {
  assert.deepEqual(written('一次性，三级，一起，附件1，第8段，两种'), []);
});

test('a figure in a day or a document number is dated, and may stand there only', () => {
  const { counted, dated } = groundNumbers([said]);
  assert.ok(counted.has(3) && counted.has(8000));
  assert.ok(!counted.has(2019) && !counted.has(12));
  assert.ok(dated.has(2019) && dated.has(2021) && dated.has(12));
  assert.deepEqual(written('2019—2021年'), [
    ['2019', 2019, true],
    ['2021', 2021, true],
  ]);
});

test('the clause in which a ground stands lends it no number', () => {
  const bare: FaqGround = {
    ...said,
    item: sampleProvision({ evidence: [{ clause: '二（二）4', quote: '可以申请' }] }),
  };
  assert.equal(groundNumbers([bare]).counted.size, 0);
});

test('a number knows as what it stands in its grounds', () => {
  assert.deepEqual([...kindsOf(8000, [said])], ['task']);
  assert.deepEqual([...kindsOf(3, [said])], []);
  const cells: FaqGround = {
    ...table,
    item: sampleTable({
      rows: [{ cells: ['东区', '2500'], quote: null }],
      numbers: { kind: 'task', unit: '人', bound: 'exact', period: null },
    }),
  };
  assert.deepEqual([...kindsOf(2500, [cells])], ['task']);
  assert.ok(groundNumbers([table]).counted.has(2500));
});
