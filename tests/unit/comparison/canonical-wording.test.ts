import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeCanonicalWording } from '../../../src/comparison/canonical-wording.ts';
import { inChinese } from '../chinese-numeral.ts';

const glossary = [
  { id: 'senior-worker', term: '高级工', aliases: ['三级', '三级工'], definition: '', basis: [], senses: [] },
  { id: 'registration', term: '落户', aliases: ['入户', '迁户口'], definition: '', basis: [], senses: [] },
];
const wording = makeCanonicalWording(glossary);
const east = { name: '东州市', shortName: '东州' };
const west = { name: '西州市', shortName: '西州' };

test('white space, punctuation, width and figures do not count', () => {
  assert.equal(wording('一次性奖励三千元，当年发。', east), wording('1次性 奖励３０００元；当年发', east));
});

test('words of one glossary entry are one word, said twice or once', () => {
  assert.equal(wording('高级工（三级）可入户', east), wording('三级工可以落户', east).replace('可以', '可'));
  assert.notEqual(wording('高级工可入户', east), wording('中级工可入户', east));
});

test('a place’s own name is 本地, another’s is not', () => {
  assert.equal(wording('在东州市上班', east), wording('在西州上班', west));
  assert.equal(wording('在本市上班', east), wording('在东州上班', east));
  assert.notEqual(wording('在西州上班', east), wording('在西州上班', west));
});

test('a number means the same in either script, and two numbers never do', () => {
  const number = fc.integer({ min: 1, max: 99_999_999 });
  fc.assert(
    fc.property(number, number, (one, other) => {
      const says = (figures: string) => wording(`奖励${figures}元`, east);
      assert.equal(says(String(one)), says(inChinese(one)));
      assert.equal(says(String(one)) === says(inChinese(other)), one === other);
    }),
  );
});

test('an empty glossary replaces nothing', () => {
  assert.equal(makeCanonicalWording([])('高级工', east), '高级工');
});
