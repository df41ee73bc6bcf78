import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quantitySchema } from '../../../src/schema/quantity.ts';

const eightThousand = { kind: 'task', value: 8000, unit: '人' };

test('a quantity is exact unless it says otherwise', () => {
  assert.equal(quantitySchema.parse(eightThousand).bound, 'exact');
});

test('a number without kind or unit is no quantity', () => {
  assert.ok(!quantitySchema.safeParse({ ...eightThousand, kind: undefined }).success);
  assert.ok(!quantitySchema.safeParse({ ...eightThousand, unit: undefined }).success);
  assert.ok(!quantitySchema.safeParse({ ...eightThousand, kind: 'quota' }).success);
});

test('the upper end of a range lies above the lower', () => {
  assert.ok(quantitySchema.safeParse({ ...eightThousand, upTo: 8001 }).success);
  for (const upTo of [8000, 7999]) {
    const { error } = quantitySchema.safeParse({ ...eightThousand, upTo });
    assert.deepEqual(
      error?.issues.map(({ path }) => path.join('.')),
      ['upTo'],
    );
  }
});
