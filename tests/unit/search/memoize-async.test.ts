import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoizeAsync } from '../../../src/search/memoize-async.ts';

test('each key is loaded once, and what could not be loaded is tried again', async () => {
  const asked: string[] = [];
  let isDown = true;
  const load = memoizeAsync(async (key) => {
    asked.push(key);
    if (isDown) throw new Error('down');
    return `${key}!`;
  });
  await assert.rejects(load('a'), /down/);
  isDown = false;
  assert.deepEqual(await Promise.all([load('a'), load('a'), load('b')]), ['a!', 'a!', 'b!']);
  assert.deepEqual(asked, ['a', 'a', 'b']);
});
