import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndexedPolicy } from '../../../src/search/entries.ts';
import { packPolicy, unpackPolicy } from '../../../src/search/pack.ts';

const item = (id: string, topic: string, rows: string[]) =>
  ({ id, topic, rows }) as unknown as IndexedPolicy['items'][0];
const section = (items: IndexedPolicy['items']) =>
  ({ id: 'x', validity: { kind: 'none' }, validityState: 'none-printed', items, faqs: [], cites: [] }) as never;

test('what is alike in all lines is kept once, and every line has it again', () => {
  const items = [item('a', 'training', ['who']), item('b', 'training', ['who']), item('c', 'training', ['who'])];
  const packed = JSON.parse(JSON.stringify(packPolicy(section(items))));
  assert.deepEqual(packed.items.topic, { all: 'training', of: 3 });
  assert.deepEqual(packed.items.id, ['a', 'b', 'c']);
  assert.deepEqual(unpackPolicy(packed, '2026-11-28').items, items);
});

test('a single line, and none, come out as they were', () => {
  for (const items of [[item('a', 'training', [])], []])
    assert.deepEqual(unpackPolicy(JSON.parse(JSON.stringify(packPolicy(section(items)))), '2026-11-28').items, items);
});
