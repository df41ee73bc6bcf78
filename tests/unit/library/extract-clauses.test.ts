import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readClauses } from '../../../src/library/read-policy.ts';
import type { Clause, PolicyTable, Provision } from '../../../src/schema/policy-body.ts';

/** What is lifted out of a body of these lines. */
const boost = (...lines: string[]) => readClauses(lines.join('\n'), 'file.mdx');
const clause = (...lines: string[]) =>
  boost('<Clause id="one" locator="一" title="谁可以" opens="一、对象">', '', ...lines, '', '</Clause>');
const provision = (quote: string, ...lines: string[]) =>
  clause(
    `<Provision id="p" topic="t" row="who" summary="可以申请" quote="${quote}">`,
    '',
    ...lines,
    '',
    '</Provision>',
  );
const faults = ({ problems }: ReturnType<typeof boost>) => problems.map(({ line, found }) => `${line} ${found}`);
const firstOf = ({ clauses, problems }: ReturnType<typeof boost>) => {
  assert.deepEqual(problems, []);
  const [item] = (clauses[0] as Clause).items;
  assert.ok(item);
  return item;
};

test('a provision carries its quote, further evidence, quantities, terms and its text without markup', () => {
  const lifted = firstOf(
    provision(
      '可以申请，共8000人',
      '有<Term id="senior-worker">高级工</Term>证的，**可以**申请，任务<Quantity kind="task" value={8000} unit="人"/>。',
      '',
      '- 第一样；<Evidence quote="另一句"/>',
      '- 第二样。<Evidence clause="附件" quote="附件的话"/>',
    ),
  );
  assert.deepEqual(lifted, {
    kind: 'provision',
    id: 'p',
    topic: 't',
    rowIds: ['who'],
    summary: '可以申请',
    line: 3,
    evidence: [
      { clause: '一', quote: '可以申请，共8000人' },
      { clause: '一', quote: '另一句' },
      { clause: '附件', quote: '附件的话' },
    ],
    quantities: [{ kind: 'task', value: 8000, unit: '人', bound: 'exact', quote: '可以申请，共8000人' }],
    glossaryEntries: ['senior-worker'],
    text: '有高级工证的，可以申请，任务8000人。\n第一样；\n第二样。',
  } satisfies Provision);
});

test('a quantity with a quote of its own adds that phrase to the evidence, once', () => {
  const lifted = firstOf(
    provision(
      '分为两区',
      '东区<Quantity kind="task" value={7000} unit="人" quote="东区7000人"/>，又是<Quantity kind="task" value={7000} unit="人" quote="东区7000人"/>。',
    ),
  );
  assert.ok(lifted.kind === 'provision');
  assert.deepEqual(
    lifted.evidence.map(({ quote }) => quote),
    ['分为两区', '东区7000人'],
  );
});

test('a number is shown only if its quote contains it, ends of ranges included', () => {
  const range = (quote: string) =>
    faults(provision(quote, '提高<Quantity kind="ratio" value={2} upTo={3} unit="个百分点"/>。'));
  assert.deepEqual(range('提高2—3个百分点'), []);
  assert.deepEqual(range('提高两三个百分点').length, 2);
  assert.deepEqual(range('提高2个百分点'), ['5 引文里没有 3：“提高2个百分点”']);
});

test('a figure in a sentence stands in a quote beside it, in whatever figures the quote has it', () => {
  assert.deepEqual(faults(provision('五年内不再受理', '5年内不再受理。')), []);
  assert.deepEqual(faults(provision('１４万人次', '办14万人次。')), []);
  assert.deepEqual(faults(provision('五年内不再受理', '6年内不再受理。')), ['5 数字 6 不在引文里']);
  assert.deepEqual(faults(provision('五年内不再受理', '头一行。', '再过６年。')), ['6 数字 ６ 不在引文里']);
  assert.deepEqual(faults(provision('不再受理', '头一段。', '', '6年内不再受理。<Evidence quote="6年内"/>')), []);
});

