import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { contentFiles } from '../../../src/commands/content-files.ts';
import { filesBelow } from '../../../src/commands/files-below.ts';
import { readingStore } from '../../../src/commands/reading-store.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../../../src/library/collections.ts';
import type { EntryReading } from '../../../src/library/entry-reading.ts';
import { storedReading } from '../../../src/library/stored-reading.ts';

const root = mkdtempSync(join(tmpdir(), 'youju-readings-'));
/** Two files of each collection. */
const files = COLLECTION_NAMES.flatMap((name) =>
  contentFiles()
    .filter(({ path }) => path.startsWith(`content/${name}/`))
    .slice(0, 2)
    .map((file) => ({ ...file, name })),
);

/** Reads a file of the collection through a store that is opened anew, and counts how often the file itself is read. */
function readThrough(folder: string, { path, text, name }: (typeof files)[number]) {
  let times = 0;
  const read = (): EntryReading<unknown> => {
    times += 1;
    return COLLECTIONS[name].read(text, path);
  };
  const reading = storedReading(path, text, read, readingStore(folder));
  return { ...reading, times };
}

describe('what reading content files gave, kept on the disk', () => {
  after(() => rmSync(root, { recursive: true, force: true }));

  test('what was kept of a file is what reading it gives, and its lines are found', () => {
    const folder = join(root, 'same');
    for (const file of files) {
      const first = readThrough(folder, file);
      const again = readThrough(folder, file);
      assert.deepEqual([first.times, again.times], [1, 0], file.path);
      assert.deepStrictEqual([again.entry, again.body, again.problems], [first.entry, first.body, []], file.path);
      assert.equal(again.lineOf(['title']), first.lineOf(['title']), file.path);
    }
  });

  test('another text, another name, and what is damaged are read anew', () => {
    const folder = join(root, 'anew');
    const [file] = files;
    assert.ok(file);
    readThrough(folder, file);
    assert.equal(readThrough(folder, { ...file, text: `${file.text}\n` }).times, 1);
    assert.equal(readThrough(folder, { ...file, path: file.path.replace('content/', 'content/other/') }).times, 1);
    for (const name of filesBelow(folder)) writeFileSync(join(folder, name), 'half');
    assert.equal(readThrough(folder, file).times, 1);
  });

  test('a file with a problem is never kept, and what nobody asks for goes', () => {
    const folder = join(root, 'problem');
    const [file, other] = files;
    assert.ok(file && other);
    const broken = { ...file, text: file.text.replace(/^title:.*$/m, '') };
    assert.ok(readThrough(folder, broken).problems.length > 0);
    assert.equal(readThrough(folder, broken).times, 1);
    readThrough(folder, file);
    const store = readingStore(folder);
    const read = (): EntryReading<unknown> => COLLECTIONS[other.name].read(other.text, other.path);
    storedReading(other.path, other.text, read, store);
    store.forgetOthers();
    assert.deepEqual([readThrough(folder, other).times, readThrough(folder, file).times], [0, 1]);
  });
});
