import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellHtml, groundsHtml, headHtml } from '../../../src/comparison/column-html.ts';
import { columnOfDocuments } from '../../../src/reply/column-of-documents.ts';
import type { DocumentFile, PublishedColumn } from '../../../src/reply/document-file.ts';

const column: PublishedColumn = {
  id: 'yun-2026',
  shortTitle: '办法<一>',
  issued: '2026-01-02',
  validityMarks: [
    { state: 'in-term', shape: '●', word: '在规划期内', days: '2027-01-01 2028-11-29 else' },
    { state: 'ended', shape: '○', word: '规划期已结束', days: '2027-01-01 2028-11-29', later: true },
  ],
  reported: '据报道',
  short: '云州《办法》{topic}“{row}”{says}：{page}',
  reference: '{topic}[S]',
  topics: {
    awards: {
      who: { first: ['a'], rest: ['b', 'open'] },
      amount: { silence: 'silent', word: '原文未载', note: '没有写数。' },
    },
  },
  cells: { awards: { who: ['=1', ''], amount: ['silent', ''] } },
  speaker: '云州的报道',
};
const file = {
  items: {
    a: { summary: '技师以上', clause: '一', quotes: ['技师及以上'], typed: [['金额', '3000元']], force: 'entitlement' },
    b: { summary: '还有别人', clause: '二', quotes: ['其他'], grounds: ['其他', '另一条的话'] },
    open: { summary: '年龄', clause: '三', quotes: [] },
  },
  column,
} as unknown as DocumentFile;
const topic = { id: 'awards', name: '奖励' };
const links = {
  place: (id: string) => `/places/${id}/`,
  policy: (id: string, line?: string) => `/policies/${id}/#${line}`,
};
const row = { id: 'who', name: '对象' };

test('a column says lines, what they count, how binding they are, and what is left open', () => {
  const made = columnOfDocuments({ id: 'yun', name: '云州' }, topic, [file]);
  assert.equal(made.documents[0]?.reference, '奖励[S]');
  const head = headHtml(made, links);
  assert.ok(head.includes('data-speaker="云州的报道"') && head.includes('2026 办法&lt;一&gt;'));
  assert.match(head, /<span data-days="2027-01-01 2028-11-29" hidden>规划期已结束</);
  const cell = cellHtml(made, row, links);
  assert.ok(cell.startsWith('<td id="who-yun" data-place="yun" data-row="who" data-label="云州" data-meaning="=1">'));
  assert.ok(cell.includes('<b>金额</b>3000元') && cell.includes('data-force="entitlement"'));
  assert.ok(cell.includes('还有 2 条，其中 1 条是没有写明的') && cell.includes('据报道'));
  assert.equal(cell.match(/ground-key/g)?.length, 2);
  assert.match(groundsHtml([made], [row], links), /<b class="ground-rows">对象<\/b>.*<q>其他<\/q><q>另一条的话<\/q>/);
});

test('a silence stands in its word, and the cell is marked', () => {
  const made = columnOfDocuments({ id: 'yun', name: '云州' }, topic, [file]);
  const cell = cellHtml(made, { id: 'amount', name: '多少' }, links);
  assert.match(cell, /class="silence".*data-silence="silent">原文未载<.*没有写数。/);
});

test('several documents of a place stay apart; the newest says what whole cells mean', () => {
  const { cells: _, ...older } = column;
  const other = { ...file, column: { ...older, id: 'yun-2020', issued: '2020-01-01' } };
  const made = columnOfDocuments({ id: 'yun', name: '云州' }, topic, [file, other]);
  const cell = cellHtml(made, row, links);
  assert.deepEqual(
    [...cell.matchAll(/class="part" id="([^"]+)"/g)].map(([, id]) => id),
    ['who-yun-2026', 'who-yun-2020'],
  );
  assert.ok(cell.includes('data-meaning="=1"') && cell.includes('<span>办法&lt;一&gt;</span>'));
});

test('a place without documents, and a text that stands in every page, are refused', () => {
  assert.throws(() => columnOfDocuments({ id: 'yun', name: '云州' }, topic, []), /no documents/);
  assert.throws(
    () => columnOfDocuments({ id: 'china', name: '全国' }, topic, [{ ...file, column: null }]),
    /no column/,
  );
});
