import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { prepareLexicon } from '../../../src/search/lexicon.ts';
import { understand } from '../../../src/search/understand.ts';
import { cutUnknown, wordsIn } from '../../../src/search/words-in.ts';
import { sampleLexicon } from './sample-lexicon.ts';

const prepared = prepareLexicon({ ...sampleLexicon, words: ['培训', '培训机构', '机构', '民办', '评定'] });

test('what the lexicon does not know is cut into the words of its dictionary, the longest as one', () => {
  assert.deepEqual(wordsIn('民办培训机构评定高级工', prepared), ['民办', '培训机构', '评定', '高级工']);
  assert.deepEqual(wordsIn('请问，民办机构：ＡＢ 12', prepared), ['民办', '机构', 'ab', '12']);
});

test('every character is kept, and those that no word has are left alone', () => {
  assert.deepEqual(cutUnknown('公积金培训', prepared), ['公', '积', '金', '培训']);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'培训机构民办𠮷野ab1'), maxLength: 20 }), (text) => {
      assert.equal(cutUnknown(text, prepared).join(''), text);
    }),
  );
});

test('nothing is asked of the browser: without its segmenter the words are the same', () => {
  const own = Object.getOwnPropertyDescriptor(Intl, 'Segmenter');
  const text = '民办培训机构评定高级工公积金';
  const cut = wordsIn(text, prepared);
  try {
    Object.defineProperty(Intl, 'Segmenter', { configurable: true, value: undefined });
    assert.deepEqual(wordsIn(text, prepared), cut);
    assert.deepEqual(
      understand('民办机构公积金', prepared).terms.map(({ label }) => label),
      ['民办', '机构', '公积金'],
    );
  } finally {
    Object.defineProperty(Intl, 'Segmenter', own ?? {});
  }
});