test('where there is no quote there is no figure', () => {
  const unstated = (summary: string, text: string) =>
    faults(
      clause(
        '<Provision id="p" topic="t" row="who" summary="可以" quote="可以">',
        '',
        '可以。',
        '',
        '</Provision>',
        '',
        `<OpenPoint id="u" topic="t" row="who" summary="${summary}">`,
        '',
        text,
        '',
        '</OpenPoint>',
      ),
    );
  assert.deepEqual(unstated('没有写', '没有写。'), []);
  assert.deepEqual(unstated('没有写', '别处是5年。'), ['11 数字 5']);
  assert.deepEqual(unstated('别处是5年', '没有写。'), ['9 数字 5']);
});

const table = (attributes: string, ...rows: string[]) =>
  clause(
    `<Table id="t" topic="t" row="quota" summary="任务表" quote="任务表" ${attributes}>`,
    '',
    '| 地区 | 任务数（人） | 上半年 | 依据 |',
    '|---|---|---|---|',
    ...rows,
    '',
    '</Table>',
  );

test('a table of numbers has kind and unit, and its 依据 column is lifted into the rows', () => {
  const lifted = firstOf(table('kind="task" unit="人" chart="任务数（人）"', '| 东区 | 7 | 3 | 东区 7 3 |'));
  assert.deepEqual(lifted, {
    kind: 'table',
    id: 't',
    topic: 't',
    rowIds: ['quota'],
    summary: '任务表',
    line: 3,
    clause: '一',
    quote: '任务表',
    columns: ['地区', '任务数（人）', '上半年'],
    rows: [{ cells: ['东区', '7', '3'], quote: '东区 7 3' }],
    numbers: { kind: 'task', unit: '人', bound: 'exact', period: null },
    sums: [],
    chart: '任务数（人）',
    names: null,
  } satisfies PolicyTable);
});

test('the unit of a table may stand behind each number, in the phrases of its rows', () => {
  assert.deepEqual(faults(table('kind="task" unit="户"', '| 东区 | 7 | 3 | 东区 7户 3户 |')), []);
  assert.deepEqual(faults(table('kind="task" unit="户"', '| 东区 | 7 | 3 | 东区 7 3 |')), ['3 引文里的数后面没有“户”']);
});

test('a row’s quote has the limits of every quote', () => {
  assert.deepEqual(faults(table('', '| 东区 | 七 | 三 | |')), ['7 “”（0 个字）']);
  assert.deepEqual(faults(table('', `| 东区 | 七 | 三 | ${'字'.repeat(61)} |`)), [`7 “${'字'.repeat(61)}”（61 个字）`]);
});

test('chart and names are columns of the table', () => {
  assert.deepEqual(faults(table('chart="任务"', '| 东区 | 7 | 3 | 东区 7 3 |')), ['3 “任务”']);
  assert.deepEqual(faults(table('names="名单"', '| 东区 | 7 | 3 | 东区 7 3 |')), ['3 “名单”']);
});

test('clauses know their chapter; before the first heading there is none', () => {
  const one = [
    '<Clause id="a" locator="一" title="头一条" opens="一">',
    '',
    '<Provision id="p" topic="t" row="who" summary="可以" quote="可以">',
    '',
    '可以。',
    '',
    '</Provision>',
    '',
    '</Clause>',
  ];
  const { clauses, problems } = boost(...one, '', '## 二 完善 政策', '', ...one);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    clauses.map(({ part }) => part),
    [null, { locator: '二', title: '完善 政策' }],
  );
});

test('comments are for authors and are passed over', () => {
  const { clauses, problems } = boost('{/* 待核 5 处 */}');
  assert.deepEqual([clauses, problems], [[], []]);
});

test('what is left out makes the reading incomplete, so that nothing is concluded from its silence', () => {
  assert.ok(provision('可以', '可以。').complete);
  assert.ok(provision('可以', '6年。').complete, 'a wrong figure leaves everything in');
  assert.ok(!clause('<Provison id="p">', '', '可以。', '', '</Provison>').complete);
  assert.ok(!provision('', '可以。').complete);
  assert.ok(!boost('<Clause id="a">').complete);
  assert.ok(!boost('散落的文字。').complete);
});

test('a clause whose provision could not be read is not also called empty', () => {
  const { problems } = provision('', '可以。');
  assert.deepEqual(
    problems.map(({ field }) => field),
    ['<Provision id="p"> · quote'],
  );
});
