import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFiles } from '../../../src/commands/content-files.ts';
import { makeSearchData } from '../../../src/commands/search-data.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { makeIndexFiles } from '../../../src/search/index-files.ts';
import { kindOfWord } from '../../../src/search/index-words.ts';
import { summaryOfWords } from '../../../src/search/summary.ts';

const { sections } = makeSearchData(readLibrary(contentFiles()).library);

/** Sections so many times, each time of other places; the real ones where none are given. */
const copied = (times: number, of = sections) =>
  Array.from({ length: times }, (_, copy) =>
    of.map((section, at) => ({
      ...section,
      key: `${copy.toString(16)}f${at.toString(16)}`,
      entry: { ...section.entry, place: `${section.entry.place}-${copy}` },
    })),
  ).flat();
const bytesOf = (files: readonly Uint8Array[]) => files.map(({ length }) => length);

test('no file of the summary grows with the number of places', () => {
  // A quarter of the sections has the words of all in the same shares, and takes a quarter of the time.
  const some = sections.filter((_, at) => at % 4 === 0);
  const largest = (times: number) => Math.max(...bytesOf(makeIndexFiles(copied(times, some)).summary.files));
  const [few, many] = [largest(30), largest(90)];
  // A pair that stands in one or two sections of a copy comes to its most between the two; named whole it would take three times as much.
  assert.ok(many < 1.4 * few, `${many} bytes of the largest file, ${few} before`);
});

test('what is written of a place is never more than all that stands in it, however many others there are', () => {
  const most = (places: ReturnType<typeof makeIndexFiles>['places']) =>
    Math.max(
      ...places.map(
        ({ index, files }) => JSON.stringify(index.words).length + bytesOf(files).reduce((sum, own) => sum + own, 0),
      ),
    );
  // A summary that names nothing leaves everything to the places.
  const whole = most(makeIndexFiles(copied(1), 0).places);
  assert.ok(most(makeIndexFiles(copied(9)).places) <= whole);
});

test('of the words that the summary names whole, the file of a place says nothing: no place is asked for them', () => {
  const wordsOf = (most: number) =>
    new Set(makeIndexFiles(copied(1), most).places.flatMap(({ index }) => Object.keys(index.words)));
  const few = [...wordsOf(sections.length)];
  assert.ok(few.length > 0);
  assert.deepEqual(
    few.filter((word) => kindOfWord(word) !== 'place'),
    [],
  );
  assert.ok(wordsOf(2).size > few.length);
});

test('what Pagefind is given does not grow either', () => {
  const given = (times: number) => summaryOfWords(copied(times)).named.flat().length;
  assert.equal(given(160), given(130));
});
