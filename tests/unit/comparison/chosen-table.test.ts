import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { chosenHtml } from '../../../src/comparison/chosen-html.ts';
import { type ChosenTable, cellLines, fieldsOf, shownItems } from '../../../src/comparison/chosen-table.ts';
import { sampleCell, sampleChosenTable, sampleLine, samplePart } from './chosen-samples.ts';

const textsOf = (table: ChosenTable) => fieldsOf(table).map((line) => line.map(({ text }) => text));

test('a cell says its leading line with its marks, and how many more there are', () => {
  const items = [sampleLine({ says: '高级工可以入户', force: '写给符合条件的人' }), sampleLine(), sampleLine()];
  assert.deepEqual(cellLines(sampleCell([samplePart({ items, validity: '规划期已结束', doubtful: true })])), [
    '高级工可以入户（写给符合条件的人；规划期已结束；另有 2 条）',
  ]);
});

test('where a short value sums a document up it is what the cell says, and its grounds are the lines that are shown', () => {
  const items = [sampleLine({ clause: '一' }), sampleLine({ clause: '二', grounds: true })];
  const short = { says: '高级工起', marks: ['有条件', '已结束'] };
  const cell = sampleCell([samplePart({ short, items, reported: '据报道，' })]);
  assert.deepEqual(cellLines(cell), ['据报道：高级工起（有条件 · 已结束 · 另有 1 条）']);
  const alone = sampleCell([samplePart({ short: { says: '是', marks: [] }, items: items.slice(1) })]);
  assert.deepEqual(cellLines(alone), ['是']);
  assert.deepEqual(
    shownItems(cell).map(({ item }) => item?.clause),
    ['二'],
  );
});

test('what is left open is called so, and a report is named as one', () => {
  const open = sampleLine({ says: '年龄', open: true });
  assert.deepEqual(cellLines(sampleCell([samplePart({ items: [open], reported: '据报道，' })])), [
    '据报道：没有写明：年龄',
  ]);
});

test('a number is added where the sentence does not say it, or where something is noted of it', () => {
  const typed = (says: string, words: string) =>
    cellLines(sampleCell([samplePart({ items: [sampleLine({ says, typed: [['金额', words]] })] })]))[0];
  assert.equal(typed('奖励3000元', '一次性3000元'), '奖励3000元');
  assert.equal(typed('给奖励', '3000元'), '给奖励（金额 3000元）');
  assert.equal(typed('任务8000', '8000人（单位原文没有印）'), '任务8000（金额 8000人（单位原文没有印））');
});

test('documents stay apart, and those that are silent beside others are counted by their word', () => {
  const silent = samplePart({ items: [], silence: '原文未载' });
  const speaking = (document: string) => samplePart({ document, items: [sampleLine({ says: '可以' })] });
  assert.deepEqual(cellLines(sampleCell([silent, speaking('2022 细则'), silent, speaking('2020 办法')])), [
    '2022 细则：可以',
    '2020 办法：可以',
    '另外 2 份文件：原文未载',
  ]);
  assert.deepEqual(cellLines(sampleCell([silent, silent])), ['原文未载']);
});

test('the table stands as on the screen, transposed or not; how places differ stands last', () => {
  assert.deepEqual(textsOf(sampleChosenTable()), [
    ['比较项', '清远', '全国（只供对照）', '各地异同'],
    ['随迁', '配偶可以', '原文未载', '只有清远写了'],
    ['收费', '免费', '原文未载', '只有清远写了'],
  ]);
  assert.deepEqual(textsOf({ ...sampleChosenTable(), transposed: true }), [
    ['地区', '随迁', '收费'],
    ['清远', '配偶可以', '免费'],
    ['全国（只供对照）', '原文未载', '原文未载'],
    ['各地异同', '只有清远写了', '只有清远写了'],
  ]);
});

test('where nothing can be compared there is no column that says how places differ', () => {
  const { rows, ...table } = sampleChosenTable();
  assert.deepEqual(textsOf({ ...table, rows: rows.map((row) => ({ ...row, mark: null })) })[0], [
    '比较项',
    '清远',
    '全国（只供对照）',
  ]);
});

test('as rich text it is a table with the same words, a link to each clause, and its source', () => {
  const table = { ...sampleChosenTable(), title: '落户：<清远>' };
  const root = parse(chosenHtml(table));
  const clauses = root.querySelectorAll('td a');
  assert.deepEqual(
    clauses.map(({ textContent, attributes }) => [textContent, attributes['href']]),
    [
      ['二（二）', 'https://x.example/policies/a/#family'],
      ['二（二）', 'https://x.example/policies/a/#family'],
    ],
  );
  for (const clause of clauses) clause.remove();
  assert.deepEqual(
    root
      .querySelectorAll('tr')
      .map((line) => line.querySelectorAll('th, td').map(({ textContent }) => textContent.trim())),
    textsOf(table),
  );
  assert.equal(root.querySelector('caption')?.textContent, '落户：<清远>');
  assert.equal(root.querySelector('p a')?.getAttribute('href'), table.url);
  assert.match(root.querySelector('p')?.textContent ?? '', /有据“落户：<清远>”，2026-11-29查阅，https:/);
  // Styles would break the policy of the page that reads it back.
  assert.doesNotMatch(chosenHtml(table), /style=/);
});
