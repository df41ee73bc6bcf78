import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Gap } from '../../../src/charts/chart.ts';
import { chartOfRow } from '../../../src/charts/chart-of-row.ts';
import { chartInBrief, describeChart } from '../../../src/charts/describe-chart.ts';
import { gapsWords } from '../../../src/charts/gap-word.ts';
import type { Policy, QuantityWithEvidence } from '../../../src/schema/policy-body.ts';
import type { Topic } from '../../../src/schema/topic.ts';
import { sampleClause, sampleOpenPoint, samplePolicy, sampleProvision, sampleTable, sampleTopic } from '../samples.ts';
import { chartLibrary } from './samples.ts';

const topic: Topic = {
  ...sampleTopic('targets', ['people']),
  rows: [
    { id: 'people', name: '人数', asks: '多少人。', chart: { title: '任务：多少人', kinds: ['task', 'cap'] } },
    { id: 'ratio', name: '比例', asks: '占多少。' },
  ],
};
const [people, ratio] = topic.rows;
const quantity = (given: Partial<QuantityWithEvidence> = {}): QuantityWithEvidence => ({
  kind: 'task',
  value: 8000,
  unit: '人',
  bound: 'exact',
  quote: '合计8000人',
  ...given,
});
const provision = (id: string, quantities: QuantityWithEvidence[]) =>
  sampleProvision({
    id,
    topic: 'targets',
    rowIds: ['people'],
    summary: `要点 ${id}`,
    quantities,
    evidence: [
      { clause: '一', quote: '合计8000人' },
      { clause: '附件', quote: '东区7000人' },
    ],
  });
const policyWith = (items: Policy['clauses'][number]['items'], given: Partial<Policy> = {}) =>
  samplePolicy({ clauses: [sampleClause({ items })], ...given });
function draw(policies: readonly Policy[], row = people) {
  assert.ok(row);
  return chartOfRow(chartLibrary({ policies, topics: [topic] }), topic, row);
}

test('a row that asks for no picture has none, nor has one without a number', () => {
  assert.equal(draw([policyWith([provision('a', [quantity()])])], ratio), undefined);
  assert.equal(draw([policyWith([provision('a', [])])]), undefined);
});

test('numbers of the kinds asked for are drawn, named by what they count or by their line', () => {
  const chart = draw([
    policyWith([
      provision('a', [
        quantity({ of: '入户' }),
        quantity({ kind: 'count', value: 2 }),
        quantity({ kind: 'cap', value: 5 }),
      ]),
    ]),
  ]);
  assert.deepEqual(
    chart?.axes.map(({ measure, data }) => [measure.kind, data.map(({ label, value }) => [label, value])]),
    [
      ['task', [['入户', 8000]]],
      ['cap', [['要点 a', 5]]],
    ],
  );
  assert.equal(chart?.id, 'targets-people');
});

test('people, attendances and different periods stand apart', () => {
  const chart = draw([
    policyWith([
      provision('a', [
        quantity({ of: '甲' }),
        quantity({ of: '乙', unit: '人次' }),
        quantity({ of: '丙', period: '每年' }),
        quantity({ of: '丁' }),
      ]),
    ]),
  ]);
  assert.deepEqual(
    chart?.axes.map(({ data }) => data.map(({ label }) => label)),
    [['甲', '丁'], ['乙'], ['丙']],
  );
  assert.ok(chart?.notes.some((note) => note.includes('人次')));
});

test('a number keeps the clause that its own phrase is quoted from', () => {
  const chart = draw([policyWith([provision('a', [quantity(), quantity({ value: 7000, quote: '东区7000人' })])])]);
  assert.deepEqual(
    chart?.axes[0]?.data.map(({ source }) => [source.clause, source.item]),
    [
      ['一', 'a'],
      ['附件', 'a'],
    ],
  );
});

test('a number that is said twice is drawn once, from where it is said last', () => {
  const same = quantity({ of: '新增技能人才' });
  const chart = draw([policyWith([provision('lead-in', [same]), provision('clause', [same])])]);
  assert.deepEqual(
    chart?.axes[0]?.data.map(({ source }) => source.item),
    ['clause'],
  );
});

test('equal numbers of different things are all drawn', () => {
  const chart = draw([
    policyWith([provision('a', [quantity({ of: '基地', value: 100 }), quantity({ of: '工作室', value: 100 })])]),
  ]);
  assert.equal(chart?.axes[0]?.data.length, 2);
});

test('a number that repeats a row of a drawn table is left to the pictures of the table', () => {
  const table = sampleTable({
    columns: ['地区', '任务数'],
    rows: [
      { cells: ['东区', '7000'], quote: null },
      { cells: ['合计', '8000'], quote: null },
    ],
    numbers: { kind: 'task', unit: '人', bound: 'exact', period: null },
    sums: ['columns'],
    chart: '任务数',
  });
  const said = provision('a', [quantity(), quantity({ value: 7000, quote: '东区7000人' })]);
  assert.deepEqual(
    draw([policyWith([said, table])])?.axes[0]?.data.map(({ value }) => value),
    [8000],
  );
  assert.equal(draw([policyWith([said, { ...table, chart: null }])])?.axes[0]?.data.length, 2);
});

