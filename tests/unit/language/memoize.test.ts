import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoize } from '../../../src/language/memoize.ts';

test('each key is loaded once, and what could not be loaded is tried again', async () => {
  const asked: string[] = [];
  let isDown = true;
  const load = memoize(async (key: string) => {
    asked.push(key);
    if (isDown) throw new Error('down');
    return `${key}!`;
  });
  await assert.rejects(load('a'), /down/);
  isDown = false;
  assert.deepEqual(await Promise.all([load('a'), load('a'), load('b')]), ['a!', 'a!', 'b!']);
  assert.deepEqual(asked, ['a', 'a', 'b']);
});

test('what is asked of an object is worked out once for it, and of another that looks like it anew', () => {
  let made = 0;
  const number = memoize((_: { id: string }) => {
    made += 1;
    return made;
  });
  const [one, other] = [{ id: 'a' }, { id: 'a' }];
  assert.deepEqual([number(one), number(one), number(other), number(one)], [1, 1, 2, 1]);
});

test('a value that counts for nothing is known, too', () => {
  let made = 0;
  const nothing = memoize((_: string) => {
    made += 1;
    return made > 0 ? null : 0;
  });
  assert.deepEqual([nothing('a'), nothing('a'), made], [null, null, 1]);
});
