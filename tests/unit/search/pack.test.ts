import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndexedFaq, IndexedPolicy } from '../../../src/search/entries.ts';
import { packPolicy, unpackPolicy } from '../../../src/search/pack.ts';

const item = (id: string, topic: string, rows: string[]): IndexedPolicy['items'][number] => ({
  id,
  kind: 'provision',
  summary: `${id} 说的`,
  clause: '第一条',
  topic,
  rows,
  defines: [],
  glossaryEntries: [],
  force: null,
  key: false,
  quote: '',
  words: '',
});
const section = (items: IndexedPolicy['items']) =>
  ({
    id: 'x',
    validity: { kind: 'none' },
    validityState: 'none-printed',
    clauses: { 文头: '标题', 第一条: '对象' },
    items,
    faqs: [],
    cites: [],
  }) as never;

test('what is alike in all lines is kept once, and every line has it again', () => {
  const items = [item('a', 'training', ['who']), item('b', 'training', ['who']), item('c', 'training', ['who'])];
  const packed = JSON.parse(JSON.stringify(packPolicy(section(items))));
  assert.deepEqual(packed.items.slice(0, 5).pop(), { all: 'training', of: 3 });
  assert.deepEqual(packed.items[0], ['a', 'b', 'c']);
  assert.deepEqual(unpackPolicy(packed, '2026-11-28').items, items);
});

test('values of a few are figures, and clauses and lines positions', () => {
  const items = [
    item('a', 'training', []),
    { ...item('b', 'awards', []), kind: 'open-point', force: 'selection', key: true },
  ];
  const faq: IndexedFaq = {
    id: 'f',
    question: '给谁？',
    phrasings: [],
    silent: true,
    wide: false,
    // The last stands in another section.
    rests: [
      ['b', '第一条'],
      ['a', '第二条'],
    ],
  };
  const given = {
    ...(section(items as IndexedPolicy['items']) as IndexedPolicy),
    faqs: [faq],
  };
  const packed = JSON.parse(JSON.stringify(packPolicy(given)));
  assert.deepEqual([packed.items[1], packed.items[3], packed.items[9]], ['01', { all: 1, of: 2 }, '01']);
  assert.deepEqual(packed.faqs[5], [[1, ['a', '第二条']]]);
  assert.deepEqual(unpackPolicy(packed, '2026-11-28').items, items);
  assert.deepEqual(unpackPolicy(packed, '2026-11-28').faqs, [faq]);
});

test('a single line, and none, come out as they were', () => {
  for (const items of [[item('a', 'training', [])], []])
    assert.deepEqual(unpackPolicy(JSON.parse(JSON.stringify(packPolicy(section(items)))), '2026-11-28').items, items);
});
