import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeSearchData } from '../../src/commands/search-data.ts';
import { isContext } from '../../src/schema/context-place.ts';
import { topicWordOf } from '../../src/search/index-words.ts';
import { sectionsOfIndex } from '../../src/search/pagefind-index.ts';
import type { PublishedLexicon } from '../../src/search/published.ts';
import {
  addressOfSections,
  fileOfSection,
  type PublishedSections,
  unpackSection,
} from '../../src/search/section-files.ts';
import { lengthenCharacters } from '../../src/search/short-characters.ts';
import { inOrderOfSummary, summaryOfWords } from '../../src/search/summary.ts';
import { buildDay } from '../../src/site/build-day.ts';
import { library } from '../held-content.ts';

/** A word that several sections have. */
const SOUGHT = topicWordOf('training', 'tells');

test('Pagefind’s index holds no fingerprint of a section: as words they would be most of it', () => {
  const files = globSync('dist/pagefind/index/*.pf_index');
  assert.ok(files.length > 0);
  for (const file of files) {
    const text = readFileSync(file, 'latin1');
    assert.match(text, /topic[a-z]+xgrants/);
    assert.doesNotMatch(text, /[0-9a-f]{32}/);
  }
});

test('of sections that have a word, the index names those first that the summary names first', async () => {
  const isOfCountry = new Set(library.places.filter(isContext).map(({ id }) => id));
  const ordered = inOrderOfSummary(makeSearchData(library).sections, (place) => isOfCountry.has(place));
  const nameOf = ({ id, items }: { id: string; items: readonly { id: string }[] }) =>
    `${id} ${items.map((item) => item.id).join()}`;
  const expected = summaryOfWords(ordered).named.flatMap((words, at) => {
    const { entry } = ordered[at] ?? assert.fail();
    return words.includes(SOUGHT) ? [nameOf(entry)] : [];
  });
  const { index } = JSON.parse(
    lengthenCharacters(readFileSync('dist/pagefind/lexicon.json', 'utf8')),
  ) as PublishedLexicon;
  const keys = await sectionsOfIndex(
    async (path, parse) => parse(readFileSync(`dist/pagefind/${path}`)),
    index,
  )(SOUGHT);
  const found = keys.map((key) => {
    const path = `dist/pagefind/${addressOfSections(fileOfSection(key))}`;
    return nameOf(
      unpackSection(JSON.parse(lengthenCharacters(readFileSync(path, 'utf8'))) as PublishedSections, key, buildDay),
    );
  });
  assert.ok(expected.length > 2);
  assert.deepEqual(found, expected);
});
