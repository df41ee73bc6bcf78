import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countLines, heldBy, type PairIndex } from '../../../src/search/held-by.ts';
import { openPairs } from '../../../src/search/open-pairs.ts';
import {
  addressOf,
  readPairFile,
  type SectionTexts,
  STANDS_NOWHERE,
  writePairFiles,
} from '../../../src/search/pair-files.ts';
import { squeeze } from '../../../src/search/squeeze.ts';
import { runs } from '../../depth.ts';

const text = fc.string({ unit: fc.constantFrom(...'技能人才，𠮷1 '), maxLength: 12 });
const sections: fc.Arbitrary<SectionTexts[]> = fc
  .uniqueArray(fc.constantFrom('0000000', '00abcde', 'fffffff', '123456789abc', 'a'), { maxLength: 4 })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 5 }).map((lines) => ({ key, lines })),
      ),
    ),
  );

/** An index over the files as they are published. */
function indexOver(given: readonly SectionTexts[], most?: number): PairIndex {
  const { index, files } = writePairFiles(given, most === undefined ? {} : { most });
  return openPairs(index, async (at) => readPairFile(files[at] ?? assert.fail(`no file ${at}`), at, index));
}

test('the files know of every segment exactly the lines that hold it', async () => {
  await fc.assert(
    fc.asyncProperty(sections, text, async (given, segment) => {
      const squeezed = squeeze(segment);
      if ([...squeezed].length < 2) return;
      const expected = given.flatMap(({ key, lines }) => {
        const holding = lines.flatMap((texts, line) =>
          texts.some((of) => squeeze(of).includes(squeezed)) ? [line] : [],
        );
        return holding.length > 0 ? [[key, holding] as const] : [];
      });
      const { lines: found, isWhole } = await heldBy(segment, indexOver(given));
      assert.equal(isWhole, true);
      assert.deepEqual(
        [...found].map(([key, lines]) => [key, [...lines]]).sort(),
        expected.map(([key, lines]) => [key, lines]).sort(),
      );
      assert.equal(countLines(found), expected.flatMap(([, lines]) => lines.filter((line) => line > 0)).length);
    }),
    { numRuns: runs(500) },
  );
});

/** The lines of each section that hold a segment, by trying. */
const holding = (given: readonly SectionTexts[], squeezed: string) =>
  new Map(
    given.map(({ key, lines }) => [
      key,
      new Set(lines.flatMap((texts, line) => (texts.some((of) => squeeze(of).includes(squeezed)) ? [line] : []))),
    ]),
  );

test('of an index that names some sections only, nothing is told that is not so, and nothing is called whole that is not', async () => {
  await fc.assert(
    fc.asyncProperty(sections, text, fc.integer({ min: 1, max: 3 }), async (given, segment, most) => {
      const squeezed = squeeze(segment);
      if ([...squeezed].length < 2) return;
      const held = holding(given, squeezed);
      const { lines, isWhole } = await heldBy(segment, indexOver(given, most));
      for (const [key, own] of lines) for (const line of own) assert.ok(held.get(key)?.has(line), `${key} ${line}`);
      const count = [...held.values()].reduce((sum, { size }) => sum + size, 0);
      const named = [...lines.values()].reduce((sum, { size }) => sum + size, 0);
      if (isWhole) assert.equal(named, count);
      // Two characters are one pair: how many sections are left out is known.
      if ([...squeezed].length === 2) {
        const { places, leftOut } = await indexOver(given, most).placesOf(squeezed);
        assert.equal(places.size + leftOut, [...held.values()].filter(({ size }) => size > 0).length);
        assert.ok(places.size <= most);
      }
    }),
    { numRuns: runs(500) },
  );
});

test('a word is found beside the pairs, whatever it is made of', async () => {
  const { placesOf } = indexOver([
    { key: 'a', lines: [['技能']], words: ['amountdfz'] },
    { key: 'b', lines: [], words: ['amountdfz', '技能'] },
  ]);
  assert.deepEqual([...(await placesOf('amountdfz')).places.keys()], ['a', 'b']);
  assert.deepEqual([...(await placesOf('技能')).places.keys()], ['a', 'b']);
  assert.equal((await placesOf('amountdgz')).places.size, 0);
});

test('a segment that runs from one text of a line into the next is in none', async () => {
  const index = indexOver([{ key: 'a', lines: [['技能', '人才']] }]);
  assert.equal((await heldBy('技能人才', index)).lines.size, 0);
  assert.equal((await heldBy('人才', index)).lines.size, 1);
});

test('of a long query that stands nowhere few pairs are asked for', async () => {
  const asked: string[] = [];
  const found = await heldBy('我有高级工证想把户口迁到清远去', {
    stride: 16,
    placesOf: async (pair) => {
      asked.push(pair);
      return STANDS_NOWHERE;
    },
  });
  assert.deepEqual(found, { lines: new Map(), isWhole: true });
  assert.equal(asked.length, 2);
});

const { index, files } = writePairFiles([{ key: 'abc', lines: [['技能人才培训'], ['能工巧匠'.repeat(600)]] }]);
const [first = new Uint8Array()] = files;

test('a file that is cut short anywhere, changed anywhere, or somebody else’s is refused', () => {
  for (let length = 0; length < first.length; length += 1)
    assert.throws(() => readPairFile(first.subarray(0, length), 0, index), /Stretch file 0/);
  for (let at = 0; at < first.length; at += 1) {
    const changed = first.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.throws(() => readPairFile(changed, 0, index), /Stretch file 0/, `byte ${at}`);
  }
  assert.throws(
    () => readPairFile(new TextEncoder().encode('<!doctype html><title>登录</title>'), 0, index),
    /without signature/,
  );
});

test('a file of another place or another index is refused', () => {
  const other = writePairFiles([{ key: 'abd', lines: [['技能人才培训']] }]);
  assert.throws(() => readPairFile(other.files[0] ?? first, 0, index), /another index/);
  assert.throws(() => readPairFile(first, 1, index), /is number 0/);
  assert.notEqual(addressOf(0, other.index), addressOf(0, index));
  assert.notEqual(addressOf(0, index, 'qingyuan'), addressOf(0, index, 'lanzhou'));
});

test('a key that is no hash is refused', () => {
  for (const key of ['', 'xyz', '1234567890abc'])
    assert.throws(() => writePairFiles([{ key, lines: [] }]), /expected 1 to 12 hexadecimal figures/);
});
