import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggest, suggestRemedy } from '../../../src/library/suggest.ts';

const known = ['qingyuan', 'lanzhou', 'lanzhou-new-area', 'liaocheng'];

test('a slip of the pen suggests the word that was meant', () => {
  assert.equal(suggest('qingyaun', known), 'qingyuan');
  assert.equal(suggest('lanzho', known), 'lanzhou');
});

test('the beginning of a known word suggests it', () => {
  assert.equal(suggest('liao', known), 'liaocheng');
});

test('a word that is near nothing suggests nothing', () => {
  assert.equal(suggest('shenzhen', known), undefined);
  assert.equal(suggest('x', []), undefined);
});

test('the remedy names the suggestion, or points to the list', () => {
  assert.equal(suggestRemedy('lanzhuo', known), '是不是想写 lanzhou？');
  assert.equal(suggestRemedy('shenzhen', known), '改成上面列出的一个。');
});
