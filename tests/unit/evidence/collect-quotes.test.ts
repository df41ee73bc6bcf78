import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectQuotes } from '../../../src/evidence/collect-quotes.ts';
import { sampleClause, sampleOpenPoint, samplePolicy, sampleProvision, sampleTable } from '../samples.ts';

const collected = (given: Parameters<typeof samplePolicy>[0]) =>
  collectQuotes(samplePolicy(given)).map(({ use, usedBy, clause, quote }) => `${use} ${usedBy} ${clause} ${quote}`);
const evidence = (quote: string) => ({ clause: '一', quote });

test('identity, term, citations and contradictions rest on quotes', () => {
  const phrases = collected({
    clauses: [],
    number: { text: '云政发', ...evidence('文号') },
    validity: {
      kind: 'printed',
      exactTo: 'days',
      of: 'plan',
      from: '2020-01-01',
      until: '2020-12-31',
      reason: '照写。',
      ...evidence('一年'),
    },
    cites: [{ title: '户口办法', number: null, relation: 'mentions', held: null, ...evidence('办法') }],
    contradictions: [{ id: 'c', title: '不同', explanation: '不同。', evidence: [evidence('人'), evidence('户')] }],
  });
  assert.deepEqual(phrases, [
    'quote issuer 一 云州市人民政府',
    'quote number 一 文号',
    'quote issued 一 2020年5月6日',
    'quote validity 一 一年',
    'quote cites.0 一 办法',
    'quote c 一 人',
    'quote c 一 户',
  ]);
});

test('a clause rests on its opening words, a provision on all its evidence, an open point on none', () => {
  const items = [sampleProvision({ evidence: [evidence('甲'), { clause: '附件', quote: '乙' }] }), sampleOpenPoint()];
  assert.deepEqual(collected({ clauses: [sampleClause({ items })] }).slice(2), [
    'opening one 一 一、对象',
    'quote grant 一 甲',
    'quote grant 附件 乙',
  ]);
});

test('a table rests on its title and on each row: its quote, or its cells where it has none', () => {
  const rows = [
    { cells: ['东区', '甲、乙'], quote: null },
    { cells: ['西区', '丙'], quote: '西区为丙' },
  ];
  const items = [sampleTable({ columns: ['区', '名单'], rows, names: '名单' })];
  assert.deepEqual(collected({ clauses: [sampleClause({ items })] }).slice(3), [
    'quote table 一 任务表',
    'row table 一 东区 甲、乙',
    'names table 一 甲、乙',
    'quote table 一 西区为丙',
    'names table 一 丙',
  ]);
});
