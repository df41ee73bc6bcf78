import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CollectedQuote } from '../../../src/evidence/collect-quotes.ts';
import { compareWithLock, lockQuotes, lockSchema } from '../../../src/evidence/lock.ts';

const collected = (clause: string, quote: string): CollectedQuote => ({
  policy: 'p',
  clause,
  quote,
  use: 'quote',
  usedBy: 'grant',
});
const verified = (clause: string, quote: string, offset: number) => ({ ...collected(clause, quote), offset, line: 1 });
const hashOf = (quote: string) => `hash of ${quote}`;
const lockOf = (...quotes: [string, string][]) =>
  lockQuotes(
    quotes.map(([clause, quote], at) => verified(clause, quote, at)),
    [],
    hashOf,
    '2026-01-01',
  );

test('entries come in order of their places, one for a phrase of a clause however often it is used', () => {
  const entries = lockQuotes(
    [verified('二', '乙', 9), verified('一', '甲', 3), verified('一', '甲', 3), verified('二', '甲', 7)],
    [],
    hashOf,
    '2026-01-01',
  );
  assert.deepEqual(
    entries.map(({ clause, quote, sha256 }) => [clause, quote, sha256]),
    [
      ['一', '甲', 'hash of 甲'],
      ['二', '甲', 'hash of 甲'],
      ['二', '乙', 'hash of 乙'],
    ],
  );
});

test('a phrase that was verified before keeps its day, a new one has today', () => {
  const again = lockQuotes(
    [verified('一', '甲', 0), verified('一', '乙', 1)],
    lockOf(['一', '甲']),
    hashOf,
    '2026-02-02',
  );
  assert.deepEqual(
    again.map((entry) => entry.verified),
    ['2026-01-01', '2026-02-02'],
  );
});

test('a changed phrase is unlocked and leaves its old entry unused', () => {
  const { unlocked, unused } = compareWithLock([collected('一', '甲改')], lockOf(['一', '甲']));
  assert.deepEqual(
    unlocked.map(({ quote }) => quote),
    ['甲改'],
  );
  assert.deepEqual(
    unused.map(({ quote }) => quote),
    ['甲'],
  );
});

test('the same phrase said to stand in another clause is not the one that was verified', () => {
  assert.equal(compareWithLock([collected('二', '甲')], lockOf(['一', '甲'])).unlocked.length, 1);
});

test('a phrase that nothing uses any more is reported', () => {
  const { unlocked, unused } = compareWithLock([], lockOf(['一', '甲']));
  assert.deepEqual([unlocked.length, unused.length], [0, 1]);
});

test('what was locked compares without difference, and one phrase taken away shows on either side', () => {
  const pair = fc.tuple(fc.constantFrom('一', '二'), fc.constantFrom('甲', '乙', '丙', '丁'));
  fc.assert(
    fc.property(fc.uniqueArray(pair, { minLength: 1, selector: String }), fc.nat(), (pairs, which) => {
      const quotes = pairs.map(([clause, quote]) => collected(clause, quote));
      const lock = lockOf(...pairs);
      assert.deepEqual(compareWithLock(quotes, lock), { unlocked: [], unused: [] });
      const at = which % pairs.length;
      assert.deepEqual(compareWithLock(quotes, lock.toSpliced(at, 1)).unlocked, [quotes[at]]);
      assert.deepEqual(compareWithLock(quotes.toSpliced(at, 1), lock).unused, [lock[at]]);
    }),
  );
});

test('a file that is no lock is refused', () => {
  const document = { original: 'a'.repeat(64), quotes: [] };
  assert.ok(lockSchema.safeParse({ note: '', version: 1, documents: { p: document } }).success);
  for (const wrong of [
    { note: '', version: 2, documents: {} },
    { note: '', version: 1, documents: { p: { ...document, original: 'short' } } },
    { note: '', version: 1, documents: { 'Not An Id': document } },
    {},
  ]) {
    assert.ok(!lockSchema.safeParse(wrong).success);
  }
});
