import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DIVISIONS } from '../../../src/places/divisions.ts';
import { countiesLikeTowns, townNamesOf } from '../../../src/places/towns.ts';

test('the towns of cities without counties are known with their kind and without', () => {
  assert.ok(townNamesOf('441900').includes('长安镇') && townNamesOf('441900').includes('长安'));
  assert.ok(townNamesOf('442000').includes('小榄'));
  assert.deepEqual(townNamesOf('440100'), []);
  assert.deepEqual(townNamesOf(null), []);
});

test('what is a word, or the name of a place elsewhere, is no town without its kind', () => {
  const names = [...townNamesOf('441900'), ...townNamesOf('442000')];
  for (const word of ['港口', '三角', '东城', '南头', '民众']) assert.ok(!names.includes(word), word);
  assert.ok(names.includes('港口镇'));
});

test('no city with towns has counties in the list of divisions', () => {
  for (const code of ['441900', '442000']) assert.ok(!DIVISIONS.some(({ within }) => within === code));
});

test('counties elsewhere of the same name are known, so that they are not taken for the town', () => {
  assert.ok(countiesLikeTowns(DIVISIONS).includes('长安区'));
  assert.ok(!countiesLikeTowns(DIVISIONS).includes('长安镇'));
});
