import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashText } from '../../../src/comparison/hash-text.ts';

test('a text has one name, in letters and figures, that does not change', () => {
  assert.equal(hashText(''), hashText(''));
  assert.match(hashText('高级工'), /^[0-9a-z]{1,11}$/);
});

test('a hundred thousand near neighbours have as many names', () => {
  const names = new Set(Array.from({ length: 100_000 }, (_, at) => hashText(`quantity task ${at} 人`)));
  assert.equal(names.size, 100_000);
});
