import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepLast } from '../../../src/language/keep-last.ts';

test('a value is made once as long as it is asked for with the same things, and anew with others', () => {
  const made: string[] = [];
  const join = keepLast((one: string, other: string) => {
    made.push(one + other);
    return [one, other];
  });
  assert.equal(join('a', 'b'), join('a', 'b'));
  assert.deepEqual(join('a', 'c'), ['a', 'c']);
  assert.deepEqual(join('a', 'b'), ['a', 'b']);
  assert.deepEqual(made, ['ab', 'ac', 'ab']);
});
