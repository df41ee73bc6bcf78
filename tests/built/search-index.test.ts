import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { kindOfWord } from '../../src/search/index-words.ts';

test('Pagefind’s index holds words of the vocabulary and nothing else: whatever else it holds grows with documents', () => {
  const files = globSync('dist/pagefind/index/*.pf_index');
  assert.ok(files.length > 0);
  const words = files.flatMap(
    (file) =>
      gunzipSync(readFileSync(file))
        .toString('latin1')
        .match(/[a-z0-9]{8,}/g) ?? [],
  );
  assert.ok(words.length > 50);
  // Its own signature stands before each file's words.
  const others = words.filter((word) => kindOfWord(word) !== 'vocabulary' && !word.startsWith('pagefind'));
  assert.deepEqual(others, []);
});
