import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Axis } from '../../src/charts/axis.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { chartsOf } from '../../src/charts/charts-of.ts';
import { sharedCitations } from '../../src/charts/citation-graph.ts';
import { drawChart, WIDTHS } from '../../src/charts/drawing/draw-chart.ts';
import { entryOf } from '../../src/library/library.ts';
import { numbersIn } from '../../src/library/numbers-in.ts';
import { itemsOf, type Policy, provisionsOf } from '../../src/schema/policy-body.ts';
import { silenceOf } from '../../src/schema/source-words.ts';
import { library } from '../held-content.ts';

const charts = chartsOf(library, '2026-11-20');
const axesOf = (chart: Chart): readonly Axis[] =>
  chart.kind === 'bars' ? chart.axes : chart.kind === 'grid' ? [chart.axis] : [];
const drawn = charts.flatMap((chart) => axesOf(chart).flatMap(({ data }) => data.map((datum) => ({ chart, datum }))));
const chartOf = (id: string) => entryOf(charts, id);

test('every number that is drawn stands in the phrase beside it, and the phrase in its document', () => {
  assert.ok(drawn.length > 60);
  for (const { chart, datum } of drawn) {
    const { value, upTo, source } = datum;
    const inPhrase = numbersIn(source.quote);
    for (const number of [value, upTo])
      assert.ok(number === null || inPhrase.includes(number), `${chart.id}: ${source.quote}`);
    const item = itemsOf(entryOf(library.policies, source.document)).find(({ id }) => id === source.item);
    assert.ok(item, `${chart.id}: #${source.item}`);
  }
});

test('no axis of any picture has numbers of two kinds, units or periods', () => {
  for (const chart of charts) {
    for (const { data } of axesOf(chart)) {
      for (const part of ['kind', 'unit', 'period'] as const) {
        assert.equal(new Set(data.map(({ measure }) => measure[part])).size, 1, chart.id);
      }
    }
  }
});

test('the numbers of an axis have names that tell them apart', () => {
  for (const chart of charts) {
    for (const { data } of axesOf(chart)) {
      const names = data.map(({ place, label }) => `${place}${label}`);
      assert.equal(new Set(names).size, names.length, `${chart.id}: ${names.join('、')}`);
    }
  }
});

test('Qingyuan: the bars of the places, of the months and of both add up to the 8000 of the annex', () => {
  const id = 'qingyuan-2012-skilled-worker-settlement-task-table';
  for (const picture of [id, `${id}-columns`, `${id}-grid`]) {
    const [axis] = axesOf(chartOf(picture));
    assert.deepEqual(axis?.measure, { kind: 'task', unit: '人', unitPrinted: false, period: '8月至11月' });
    let sum = 0;
    for (const { value } of axis?.data ?? []) sum += value;
    assert.equal(sum, 8000, picture);
  }
});

test('Liaocheng: the bars add up to the 40100 people of the annex, and the picture shows that the body says 人次', () => {
  const chart = chartOf('liaocheng-2019-vocational-skills-upgrade-annex-1-table');
  assert.ok(chart.kind === 'bars');
  let sum = 0;
  for (const { value } of chart.axes[0]?.data ?? []) sum += value;
  assert.equal(sum, 40100);
  assert.equal(chart.axes[0]?.measure.unit, '人');
  assert.ok(chart.remarks.some(({ item, text }) => item === 'people-or-times' && text.includes('人次')));
});

test('targets: 40100 人次 and 40100 人 of one year stand on two axes, with the contradiction beside them', () => {
  const chart = chartOf('targets-people');
  assert.ok(chart.kind === 'bars');
  const units = chart.axes
    .filter(({ data }) => data.some(({ value }) => value === 40100))
    .map(({ measure }) => measure.unit);
  assert.deepEqual(units.toSorted(), ['人', '人次']);
  assert.ok(chart.remarks.some(({ item }) => item === 'people-or-times'));
  assert.ok(chart.notes.some((note) => note.includes('人次')));
});