test('the country is context and stands last, whatever the order of documents', () => {
  const of = '新增技能人才';
  const chart = draw([
    policyWith([provision('a', [quantity({ of })])], { id: 'china-2021', place: 'china' }),
    policyWith([provision('a', [quantity({ of })])], { id: 'qizhou-2019', place: 'qizhou' }),
    policyWith([provision('a', [quantity({ of })])]),
  ]);
  assert.deepEqual(
    chart?.axes[0]?.data.map(({ place, context }) => [place, context]),
    [
      ['云州', false],
      ['期州', false],
      ['全国', true],
    ],
  );
});

test('what places count differently has an axis each, and a unit that is not printed is noted', () => {
  const chart = draw([
    policyWith([provision('a', [quantity({ of: '培训计划' })])], { id: 'qizhou-2019', place: 'qizhou' }),
    policyWith([provision('a', [quantity({ of: '入户任务', unitPrinted: false })])]),
  ]);
  assert.equal(chart?.axes.length, 2);
  assert.ok(chart?.notes.some((note) => note.includes('原文没有印单位')));
  assert.match(describeChart(chart ?? assert.fail()), /任务 · 人（原文没有印，是本站读的）：云州，入户任务 8000人/);
});

test('a document without a number says why, and the silences are not mixed', () => {
  const numbered = policyWith([provision('a', [quantity()])]);
  const other = (id: string, given: Partial<Policy>) => samplePolicy({ id, place: 'qizhou', clauses: [], ...given });
  const within = (items: Policy['clauses'][number]['items']) => ({ clauses: [sampleClause({ items })] });
  const filed = { topic: 'targets', rowIds: ['people'] };
  const chart = draw([
    numbered,
    other('not-about', { notAbout: ['targets'] }),
    other('silent', { silent: { targets: { people: '没有写。' } } }),
    other('open', within([sampleOpenPoint({ id: 'open', summary: '多少人，没有写', ...filed })])),
    other('words', within([sampleProvision({ id: 'words', summary: '要多培养', ...filed })])),
    other('counted', within([provision('counted', [quantity({ kind: 'count' })])])),
  ]);
  assert.deepEqual(
    chart?.gaps.map(({ document, kind, note, item }) => [document, kind, note, item]),
    [
      ['not-about', 'not-about', null, null],
      ['silent', 'silent', '没有写。', null],
      ['open', 'silent', '多少人，没有写', 'open'],
      ['words', 'no-number', '要多培养', 'words'],
      ['counted', 'other-number', '要点 counted', 'counted'],
    ],
  );
});

test('a contradiction that quotes a drawn phrase is said with the picture', () => {
  const contradictions = [
    {
      id: 'units',
      title: '单位不一',
      explanation: '一处人，一处人次。',
      evidence: [{ clause: '附件', quote: '合计8000人' }],
    },
    { id: 'other', title: '别的', explanation: '无关。', evidence: [{ clause: '一', quote: '别的话' }] },
  ];
  const chart = draw([policyWith([provision('a', [quantity(), quantity({ of: '乙' })])], { contradictions })]);
  assert.deepEqual(
    chart?.remarks.map(({ item }) => item),
    ['units'],
  );
});

test('where one place alone gives numbers, the picture says that nothing is compared', () => {
  const one = policyWith([provision('a', [quantity()])]);
  const other = policyWith([provision('a', [quantity()])], { id: 'qizhou-2020', place: 'qizhou' });
  const says = (policies: readonly Policy[]) => draw(policies)?.notes.some((note) => note.includes('只有云州的'));
  assert.equal(says([one]), true);
  assert.equal(says([one, other]), false);
});

test('who gives no number is named, documents about something else are counted, and many are counted, too', () => {
  const gap = (given: Partial<Gap> = {}): Gap => ({
    kind: 'silent',
    document: 'd',
    place: '期州',
    note: null,
    item: null,
    ...given,
  });
  const notAbout = gap({ kind: 'not-about' });
  assert.equal(gapsWords([]), '');
  assert.equal(gapsWords([notAbout, notAbout]), '另有2份文件不涉及。');
  assert.equal(gapsWords([gap(), notAbout]), '没有画的：期州（原文未载）；另有1份文件不涉及。');
  assert.equal(gapsWords(Array.from({ length: 13 }, () => gap())), '没有画的：13份文件，没有写这样的数。');
});

test('a picture in brief is whole parts of its words', () => {
  const many = draw([
    policyWith([
      provision(
        'a',
        Array.from({ length: 40 }, (_, value) => quantity({ of: `第${value}种`, value })),
      ),
    ]),
  ]);
  assert.ok(many);
  const brief = chartInBrief(many);
  assert.ok(brief.length < 130 && brief.endsWith('……') && describeChart(many).startsWith(brief.slice(0, -2)), brief);
  const few = draw([policyWith([provision('a', [quantity()])])]);
  assert.ok(few);
  assert.equal(chartInBrief(few), describeChart(few));
});
