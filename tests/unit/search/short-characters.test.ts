import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { lengthenCharacters, shortenCharacters } from '../../../src/search/short-characters.ts';

const letters = /[\u0100-\u028f]/;

test('what is written short is read as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!letters.test(text));
      assert.equal(lengthenCharacters(shortenCharacters(text)), text);
    }),
  );
  const text = '高级工能落户吗？補貼㗎𠮷';
  assert.equal(lengthenCharacters(shortenCharacters(text)), text);
  assert.equal(lengthenCharacters('补贴 {"a": 1}'), '补贴 {"a": 1}');
});

test('a letter that stands for a character is refused in a text', () => {
  assert.throws(() => shortenCharacters('Ā'), /the letter Ā/);
});

test('most of a text is common characters, and it packs smaller', () => {
  const text = readFileSync('content/policies/qingyuan/qingyuan-2012-skilled-worker-settlement.mdx', 'utf8');
  const characters = text.match(/\p{Script=Han}/gu) ?? [];
  const short = shortenCharacters(text);
  const shortened = Array.from(short).filter((one) => letters.test(one)).length;
  assert.ok(shortened > 0.8 * characters.length, `${shortened} of ${characters.length}`);
  assert.ok(gzipSync(short).length < 0.95 * gzipSync(text).length);
});
