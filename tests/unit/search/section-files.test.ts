import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSearchData } from '../../../src/commands/search-data.ts';
import {
  fileOfSection,
  keyOfSection,
  packSections,
  partIntoFiles,
  unpackSection,
} from '../../../src/search/section-files.ts';
import { buildDay } from '../../../src/site/build-day.ts';
import { library } from '../../held-content.ts';

const { sections } = makeSearchData(library);
const documents = [...Map.groupBy(sections, ({ entry }) => entry.id).values()];
const filesOf = (of: typeof sections) => partIntoFiles(of);

test('every section of a document is in one of its files, and comes out of it as it was', () => {
  let together = 0;
  for (const own of documents) {
    const files = filesOf(own);
    assert.deepEqual(new Set(files.flat()), new Set(own));
    assert.equal(files.flat().length, own.length);
    for (const file of files) {
      const packed = JSON.parse(JSON.stringify(packSections(file.map(({ entry }) => entry))));
      if (file.length > 1) together += 1;
      for (const [at, { entry }] of file.entries())
        assert.deepEqual(
          unpackSection(packed, keyOfSection('0be31a8', at), buildDay),
          JSON.parse(JSON.stringify(entry)),
        );
    }
  }
  assert.ok(together > 0);
});

test('a file of several sections is no longer than the longest of one may be read for little', () => {
  const lengthOf = (file: typeof sections) => JSON.stringify(packSections(file.map(({ entry }) => entry))).length;
  for (const file of documents.flatMap(filesOf)) assert.ok(file.length === 1 || lengthOf(file) <= 7600);
  // Two that would fit are in one.
  for (const own of documents) {
    const [shortest, next] = filesOf(own).toSorted((one, other) => lengthOf(one) - lengthOf(other));
    if (shortest && next) assert.ok(lengthOf([...shortest, ...next]) > 7600);
  }
});

test('the key of a section says its file, and a file has no section of another key', () => {
  assert.equal(keyOfSection('0be31a8', 11), '0be31a8b');
  assert.equal(fileOfSection('0be31a8b'), '0be31a8');
  const [first = assert.fail()] = sections;
  assert.throws(() => unpackSection(packSections([first.entry]), '0be31a81', buildDay), /No section of its file/);
});
