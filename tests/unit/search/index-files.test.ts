import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSearchData } from '../../../src/commands/search-data.ts';
import { makeIndexFiles, makeSummary } from '../../../src/search/index-files.ts';
import { kindOfWord } from '../../../src/search/index-words.ts';
import { summaryOfWords } from '../../../src/search/summary.ts';
import { IS_NIGHTLY } from '../../depth.ts';
import { library } from '../../held-content.ts';

const { sections } = makeSearchData(library);

/** Sections so many times, each time of other places; the real ones where none are given. */
const copied = (times: number, of = sections) =>
  Array.from({ length: times }, (_, copy) =>
    of.map((section, at) => ({
      ...section,
      key: `${copy.toString(16)}f${at.toString(16)}`,
      entry: { ...section.entry, place: `${section.entry.place}-${copy}` },
    })),
  ).flat();
/** So many sections at most stand for all. */
const SPREAD = 12;
const bytesOf = (files: readonly Uint8Array[]) => files.map(({ length }) => length);

test('no file of the summary grows with the number of places', () => {
  // Sections spread over all of them have the words of all in the same shares, and take no longer when there are more.
  const step = Math.ceil(sections.length / SPREAD);
  const some = sections.filter((_, at) => at % step === 0);
  const largest = (times: number) => Math.max(...bytesOf(makeSummary(copied(times, some)).files));
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
  for (const times of IS_NIGHTLY ? [2, 9] : [2]) assert.ok(most(makeIndexFiles(copied(times)).places) <= whole);
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
