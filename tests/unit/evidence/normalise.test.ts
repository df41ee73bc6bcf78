import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalise, normaliseQuote } from '../../../src/evidence/normalise.ts';

/** Characters as they stand in documents. */
const CHARACTERS = [...'一二高级工入户，。、；：（）“”《》0129abcZ—-.·％'];
const text = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 40 }).map((characters) => characters.join(''));
const lines = fc.array(text, { maxLength: 8 });
/** Places at which something is put into a text. */
const places = fc.array(fc.nat({ max: 60 }), { maxLength: 6 });
function insert(into: string, at: readonly number[], what: string): string {
  const characters = [...into];
  for (const place of at) characters.splice(Math.min(place, characters.length), 0, what);
  return characters.join('');
}
const fullWidth = (half: string) => half.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

test('full-width digits and letters are the same as plain ones', () => {
  assert.equal(normaliseQuote('２０１２年７月，ＡＢ'), normaliseQuote('2012年7月,AB'));
});

test('a text with one character a line reads as one with none', () => {
  assert.equal(normalise('东\n区\n\n 7000 \n人').text, '东区7000人');
});

test('cells of a row read on, whatever bars a copy puts between them', () => {
  assert.equal(
    normalise('1 | 03-048 | 制冷设备维修工｜中级以上').text,
    normaliseQuote('1 03-048 制冷设备维修工 中级以上'),
  );
});

test('a page number falls in the middle of a sentence and is passed over', () => {
  for (const page of ['—１—', '- 12 -', '－0１－', '—— 3 ——', '  ─7─  ']) {
    assert.equal(normalise(`可以直接\n\n${page}\n\n申请`).text, '可以直接申请', page);
  }
});

test('a number on a line of its own, without dashes, is text', () => {
  assert.equal(normalise('合计\n8000\n').text, '合计8000');
});

test('brackets, quotation marks and full stops of different carriers are the same', () => {
  assert.equal(normaliseQuote('《办法》〈细则〉'), normaliseQuote('«办法»‹细则›'));
  assert.equal(normaliseQuote('“双转移”‘新’'), normaliseQuote('"双转移"\'新\''));
  assert.equal(normaliseQuote('制订。'), normaliseQuote('制订.'));
  assert.equal(normaliseQuote('制订．'), normaliseQuote('制订｡'));
  assert.equal(normaliseQuote('2019—2021年'), normaliseQuote('2019-2021年'));
  assert.equal(normaliseQuote('一·二'), normaliseQuote('一・二'));
});

test('different words stay different', () => {
  assert.notEqual(normaliseQuote('集体户'), normaliseQuote('集体户口'));
  assert.notEqual(normaliseQuote('一、'), normaliseQuote('一，'));
  assert.notEqual(normaliseQuote('3.5'), normaliseQuote('35'));
});

test('a dash broken at the end of a line is one dash', () => {
  assert.equal(normalise('入户—\n—落户').text, normaliseQuote('入户——落户'));
});

test('normalising again what was normalised changes nothing', () => {
  fc.assert(
    fc.property(lines, (original) => {
      const once = normalise(original.join('\n')).text;
      // A whole text that is nothing but a number between dashes is a page number.
      fc.pre(!/^-\d+-$/.test(once));
      assert.equal(normalise(once).text, once);
      assert.equal(normaliseQuote(once), once);
    }),
  );
});

test('white space put in anywhere changes nothing', () => {
  fc.assert(
    fc.property(text, places, fc.constantFrom(' ', '\t', '　', '\u00a0', '\u200b', '\ufeff'), (quote, at, space) => {
      assert.equal(normaliseQuote(insert(quote, at, space)), normaliseQuote(quote));
    }),
  );
});

test('full-width forms change nothing', () => {
  fc.assert(
    fc.property(text, (quote) => {
      assert.equal(normaliseQuote(fullWidth(quote)), normaliseQuote(quote));
    }),
  );
});

test('line breaks put in anywhere change nothing', () => {
  fc.assert(
    fc.property(text, places, (quote, at) => {
      const broken = insert(quote, at, '\n');
      fc.pre(!broken.split('\n').some((line) => /^\s*[—-]+\d+[—-]+\s*$/.test(line)));
      assert.equal(normalise(broken).text, normaliseQuote(quote));
    }),
  );
});

test('page-number lines put between lines change nothing', () => {
  fc.assert(
    fc.property(lines, places, fc.nat({ max: 99 }), (original, at, page) => {
      const withPages = [...original];
      for (const place of at) withPages.splice(Math.min(place, withPages.length), 0, fullWidth(`—${page}—`));
      assert.equal(normalise(withPages.join('\n')).text, normalise(original.join('\n')).text);
    }),
  );
});

test('every character knows the line of the original that it comes from', () => {
  fc.assert(
    fc.property(lines, (original) => {
      const { text: joined, lines: numbers } = normalise(original.join('\n'));
      assert.equal(numbers.length, joined.length);
      assert.deepEqual(
        numbers,
        numbers.toSorted((a, b) => a - b),
      );
      [...numbers].forEach((line, at) => {
        assert.ok(normaliseQuote(original[line - 1] ?? '').includes(joined.charAt(at)));
      });
    }),
  );
});
