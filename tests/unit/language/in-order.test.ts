import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdsInOrder } from '../../../src/language/in-order.ts';

test('several words without spaces are held by what holds their characters in this order', () => {
  assert.ok(holdsInOrder('孩子在中山上公办学校要多少积分？', '孩子上学'));
  assert.ok(holdsInOrder('上海居住证积分够了，孩子能上学吗？', '孩子上学'));
  assert.ok(!holdsInOrder('上学的孩子', '孩子上学'));
});

test('one word, figures and letters are looked for as they are written', () => {
  assert.ok(holdsInOrder('高级工能落户吗？', '高级工'));
  assert.ok(!holdsInOrder('高新区的级别和工资', '高级工'));
  assert.ok(!holdsInOrder('2024年、2016年', '2026'));
  assert.ok(holdsInOrder('', ''));
});
