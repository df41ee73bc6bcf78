import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepareLexicon } from '../../../src/search/lexicon.ts';
import { locatePlaces } from '../../../src/search/locate-places.ts';
import { isKnown } from '../../../src/search/query-term.ts';
import { understand } from '../../../src/search/understand.ts';
import { read } from '../places/sample-pieces.ts';
import { sampleLexicon } from './sample-lexicon.ts';

const prepared = prepareLexicon(sampleLexicon);
const located = async (query: string) => {
  const understood = understand(query, prepared);
  const nowhere = understood.terms.filter((term) => !isKnown(term));
  return locatePlaces(understood, nowhere, read);
};

test('a county that stands nowhere in the documents is named as not held, with what it lies in', async () => {
  const found = await located('昆山落户');
  assert.deepEqual(found?.elsewhere, ['江苏省苏州市昆山市']);
  assert.deepEqual(
    found?.terms.map(({ label }) => label),
    ['落户'],
  );
});

test('a name of several places names them all, and those held are looked in', async () => {
  assert.deepEqual((await located('鼓楼区落户'))?.elsewhere, ['鼓楼区（南京市、徐州市、福州市、开封市）']);
  const found = await located('城关区落户');
  assert.deepEqual(found?.places, ['lanzhou']);
  assert.deepEqual(found?.elsewhere, ['城关区（拉萨市）']);
});

test('a county on which a functional area lies is looked for as its city', async () => {
  assert.deepEqual((await located('永登县落户'))?.places, ['lanzhou']);
});

test('words that happen to be the short name of a district are left as words', async () => {
  assert.equal(await located('平安险'), null);
  assert.equal(await located('刚开小店能落户吗'), null);
  assert.deepEqual((await located('小店区落户'))?.elsewhere, ['山西省太原市小店区']);
});

test('what no place bears, and a list that cannot be had, leave the query as it is', async () => {
  assert.equal(await located('飞行员落户'), null);
  const understood = understand('昆山落户', prepared);
  assert.equal(
    await locatePlaces(understood, understood.terms, async () => Promise.reject(new Error('offline'))),
    null,
  );
});
