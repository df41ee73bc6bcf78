import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepareLexicon } from '../../../src/search/lexicon.ts';
import { mayBeNamed } from '../../../src/search/may-be-named.ts';
import { understand } from '../../../src/search/understand.ts';
import { sampleLexicon } from './sample-lexicon.ts';

const prepared = prepareLexicon({
  ...sampleLexicon,
  fillers: [...sampleLexicon.fillers, '就', '是', '把', '他', '弄', '到', '那个'],
  words: ['挖掘机'],
});
const named = (query: string) =>
  understand(query, prepared)
    .terms.filter((term) => mayBeNamed(term, prepared))
    .map(({ label }) => label);

test('what was typed by itself may be called missing by its name, and what the vocabulary or the documents know', () => {
  assert.deepEqual(named('公积金'), ['公积金']);
  assert.deepEqual(named('高级工 公积金'), ['高级工', '公积金']);
  assert.deepEqual(named('高级工公积金'), ['高级工', '公积金']);
  assert.deepEqual(named('他是那个挖掘机的'), ['挖掘机']);
});

test('what is left of a sentence may not, nor small words, nor a year', () => {
  assert.deepEqual(named('他把焊烟弄到云州能不能落户'), ['落户']);
  assert.deepEqual(named('就是'), []);
  assert.deepEqual(named('把他弄到'), []);
  assert.deepEqual(named('云州落户2026'), ['落户']);
  assert.deepEqual(named('落户3000'), ['落户', '3000']);
});
