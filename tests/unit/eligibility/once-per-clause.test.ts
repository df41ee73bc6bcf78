import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oncePerClause } from '../../../src/eligibility/once-per-clause.ts';

test('of two lines of one clause, the first stands for both', () => {
  const clauses: Record<string, string> = { a: '七', b: '七', c: '八' };
  assert.deepEqual(
    oncePerClause(['a', 'b', 'c'], (id) => clauses[id]),
    ['a', 'c'],
  );
});

test('what has no clause stands for itself', () => {
  assert.deepEqual(
    oncePerClause(['x', 'y', 'x'], () => undefined),
    ['x', 'y'],
  );
});
