import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf } from '../../../src/comparison/chosen-table.ts';
import { cellHtml, leavesOut, leftOutCellHtml } from '../../../src/comparison/column-html.ts';
import type { ComparedDocument, DrawnColumn } from '../../../src/comparison/drawn-column.ts';
import { embedCellHtml } from '../../../src/comparison/embed-html.ts';
import { sampleChosenTable } from './chosen-samples.ts';

const notAbout = { silence: 'not-about', word: '不涉及', note: null };
const silent = { silence: 'silent', word: '原文未载', note: null };
const document = (id: string, parts: ComparedDocument['parts']): ComparedDocument => ({
  id,
  shortTitle: `${id}的文件`,
  issued: '2025-01-01',
  validityMarks: [],
  reported: '',
  short: '',
  reference: '',
  parts,
  items: { a: { summary: '高级工起', clause: '第一条', quotes: ['高级工以上'] } },
});
const column = (...documents: ComparedDocument[]): DrawnColumn => ({
  place: { id: 'yun', name: '云州' },
  context: false,
  speaker: '云州',
  documents,
  cells: {},
});
const rows = ['who', 'fee'].map((id) => ({ id, name: id }));
const links = { place: () => '/places/', policy: (id: string) => `/policies/${id}/`, cell: () => '/compare/' };
const about = document('about', { who: { first: ['a'], rest: [] }, fee: silent });
const other = document('other', { who: notAbout, fee: notAbout });

test('a document that is not about the topic is named once, with what led to its cells, and stands in none of them', () => {
  const both = column(about, other);
  assert.ok(leavesOut(both));
  for (const row of rows) {
    assert.doesNotMatch(cellHtml(both, row, links), /other|不涉及/);
    assert.doesNotMatch(embedCellHtml(both, row, links), /不涉及/);
  }
  const told = leftOutCellHtml(both, rows, links);
  assert.equal(told.match(/2025 other的文件/g)?.length, 1);
  for (const row of rows) assert.ok(told.includes(`id="${row.id}-other"`));
  assert.doesNotMatch(told, /2025 about/);
});

test('where no document of a place is about the topic its cells say so, and nothing is left out', () => {
  const none = column(other);
  assert.equal(leavesOut(none), false);
  assert.match(cellHtml(none, { id: 'who', name: 'who' }, links), /不涉及/);
  assert.ok(leftOutCellHtml(none, rows, links).endsWith('></td>'));
});

test('what is taken along tells of them in a row of its own, and has none where nothing is left out', () => {
  const table = sampleChosenTable();
  assert.equal(fieldsOf(table).length, 3);
  const [first, second] = table.places;
  assert.ok(first && second);
  const places = [{ ...first, leftOut: ['2025 甲', '2024 乙'] }, second];
  const lines = fieldsOf({ ...table, places }).map((line) => line.map(({ text }) => text));
  assert.deepEqual(lines[3], ['不涉及的文件', '2025 甲、2024 乙', '', '']);
  assert.ok(lines.every(({ length }) => length === lines[0]?.length));
  const across = fieldsOf({ ...table, places, transposed: true }).map((line) => line.map(({ text }) => text));
  assert.deepEqual(
    across.map((line) => line[3]),
    ['不涉及的文件', '2025 甲、2024 乙', '', ''],
  );
});
