import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeSearchData } from '../../../src/commands/search-data.ts';
import { memoize } from '../../../src/language/memoize.ts';
import { makeIndexFiles } from '../../../src/search/index-files.ts';
import { joinLookups, leftOutOf, makeLookups, type PlaceLookups } from '../../../src/search/lookups.ts';
import { openPairs } from '../../../src/search/open-pairs.ts';
import { type PairFiles, readPairFile, STANDS_NOWHERE } from '../../../src/search/pair-files.ts';
import { inOrderOfSummary, summaryOfWords } from '../../../src/search/summary.ts';
import { library } from '../../held-content.ts';

const { sections } = makeSearchData(library);
const keyed = inOrderOfSummary(sections, (place) => place === 'china').map((section, at) => ({
  ...section,
  key: at.toString(16).padStart(3, '0'),
}));

/** What is published of the sections, of which the summary names so many of a word: made once for all places. */
const published = memoize((most: number) => ({ ...summaryOfWords(keyed, most), ...makeIndexFiles(keyed, most) }));

/** The lookups over the real sections, of which the summary names so many of a word, for some places. */
async function lookups(most: number, ...places: string[]) {
  const { named, leftOut, ...made } = published(most);
  const pairsOf = (index: PairFiles, files: readonly Uint8Array[]) =>
    openPairs(index, async (at) => readPairFile(files[at] ?? assert.fail(), at, index));
  const summary = {
    sectionsWith: async (asked: string) => ({
      keys: keyed.flatMap(({ key }, at) => (named[at]?.some((word) => word.startsWith(asked)) ? [key] : [])),
      leftOut: leftOutOf(leftOut, asked),
    }),
    pairs: pairsOf(made.summary.index, made.summary.files),
  };
  return makeLookups(summary, async (place): Promise<PlaceLookups> => {
    const { index, files } = made.places.find(({ index }) => index.place === place) ?? assert.fail(place);
    return { words: index, pairs: pairsOf(index.stretches, files) };
  })(places);
}

const words = [...new Set(keyed.flatMap((section) => section.words))].filter(
  (word) => !/^(place|key|document)/.test(word),
);
const placeOf = new Map(keyed.map(({ key, entry }) => [key, entry.place]));

test('of the places that are asked for every section is known that has a word, and the country’s count is right', async () => {
  const sectionsOf = new Map(words.map((word): [string, string[]] => [word, []]));
  for (const { key, words } of keyed) for (const word of new Set(words)) sectionsOf.get(word)?.push(key);
  for (const place of new Set(placeOf.values())) {
    const { sectionsWith } = await lookups(2, place);
    for (const [word, having] of sectionsOf) {
      const { keys, leftOut } = await sectionsWith(word);
      const own = having.filter((key) => placeOf.get(key) === place);
      assert.deepEqual(
        own.filter((key) => !keys.includes(key)),
        [],
        `${place} ${word}`,
      );
      assert.ok(keys.every((key) => having.includes(key)));
      assert.equal(keys.length + leftOut, having.length, word);
    }
  }
});

test('of the places that are asked for every line is known that holds a segment', async () => {
  const { heldBy } = await lookups(1, 'qingyuan');
  const texts = keyed.flatMap(({ key, items }) => items.flatMap((line) => line.map((text) => ({ key, text }))));
  const long = texts.filter(({ text }) => /^[\p{Script=Han}]{6,}/u.test(text));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...long), fc.integer({ min: 2, max: 6 }), async ({ key, text }, length) => {
      const { lines } = await heldBy(text.slice(0, length));
      if (placeOf.get(key) === 'qingyuan') assert.ok(lines.has(key), text);
    }),
  );
});

test('words that tell places apart are asked of places alone', async () => {
  const { sectionsWith } = await lookups(60, 'lanzhou');
  const own = keyed.filter(({ entry }) => entry.place === 'lanzhou').map(({ key }) => key);
  assert.deepEqual(await sectionsWith('placelanzhouz'), { keys: own, leftOut: 0 });
  assert.deepEqual(await sectionsWith('placeqingyuanz'), { keys: [], leftOut: 0 });
});

test('a place whose index cannot be had is a failure, and is asked for again', async () => {
  let asked = 0;
  const open = makeLookups(
    {
      sectionsWith: async () => ({ keys: [], leftOut: 0 }),
      pairs: { stride: 1, placesOf: async () => STANDS_NOWHERE },
    },
    async () => {
      asked += 1;
      throw new Error('lost');
    },
  );
  for (const _ of [1, 2]) await assert.rejects(open(['lanzhou']), /lost/);
  assert.equal(asked, 2);
});

test('where the summary names everything, no place is asked', async () => {
  const never = {
    words: { place: 'a', keys: [], words: {}, stretches: { files: 1, stride: 1, stamp: 1 } },
    pairs: { stride: 1, placesOf: async () => assert.fail() },
  };
  const { heldBy, pairCounts } = joinLookups(
    {
      sectionsWith: async () => ({ keys: [], leftOut: 0 }),
      pairs: { stride: 1, placesOf: async () => STANDS_NOWHERE },
    },
    [never],
  );
  assert.equal((await heldBy('高级工')).isWhole, true);
  assert.equal((await pairCounts('高级工')).size, 0);
});

test('a place has files only of what the summary leaves out, so that few documents need none', () => {
  for (const { index, files } of published(1000).places) {
    assert.deepEqual(files, []);
    assert.equal(index.stretches.files, 0);
  }
  assert.ok(published(2).places.every(({ files }) => files.length > 0));
});

test('of the places that are asked for the pairs of a text are counted in every section', async () => {
  const { pairCounts } = await lookups(2, 'qingyuan');
  const { pairCounts: ofAll } = await lookups(1000);
  for (const text of ['高级技工学校', '集体户口本', '入户就业地']) {
    const [some, all] = [await pairCounts(text), await ofAll(text)];
    for (const [key, count] of all) if (placeOf.get(key) === 'qingyuan') assert.equal(some.get(key), count, text);
  }
});
