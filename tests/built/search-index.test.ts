import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

test('Pagefind’s index holds no fingerprint of a section: as words they would be most of it', () => {
  const files = globSync('dist/pagefind/index/*.pf_index');
  assert.ok(files.length > 0);
  for (const file of files) {
    const text = gunzipSync(readFileSync(file)).toString('latin1');
    assert.match(text, /topic[a-z]+xgrants/);
    assert.doesNotMatch(text, /[0-9a-f]{32}/);
  }
});
