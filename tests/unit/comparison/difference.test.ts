import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Difference, differenceOf, isAlike } from '../../../src/comparison/difference.ts';
import type { Meaning } from '../../../src/comparison/meaning.ts';

const meaning = fc.constantFrom<Meaning>('=a', '=b', '=c', 'silent', 'not-about', 'not-held');

/** The same by going through every pair of places. */
function oracle(meanings: readonly Meaning[]): Difference {
  const known = meanings.filter((one) => one === 'silent' || one.startsWith('='));
  const pairs = known.flatMap((one, at) => known.slice(at + 1).map((other) => [one, other] as const));
  if (pairs.length === 0) return 'one-place';
  if (pairs.some(([one, other]) => one !== 'silent' && other !== 'silent' && one !== other)) return 'different';
  if (pairs.some(([one, other]) => one !== other)) return 'some-silent';
  return known[0] === 'silent' ? 'all-silent' : 'same';
}

test('places stand to each other as every pair of them says', () => {
  fc.assert(
    fc.property(fc.array(meaning, { maxLength: 6 }), (drawn) => assert.equal(differenceOf(drawn), oracle(drawn))),
  );
});

test('the order of places does not matter, nor how often one says the same, nor who is not about it or not held', () => {
  fc.assert(
    fc.property(fc.array(meaning, { minLength: 2, maxLength: 6 }), fc.nat(), (drawn, at) => {
      const difference = differenceOf(drawn);
      assert.equal(differenceOf(drawn.toReversed()), difference);
      assert.equal(differenceOf([...drawn, 'not-about', 'not-held']), difference);
      const again = drawn[at % drawn.length];
      if (again && difference !== 'one-place') assert.equal(differenceOf([...drawn, again]), difference);
    }),
  );
});

test('only rows that tell nothing apart are alike; what cannot be compared is not', () => {
  assert.equal(differenceOf(['=a', 'silent', '=a']), 'some-silent');
  const all = ['different', 'some-silent', 'same', 'all-silent', 'one-place'] as const;
  assert.deepEqual(all.filter(isAlike), ['same', 'all-silent']);
});
