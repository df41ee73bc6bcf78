import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest, suggest, suggestRemedy } from '../../../src/library/suggest.ts';

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

test('of a wording, those nearest to it come first', () => {
  const rows = ['可直接申请', '准予…迁入', '给予…奖励', '全面放开', '可以在…内申请'];
  assert.deepEqual(nearest('可以在居住地公安机关申请', rows).slice(0, 2), ['可以在…内申请', '可直接申请']);
  assert.equal(nearest('支持', rows).length, 4);
});
