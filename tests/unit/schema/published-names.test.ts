import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemAsRecorded, itemKindAsPublished, ruleAsPublished } from '../../../src/schema/published-names.ts';

test('a rule is published under the names that it was first published under, in the same order', () => {
  const rule = { key: 'a/b', validity: 'own', issued: '2012', leansOn: [{ title: 'c', validity: 'other' }] };
  assert.equal(
    JSON.stringify(ruleAsPublished(rule)),
    '{"key":"a/b","term":"own","issued":"2012","leansOn":[{"title":"c","term":"other"}]}',
  );
});

test('kinds of items have the codes that were first published', () => {
  assert.deepEqual(['provision', 'table', 'open-point'].map(itemKindAsPublished), ['provision', 'table', 'unstated']);
});

test('what reviews have hashed of an item keeps its names and their order', () => {
  const item = { kind: 'open-point', glossaryEntries: ['senior-worker'], text: '没有写。' };
  assert.equal(JSON.stringify(itemAsRecorded(item)), '{"kind":"unstated","terms":[],"text":"没有写。"}');
});
