import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefColumn } from '../../../src/comparison/brief-column.ts';
import { cellHtml, groundsHtml } from '../../../src/comparison/column-html.ts';
import type { DrawnColumn } from '../../../src/comparison/drawn-column.ts';

const line = (id: string) => ({ summary: `第${id}条`, clause: id, quotes: [`原话${id}`] });
const column: DrawnColumn = {
  place: { id: 'yunzhou', name: '云州' },
  context: false,
  speaker: '云州',
  documents: [
    {
      id: 'document',
      shortTitle: '办法',
      issued: '2024-05-06',
      validityMarks: [],
      reported: '',
      short: '',
      reference: '',
      parts: {
        who: { first: ['1', '2', '3'], rest: ['4', '5'], short: ['高级工起', '1 2'] },
        fee: { first: ['1'], rest: [] },
        age: { silence: 'silent', word: '原文未载', note: null },
        open: { first: ['1', '2'], rest: [] },
        papers: { silence: 'not-about', word: '不涉及', note: null },
      },
      items: Object.fromEntries(['1', '2', '3', '4', '5'].map((id) => [id, line(id)])),
    },
  ],
  cells: {},
};
const links = {
  place: (id: string) => `/places/${id}/`,
  policy: (id: string, at?: string) => `/policies/${id}/#${at}`,
};
const brief = briefColumn(column, '/places/yunzhou/#settlement');
const cell = (row: string) => cellHtml(brief, { id: row, name: row }, links);

test('a brief cell has its short value with the lines that it stands on, and says how many it leaves out, and where they are', () => {
  assert.match(cell('who'), /<b>高级工起<\/b>/);
  assert.equal(cell('who').match(/<li/g)?.length, 2);
  assert.match(
    cell('who'),
    /<a href="\/places\/yunzhou\/#settlement" aria-label="[^"]+，[^"]+：还有 3 条">还有 3 条<\/a>/,
  );
});

test('a brief cell that leaves nothing out, or says that nothing is said, is as it was', () => {
  for (const row of ['fee', 'age', 'papers']) assert.equal(cell(row), cellHtml(column, { id: row, name: row }, links));
});

test('without a short value a brief cell has the first line', () => {
  assert.equal(cell('open').match(/<li/g)?.length, 1);
  assert.ok(cell('open').includes('还有 1 条'));
});

test('only the phrases of lines that it shows come with it', () => {
  const phrases = groundsHtml([brief], [{ id: 'who', name: '对象' }], links);
  assert.ok(phrases.includes('原话1') && phrases.includes('原话2'));
  assert.ok(!/原话[345]/.test(phrases));
});
