/** Towns of cities without counties, as their places name them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DIVISIONS } from '../../src/places/divisions.ts';
import { countiesLikeTowns } from '../../src/places/towns.ts';
import { library } from '../held-content.ts';

const townsOf = (code: string) => library.places.find((place) => place.code === code)?.towns ?? [];

test('the towns of cities without counties are known with their kind and without', () => {
  assert.ok(townsOf('441900').includes('长安镇') && townsOf('441900').includes('长安'));
  assert.ok(townsOf('442000').includes('小榄'));
  assert.deepEqual(townsOf('440100'), []);
});

test('what is a word, or the name of a place elsewhere, is no town without its kind', () => {
  const names = [...townsOf('441900'), ...townsOf('442000')];
  for (const word of ['港口', '三角', '东城', '南头', '民众']) assert.ok(!names.includes(word), word);
  assert.ok(names.includes('港口镇'));
});

test('no place with towns has counties in the list of divisions', () => {
  const withTowns = library.places.filter(({ towns }) => towns);
  assert.ok(withTowns.length >= 2);
  for (const { code } of withTowns) assert.ok(!DIVISIONS.some(({ within }) => within === code), code ?? '');
});

test('counties elsewhere of the same name are known, so that they are not taken for the town', () => {
  assert.ok(countiesLikeTowns(library.places, DIVISIONS).includes('长安区'));
  assert.ok(!countiesLikeTowns(library.places, DIVISIONS).includes('长安镇'));
});
