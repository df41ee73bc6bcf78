import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeSchema } from '../../../src/schema/place.ts';

const schema = placeSchema;
const city = { name: '清远市', shortName: '清远', level: 'city', code: '441800', within: 'guangdong' };

test('a place has a code of six digits, or null where the standard gives none', () => {
  assert.ok(schema.safeParse(city).success);
  assert.ok(schema.safeParse({ ...city, code: null }).success);
  for (const code of ['44180', '4418000', 'abcdef', '']) assert.ok(!schema.safeParse({ ...city, code }).success, code);
});

test('a code that YAML read as a number is refused: its leading zeros would be lost', () => {
  assert.ok(!schema.safeParse({ ...city, code: 441800 }).success);
});

test('what has no code or no wider place says null; it is never left out', () => {
  assert.ok(!schema.safeParse({ ...city, code: undefined }).success);
  assert.ok(!schema.safeParse({ ...city, within: undefined }).success);
  assert.ok(schema.safeParse({ ...city, level: 'country', within: null }).success);
});

test('a place that is easily mistaken for another says why', () => {
  assert.ok(!schema.safeParse({ ...city, notToConfuse: [{ place: 'lanzhou' }] }).success);
  assert.ok(schema.safeParse({ ...city, notToConfuse: [{ place: 'lanzhou', why: '两个地方。' }] }).success);
});