test('the New Area: 9000 and 3000 人次 a year, 3000 and 5000 yuan once', () => {
  const ofNewArea = (id: string, unit: string) =>
    axesOf(chartOf(id)).flatMap(({ data }) =>
      data
        .filter(({ place, measure }) => place === '兰州新区' && measure.unit === unit)
        .map(({ value, bound, measure }) => [value, bound, measure.period]),
    );
  assert.deepEqual(ofNewArea('targets-people', '人次'), [
    [9000, 'at-least', '每年'],
    [3000, 'at-least', '每年'],
  ]);
  assert.deepEqual(ofNewArea('awards-amount', '元'), [
    [3000, 'exact', '一次性'],
    [5000, 'exact', '一次性'],
  ]);
});

/** What a document without an amount is: not about awards at all, or silent, as far as what was read goes. */
const gapOf = ({ notAbout, source }: Policy) => (notAbout.includes('awards') ? 'not-about' : silenceOf(source));

test('amounts: no place but the New Area has one, and each silence has its name', () => {
  const chart = chartOf('awards-amount');
  assert.ok(chart.kind === 'bars');
  assert.deepEqual([...new Set(chart.axes.flatMap(({ data }) => data.map(({ place }) => place)))], ['兰州新区']);
  assert.equal(chart.gaps.length, library.policies.length - 1);
  // Nobody knows what a document says of which only a report was seen: its silence is the report's.
  for (const { kind, document } of chart.gaps) assert.equal(kind, gapOf(entryOf(library.policies, document)), document);
});

test('a limit on what others set is in no picture', () => {
  const limited = library.policies.flatMap((policy) =>
    provisionsOf(policy).flatMap(({ id, quantities }) =>
      quantities.flatMap(({ limits }) => (limits ? `${policy.id}#${id}` : [])),
    ),
  );
  assert.ok(limited.length > 0);
  const shown = drawn.map(({ datum }) => `${datum.source.document}#${datum.source.item}`);
  assert.deepEqual(
    limited.filter((one) => shown.includes(one)),
    [],
  );
});

test('national numbers are context, wherever they are drawn', () => {
  const national = drawn.filter(({ datum }) => entryOf(library.policies, datum.source.document).place === 'china');
  assert.ok(national.length > 0);
  assert.ok(national.every(({ datum }) => datum.context));
  assert.ok(drawn.some(({ datum }) => !datum.context));
});

test('the timeline has every document, and an end only where one is printed', () => {
  const chart = chartOf('timeline');
  assert.ok(chart.kind === 'timeline');
  assert.deepEqual(
    chart.rows.map(({ document }) => document).toSorted(),
    library.policies.map(({ id }) => id).toSorted(),
  );
  const ends = drawChart(chart, WIDTHS.wide).shapes.filter(({ style }) => style === 'validity-end');
  const printed = library.policies.filter(({ validity }) => validity.kind === 'printed' && validity.until !== null);
  assert.equal(ends.length, printed.length);
  const lanzhou = chart.rows.find(({ document }) => document.startsWith('lanzhou-2019'));
  assert.deepEqual([lanzhou?.state, lanzhou?.reported], ['text-not-seen', true]);
});

test('the graph has every document and every citation, and what is not held is said to be so', () => {
  const chart = chartOf('graph');
  assert.ok(chart.kind === 'graph');
  assert.equal(chart.nodes.filter(({ held }) => held).length, library.policies.length);
  assert.equal(chart.edges.length, library.policies.flatMap(({ cites }) => cites).length);
  const words = drawChart(chart, WIDTHS.wide).shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []));
  const drawn = sharedCitations(chart).nodes;
  assert.equal(words.filter((word) => word.endsWith('未收录')).length, drawn.filter(({ held }) => !held).length);
  // It is of documents that hang together, and can be looked at.
  assert.ok(drawn.length > 8 && drawn.length < 40, `${drawn.length} boxes`);
});

test('two documents of Liaocheng numbered 24 are two, since their prefixes differ', () => {
  const chart = chartOf('graph');
  assert.ok(chart.kind === 'graph');
  for (const prefix of ['国办发', '鲁政办发'])
    assert.equal(chart.nodes.filter(({ number }) => number === `${prefix}〔2019〕24号`).length, 1, prefix);
});
