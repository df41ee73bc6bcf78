/** What a question adds to the site, of its own: a page, and one for frames. What is said of all questions stands in shared files. */
import assert from 'node:assert/strict';
import { globSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { library } from '../held-content.ts';

const files = globSync('dist/**/*').filter((path) => !/\.(br|gz)$/.test(path) && statSync(path).isFile());

/** What a question's files weigh at most together, before compression. */
const MOST = 40 * 1024;

test('a question has 3 files of its own at most, of 40 KB together before compression', () => {
  const heavy = library.faqs.flatMap(({ id }) => {
    const own = files.filter((path) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(path));
    const bytes = own.reduce((sum, path) => sum + statSync(path).size, 0);
    return own.length > 0 && own.length <= 3 && bytes <= MOST ? [] : [`${id}: ${own.length} files, ${bytes} bytes`];
  });
  assert.deepEqual(heavy, []);
  assert.ok(library.faqs.length > 0);
});
