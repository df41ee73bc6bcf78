import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellsBeside, listRows, listWords, rowOfTrade } from '../../../src/search/list-row.ts';
import { wordTerm } from '../../../src/search/query-term.ts';

const columns = ['序号', '工种代码', '工种名称', '等级要求'];
const rows = [
  { cells: ['1', '09-015', '钳工', '中级以上'] },
  { cells: ['2', '09-033', '电焊工', '中级以上'] },
  { cells: ['3', '46-100', '保安员', '技师以上'] },
  { cells: ['4', '01-001', '矿山电焊工', ''] },
];
const trade = (label: string) => ({ ...wordTerm(label), trade: true });

test('a list of trades keeps its names by level, and gives them back', () => {
  const words = listWords({ columns, rows });
  assert.equal(words, '；中级以上：钳工、电焊工；技师以上：保安员、矿山电焊工');
  assert.deepEqual(listRows(words ?? '')[2], { name: '保安员', level: '技师以上' });
  assert.deepEqual(cellsBeside(columns, rows[0]?.cells ?? []), ['1', '09-015']);
});

test('a table without names and levels is no list', () => {
  assert.equal(listWords({ columns: ['等级 评价类别', '初级工', '技师'], rows }), null);
  assert.deepEqual(cellsBeside(['月份', '人数'], ['8月', '20']), ['8月', '20']);
  assert.deepEqual(listRows('月份，人数'), []);
});

test('a trade leads to its row: the shortest name that has it, whatever paper is named', () => {
  const list = listRows(listWords({ columns, rows }) ?? '');
  assert.equal(rowOfTrade(list, trade('焊工'))?.name, '电焊工');
  assert.equal(rowOfTrade(list, trade('钳工证'))?.level, '中级以上');
  assert.equal(rowOfTrade(list, trade('育婴师')), null);
  assert.equal(rowOfTrade(list, wordTerm('钳工')), null);
});
