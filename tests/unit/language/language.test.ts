import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groupBy } from '../../../src/language/group-by.ts';
import { wellFormed } from '../../../src/language/well-formed.ts';

test('things are grouped as the language itself groups them, whatever the keys', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN), fc.constant(undefined))),
      (things) => {
        assert.deepEqual([...groupBy(things, (thing) => thing)], [...Map.groupBy(things, (thing) => thing)]);
      },
    ),
  );
});

test('halves of characters are replaced as the language itself replaces them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '\ud842', '\udfb7'),
      fc.string(),
      (one, half, other) => {
        assert.equal(wellFormed(one + half + other), (one + half + other).toWellFormed());
      },
    ),
  );
});
