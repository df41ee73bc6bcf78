import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

test('in rooms whose files share one process, what is done before and after tests stands with them in a describe', () => {
  // Outside one it would be done before, or for, the tests of every other file.
  const files = globSync('tests/{unit,content,built,builds}/**/*.test.ts');
  assert.ok(files.length > 100);
  const faults = files.filter((file) => /^(?:before|after)(?:Each)?\(/m.test(readFileSync(file, 'utf8')));
  assert.deepEqual(faults, []);
});
