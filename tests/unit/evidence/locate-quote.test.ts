import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { locateQuote, nearestPassage } from '../../../src/evidence/locate-quote.ts';
import { normalise } from '../../../src/evidence/normalise.ts';

const original = normalise('一、对象。高级工可以\n—１—\n申请。\n二、任务。可以申请。');
/** Few letters, so that texts repeat themselves. */
const word = (maxLength: number, minLength = 0) =>
  fc.array(fc.constantFrom('甲', '乙', '丙'), { minLength, maxLength }).map((letters) => letters.join(''));

test('a phrase is found across lines and pages, with the line of its first character', () => {
  assert.deepEqual(locateQuote('高级工可以申请', original), { offset: 5, line: 1 });
  assert.deepEqual(locateQuote('申请。二', original)?.line, 3);
});

test('a phrase is found within a range only if it lies there whole', () => {
  const second = original.text.indexOf('二、');
  assert.equal(locateQuote('可以申请', original)?.line, 1);
  assert.equal(locateQuote('可以申请', original, { start: second, end: original.text.length })?.line, 4);
  assert.equal(locateQuote('高级工', original, { start: second, end: original.text.length }), undefined);
  assert.equal(locateQuote('申请。二', original, { start: 0, end: second }), undefined);
});

test('an empty phrase is nowhere', () => {
  assert.equal(locateQuote('', original), undefined);
  assert.equal(locateQuote(' 　', original), undefined);
});

test('locating agrees with trying every position', () => {
  fc.assert(
    fc.property(word(30), word(4, 1), fc.nat({ max: 30 }), fc.nat({ max: 30 }), (text, quote, start, length) => {
      const end = Math.min(start + length, text.length);
      let first: number | undefined;
      for (let at = start; at + quote.length <= end; at += 1) {
        if (first === undefined && text.slice(at, at + quote.length) === quote) first = at;
      }
      assert.equal(locateQuote(quote, normalise(text), { start, end })?.offset, first);
    }),
  );
});

test('what was cut out of a text is found in it', () => {
  fc.assert(
    fc.property(word(40, 1), fc.nat(), fc.integer({ min: 1, max: 12 }), (text, at, length) => {
      const quote = text.slice(at % text.length, (at % text.length) + length);
      assert.ok(locateQuote(quote, normalise(text)));
    }),
  );
});

/** How many character pairs two texts share, counted pair by pair. */
function sharedPairs(one: string, other: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const left = pairs(other);
  return pairs(one).filter((pair) => {
    const at = left.indexOf(pair);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
}

test('the nearest passage is as near as the best window found by trying all', () => {
  fc.assert(
    fc.property(word(40, 2), word(12, 2), (text, quote) => {
      const size = Math.min(text.length, quote.length);
      const windows = Array.from({ length: text.length - size + 1 }, (_, at) => text.slice(at, at + size));
      const best = Math.max(...windows.map((window) => sharedPairs(quote, window)));
      const found = nearestPassage(quote, normalise(text));
      assert.ok(found);
      assert.equal(found.likeness, best / (quote.length - 1));
      assert.equal(found.text, text.slice(found.offset, found.offset + size));
      assert.equal(sharedPairs(quote, found.text), best);
    }),
  );
});

test('of passages equally near, the one whose characters stand in the quote’s places is shown', () => {
  const text = normalise('合计70任务数的单位为户');
  assert.equal(nearestPassage('任务数的单位为家', text)?.text, '任务数的单位为户');
});

test('a quote with one wrong character leads to the sentence that was meant, with its line', () => {
  const found = nearestPassage('高级工可以申情', original);
  assert.deepEqual([found?.text, found?.line], ['高级工可以申请', 1]);
});

test('a phrase that is there is its own nearest passage', () => {
  fc.assert(
    fc.property(word(40, 2), fc.nat(), fc.integer({ min: 2, max: 12 }), (text, at, length) => {
      const start = Math.min(at % text.length, text.length - 2);
      const quote = text.slice(start, start + length);
      assert.equal(nearestPassage(quote, normalise(text))?.text, quote);
    }),
  );
});

test('nothing is near one character, or near to nothing', () => {
  assert.equal(nearestPassage('甲', normalise('甲乙丙')), undefined);
  assert.equal(nearestPassage('甲乙', normalise('')), undefined);
});
