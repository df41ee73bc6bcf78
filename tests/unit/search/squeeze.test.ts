import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pairsIn, squeeze } from '../../../src/search/squeeze.ts';

test('signs and spaces go, forms become common, letters small', () => {
  assert.equal(squeeze('“十四五”规划，ＡＢＣ 80％！'), '十四五规划abc80');
  assert.equal(squeeze('——'), '');
});

test('a text has every two neighbours once', () => {
  assert.deepEqual(pairsIn('技能，人才'), ['技能', '能人', '人才']);
  assert.deepEqual(pairsIn('人人人'), ['人人']);
  assert.deepEqual(pairsIn('人'), []);
  assert.deepEqual(pairsIn('𠮷野家'), ['𠮷野', '野家']);
});

test('a text that holds a segment has all of its pairs', () => {
  const character = fc.constantFrom(...'技能人才培训，。𠮷A1 ');
  fc.assert(
    fc.property(
      fc.string({ unit: character, maxLength: 20 }),
      fc.string({ unit: character, maxLength: 6 }),
      fc.string({ unit: character, maxLength: 20 }),
      (before, segment, behind) => {
        const pairs = new Set(pairsIn(before + segment + behind));
        for (const pair of pairsIn(segment)) assert.ok(pairs.has(pair), pair);
      },
    ),
  );
});
