import assert from 'node:assert/strict';
import { test } from 'node:test';
import Papa from 'papaparse';
import { fieldsOf } from '../../../src/comparison/chosen-table.ts';
import { chosenTsv, wideCsv } from '../../../src/open-data/chosen-sheet.ts';
import { sampleCell, sampleChosenTable, sampleLine, samplePart } from '../comparison/chosen-samples.ts';

const table = sampleChosenTable();
const read = (csv: string) => Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;

for (const transposed of [false, true]) {
  test(`a spreadsheet shows rows and places as the screen does${transposed ? ', transposed' : ''}`, () => {
    const shown = fieldsOf({ ...table, transposed }).map((line) => line.map(({ text }) => text));
    const csv = wideCsv({ ...table, transposed });
    assert.ok(csv.startsWith('\uFEFF'));
    const width = shown[0]?.length ?? 0;
    assert.deepEqual(
      read(csv).map((line) => line.slice(0, width)),
      shown,
    );
  });
}

test('what each field stands on follows behind: document with its term and clause, phrases, address', () => {
  const [head = [], first = []] = read(wideCsv(table));
  const evidence = Object.fromEntries(head.map((name, at) => [name, first[at]]));
  assert.equal(evidence['清远：出处'], '2012 方案（文本未载有效期）二（二）');
  assert.equal(evidence['清远：原话'], '“其配偶可随迁”（2012 方案，二（二））');
  assert.equal(evidence['清远：链接'], 'https://x.example/policies/a/#family');
  // Silence has no phrase; what is noted of it, and the cell, stand instead.
  assert.equal(evidence['全国（只供对照）：出处'], '2016 方案（文本未载有效期；没有写要不要钱。）');
  assert.equal(evidence['全国（只供对照）：原话'], '');
  assert.equal(evidence['全国（只供对照）：链接'], 'https://x.example/compare/settlement/#cell');
  assert.equal(evidence['这张表的网址'], table.url);
  assert.equal(evidence['查阅日期'], '2026-11-29');
});

test('of several documents each phrase names its own and the clause', () => {
  const [cells = [], ...others] = table.cells;
  const several = sampleCell([
    samplePart({ items: [sampleLine({ quotes: ['甲', '乙'] })] }),
    samplePart({ document: '2020 办法', items: [sampleLine({ clause: '第三条', quotes: ['丙'] })] }),
  ]);
  const [head = [], first = []] = read(wideCsv({ ...table, cells: [[several, ...cells.slice(1)], ...others] }));
  assert.equal(first[head.indexOf('清远：原话')], '“甲”“乙”（2012 方案，二（二））；“丙”（2020 办法，第三条）');
});

test('as text to paste there is a field between two tabs, a line a row, and the source at the end', () => {
  const says = '有\t制表符\n和换行';
  const [cells = [], ...others] = table.cells;
  const odd = [sampleCell([samplePart({ items: [sampleLine({ says })] })]), ...cells.slice(1)];
  const lines = chosenTsv({ ...table, cells: [odd, ...others] }).split('\n');
  assert.equal(lines.length, 4);
  assert.deepEqual(lines[1]?.split('\t'), ['随迁', '有 制表符 和换行', '原文未载', '只有清远写了']);
  assert.match(lines[3] ?? '', /^来源：有据“.*”，2026-11-29查阅，https:\/\/x\.example\//);
});

test('nothing that is pasted or opened is taken for a formula', () => {
  const [cells = [], ...others] = table.cells;
  const says = '＝HYPERLINK("x")';
  const odd = {
    ...table,
    cells: [[sampleCell([samplePart({ items: [sampleLine({ says })] })]), ...cells.slice(1)], ...others],
  };
  assert.equal(read(wideCsv(odd))[1]?.[1], `'${says}`);
  assert.equal(chosenTsv(odd).split('\n')[1]?.split('\t')[1], `'${says}`);
});
