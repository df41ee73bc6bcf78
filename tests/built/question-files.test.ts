/** What a question adds to the site, of its own: a page, and one for frames. What is said of all questions stands in shared files. */
import assert from 'node:assert/strict';
import { globSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { contentFiles } from '../../src/commands/content-files.ts';
import { readLibrary } from '../../src/library/read-library.ts';

const { library } = readLibrary(contentFiles());
const files = globSync('dist/**/*').filter((path) => !/\.(br|gz)$/.test(path) && statSync(path).isFile());

/** What an answer on one or two documents weighs at most, and what each further one adds, whose phrases and terms are told as well. */
const [MOST, MORE] = [40 * 1024, 6 * 1024];

test('a question has 3 files of its own at most, of 40 KB together before compression, and 6 KB for each document beyond two', () => {
  const heavy = library.faqs.flatMap(({ id, restsOn, leftOpen }) => {
    const documents = new Set([...restsOn, ...leftOpen].map(({ policy }) => policy)).size;
    const own = files.filter((path) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(path));
    const bytes = own.reduce((sum, path) => sum + statSync(path).size, 0);
    return own.length > 0 && own.length <= 3 && bytes <= MOST + MORE * Math.max(0, documents - 2)
      ? []
      : [`${id}: ${own.length} files, ${bytes} bytes`];
  });
  assert.deepEqual(heavy, []);
  assert.ok(library.faqs.length > 0);
});
