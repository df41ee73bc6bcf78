import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ChosenNames, chosenTitle } from '../../../src/comparison/chosen-title.ts';

const PLAIN: ChosenNames = { places: null, rows: null, onlyDifferent: false, order: null };

test('what everybody begins with has no title of its own', () => {
  assert.equal(chosenTitle('落户', PLAIN), null);
});

test('what was chosen is named: places, rows, what is folded away, the order', () => {
  assert.equal(
    chosenTitle('落户', {
      places: ['清远', '兰州'],
      rows: ['随迁'],
      onlyDifferent: true,
      order: '人数，从高到低',
    }),
    '落户：清远、兰州 · 随迁 · 收起相同的 · 人数，从高到低',
  );
});

test('many are counted, and none is called none', () => {
  assert.equal(chosenTitle('落户', { ...PLAIN, places: [...'甲乙丙丁戊'] }), '落户：甲、乙、丙、丁等 5 地');
  assert.equal(chosenTitle('落户', { ...PLAIN, places: [], rows: [] }), '落户：没有选地区 · 没有选比较项');
});
