import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type KindedNumber, readNumbers, writeNumbers } from '../../../src/search/small-numbers.ts';
import { runs } from '../../depth.ts';

const KINDS = 3;
const numbers: fc.Arbitrary<KindedNumber[]> = fc.array(
  fc.tuple(
    fc.nat({ max: KINDS - 1 }),
    fc.oneof(
      fc.nat({ max: 20 }),
      fc.nat(),
      fc.maxSafeNat().map((n) => n >> 4),
    ),
  ),
);

test('numbers are read as they were written', () => {
  fc.assert(
    fc.property(
      numbers.map((all) => all.map(([kind, value]): KindedNumber => [kind, Math.abs(value)])),
      (given) => {
        const next = readNumbers(writeNumbers(given, KINDS), KINDS);
        for (const [kind, value] of given) assert.equal(next(kind), value);
      },
    ),
    { numRuns: runs(500) },
  );
});

test('a number of 49 bits, which the key of a section may have, is one of them', () => {
  for (const value of [0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 49 - 1]) {
    const given: KindedNumber[] = [
      [0, value],
      [1, 5],
    ];
    const next = readNumbers(writeNumbers(given, 2), 2);
    assert.deepEqual([next(0), next(1)], [value, 5]);
  }
});

test('numbers of a kind take little more than the bits that the longest has', () => {
  const given = Array.from({ length: 1000 }, (_, at): KindedNumber => [0, 1000 + ((at * 7919) % 1000)]);
  assert.ok(writeNumbers(given, 1).length < (1000 * 13.5) / 8);
});

test('behind the last number there is none', () => {
  const next = readNumbers(writeNumbers([[0, 9]], 1), 1);
  next(0);
  assert.throws(() => {
    for (let at = 0; at < 9; at += 1) next(0);
  }, /no more numbers/);
});
