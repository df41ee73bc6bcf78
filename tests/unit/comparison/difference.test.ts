import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  DIFFERENCE_KINDS,
  type Difference,
  differenceOf,
  isAlike,
  type Standpoint,
} from '../../../src/comparison/difference.ts';
import { differenceMark } from '../../../src/comparison/difference-words.ts';
import type { Meaning } from '../../../src/comparison/meaning.ts';
import { runs } from '../../depth.ts';

const MEANINGS: Meaning[] = ['silent', 'not-about', 'not-held', '=a~x', '=b~x', '=b~y', '=c~y,x', '=d~z', '=e~'];
const standpoint = fc.record({
  speaker: fc.constantFrom('甲', '乙', '丙'),
  meaning: fc.constantFrom(...MEANINGS),
  context: fc.boolean(),
});
const says = (...meanings: Meaning[]): Standpoint[] =>
  meanings.map((meaning, at) => ({ speaker: `地${at}`, meaning, context: false }));
const national = (meaning: Meaning): Standpoint => ({ speaker: '全国', meaning, context: true });

/** The same by going through every pair of places. */
function oracle(standpoints: readonly Standpoint[]): Difference {
  const local = standpoints.filter(({ context, meaning }) => !context && !meaning.startsWith('not-'));
  if (local.length < 2) return { kind: 'one-place' };
  const voices = local.filter(({ meaning }) => meaning !== 'silent');
  const above = standpoints.filter(({ context, meaning }) => context && meaning.startsWith('='));
  if (voices.length === 1) {
    return { kind: 'only', speaker: voices[0]?.speaker ?? '', besideNational: above.length > 0 };
  }
  if (voices.length === 0) {
    return above[0] ? { kind: 'only', speaker: above[0].speaker, besideNational: false } : { kind: 'all-silent' };
  }
  const split = ({ meaning }: Standpoint) => ({
    said: meaning.replace(/~.*/, ''),
    measures: meaning.replace(/^[^~]*~?/, '').split(','),
  });
  const pairs = voices.flatMap((one, at) => voices.slice(at + 1).map((other) => [one, other] as const));
  const clash = pairs.some(([one, other]) => {
    const [a, b] = [split(one), split(other)];
    return a.said !== b.said && a.measures.some((measure) => b.measures.includes(measure));
  });
  if (clash) return { kind: 'different' };
  if (pairs.some(([one, other]) => one.meaning !== other.meaning)) return { kind: 'incomparable' };
  return { kind: voices.length < local.length ? 'some-silent' : 'same' };
}

test('places stand to each other as every pair of them says', () => {
  fc.assert(
    fc.property(fc.array(standpoint, { maxLength: 7 }), (drawn) =>
      assert.deepEqual(differenceOf(drawn), oracle(drawn)),
    ),
    { numRuns: runs(2000) },
  );
});

test('the order of places does not matter, nor who is not about it or not held', () => {
  fc.assert(
    fc.property(fc.array(standpoint, { maxLength: 6 }), (drawn) => {
      const { kind } = differenceOf(drawn);
      assert.equal(differenceOf([...drawn].reverse()).kind, kind);
      assert.equal(differenceOf([...drawn, ...says('not-about', 'not-held')]).kind, kind);
    }),
  );
});

test('words differ by what they say; numbers only where they measure the same', () => {
  assert.equal(differenceOf(says('=a', '=b')).kind, 'different');
  assert.equal(differenceOf(says('=a~x', '=b~x')).kind, 'different');
  assert.equal(differenceOf(says('=a~x', '=b~y')).kind, 'incomparable');
  assert.equal(differenceOf(says('=a~x', '=a~y')).kind, 'incomparable');
  assert.equal(differenceOf(says('=a~x', '=b~')).kind, 'incomparable');
});

test('whoever speaks alone is named; the national text breaks a silence but is compared with nobody', () => {
  assert.equal(differenceMark(differenceOf(says('silent', '=a'))).word, '只有地1写了');
  assert.equal(differenceMark(differenceOf([...says('silent', 'silent'), national('=a')])).word, '只有全国写了');
  assert.equal(differenceMark(differenceOf([...says('silent', '=a'), national('=b')])).word, '地方里只有地1写了');
  assert.equal(differenceOf([...says('silent', 'silent'), national('silent')]).kind, 'all-silent');
  assert.equal(differenceOf([...says('=a', '=a'), national('=b')]).kind, 'same');
});

test('only rows that tell nothing apart are alike; what cannot be compared is not', () => {
  assert.equal(differenceOf(says('=a', 'silent', '=a')).kind, 'some-silent');
  assert.deepEqual(
    DIFFERENCE_KINDS.filter((kind) => isAlike({ kind } as Difference)),
    ['same', 'all-silent'],
  );
});
