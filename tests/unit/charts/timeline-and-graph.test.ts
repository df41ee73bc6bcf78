import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartsOf } from '../../../src/charts/charts-of.ts';
import { citationGraph, sharedCitations } from '../../../src/charts/citation-graph.ts';
import { describeChart } from '../../../src/charts/describe-chart.ts';
import { drawChart } from '../../../src/charts/drawing/draw-chart.ts';
import { drawGraph } from '../../../src/charts/drawing/draw-graph.ts';
import { timelineOf } from '../../../src/charts/timeline.ts';
import type { Policy } from '../../../src/schema/policy-body.ts';
import { RELATION_WORDS } from '../../../src/schema/words.ts';
import { samplePolicy } from '../samples.ts';
import { chartLibrary } from './samples.ts';

const printed: Policy['validity'] = {
  kind: 'printed',
  exactTo: 'days',
  of: 'plan',
  from: '2019-01-01',
  until: '2021-12-31',
  clause: '一',
  quote: '2019—2021年',
  reason: '按整年算。',
};
const cite = (given: Partial<Policy['cites'][number]> = {}): Policy['cites'][number] => ({
  title: '省里的通知',
  number: '云政办发〔2019〕1号',
  relation: 'implements',
  held: null,
  clause: '一',
  quote: '落实通知',
  ...given,
});

test('documents stand oldest first, and their terms as of the day', () => {
  const policies = [
    samplePolicy({ id: 'new', issued: { date: '2021-01-01', clause: '一', quote: '2021年' } }),
    samplePolicy({ id: 'old', validity: printed, issued: { date: '2012-07-30', clause: '一', quote: '2012年' } }),
  ];
  const states = (day: string) =>
    timelineOf(chartLibrary({ policies }), policies, day).rows.map(({ document, state }) => [document, state]);
  assert.deepEqual(states('2021-12-31'), [
    ['old', 'in-term'],
    ['new', 'none-printed'],
  ]);
  assert.deepEqual(states('2022-01-01')[0], ['old', 'ended']);
});

test('a document named by two others is one node; the same number with another title is not', () => {
  const policies = [
    samplePolicy({ id: 'a', cites: [cite(), cite({ title: '另一份通知' })] }),
    samplePolicy({ id: 'b', cites: [cite({ relation: 'mentions' })] }),
  ];
  const { nodes, edges } = citationGraph(chartLibrary({ policies }));
  assert.deepEqual(
    nodes.filter(({ held }) => !held).map(({ title }) => title),
    ['省里的通知', '另一份通知'],
  );
  assert.equal(edges.length, 3);
  assert.equal(edges[0]?.to, edges[2]?.to);
});

test('how two documents name a third stands there once where they do it alike, and one above the other where not', () => {
  const wordsAt = (second: 'mentions' | 'based-on') => {
    const policies = [
      samplePolicy({ id: 'a', cites: [cite({ relation: 'based-on' })] }),
      samplePolicy({ id: 'b', cites: [cite({ relation: second })] }),
    ];
    const { shapes } = drawGraph(citationGraph(chartLibrary({ policies })), 800);
    return shapes.flatMap((shape) =>
      shape.shape === 'text' &&
      [RELATION_WORDS['based-on'], RELATION_WORDS.mentions].some((word) => word === shape.text)
        ? [shape.y]
        : [],
    );
  };
  assert.equal(wordsAt('based-on').length, 1);
  const heights = wordsAt('mentions');
  assert.equal(heights.length, 2);
  assert.equal(new Set(heights).size, 2);
});

test('documents without a number are not taken for one another', () => {
  const unnumbered = cite({ title: '相关政策', number: null });
  const policies = [samplePolicy({ id: 'a', cites: [unnumbered] }), samplePolicy({ id: 'b', cites: [unnumbered] })];
  assert.equal(citationGraph(chartLibrary({ policies })).nodes.filter(({ held }) => !held).length, 2);
});

test('a held document is no second node, and one that cites nothing stands by itself', () => {
  const policies = [samplePolicy({ id: 'a', cites: [cite({ held: 'b' })] }), samplePolicy({ id: 'b' })];
  const { nodes, edges } = citationGraph(chartLibrary({ policies }));
  assert.deepEqual(
    nodes.map(({ id, held }) => [id, held]),
    [
      ['a', true],
      ['b', true],
    ],
  );
  assert.deepEqual(
    edges.map(({ from, to }) => [from, to]),
    [['a', 'b']],
  );
});

test('a new document appears by itself, and an empty library has no picture', () => {
  const rows = (policies: Policy[]) => {
    const timeline = chartsOf(chartLibrary({ policies }), '2026-11-20').find(({ id }) => id === 'timeline');
    return timeline?.kind === 'timeline' ? timeline.rows.map(({ document }) => document) : [];
  };
  assert.deepEqual(rows([samplePolicy()]), ['yunzhou-2020']);
  assert.deepEqual(rows([samplePolicy(), samplePolicy({ id: 'qizhou-2030', place: 'qizhou' })]).toSorted(), [
    'qizhou-2030',
    'yunzhou-2020',
  ]);
  assert.deepEqual(chartsOf(chartLibrary({ policies: [] }), '2026-11-20'), []);
});

test('what one document alone names, and nobody holds, is not drawn but counted, and no document is said to name nothing', () => {
  const policies = [
    samplePolicy({
      id: 'a',
      title: '甲',
      shortTitle: '甲',
      cites: [cite({ held: 'b' }), cite({ title: '只有甲写到' })],
    }),
    samplePolicy({
      id: 'b',
      title: '乙',
      shortTitle: '乙',
      cites: [cite({ title: '只有乙写到' }), cite({ title: '都写到' })],
    }),
    samplePolicy({ id: 'c', title: '丙', shortTitle: '丙', cites: [cite({ title: '都写到' })] }),
  ];
  const graph = citationGraph(chartLibrary({ policies }));
  assert.equal(graph.edges.length, 5);
  assert.deepEqual(
    sharedCitations(graph).nodes.map(({ title }) => title),
    ['甲', '乙', '丙', '都写到'],
  );
  assert.ok(
    graph.notes.some((note) => note.includes('另外2处')),
    graph.notes.join(),
  );
  const words = describeChart(graph);
  assert.ok(words.includes('都写到') && !words.includes('只有'), words);
  const drawn = drawChart(graph, 800).shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []));
  for (const said of [words, drawn.join()]) assert.ok(!said.includes('没有写到别的文件'), said);
});

test('where nothing is shared, all of a graph is drawn', () => {
  const graph = citationGraph(chartLibrary({ policies: [samplePolicy({ id: 'a', cites: [cite()] })] }));
  assert.deepEqual(sharedCitations(graph), graph);
  assert.ok(graph.notes.some((note) => note.startsWith('虚线框')));
});
