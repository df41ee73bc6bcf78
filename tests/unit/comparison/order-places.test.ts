import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { End } from '../../../src/comparison/ends.ts';
import { orderPlaces } from '../../../src/comparison/order-places.ts';

const columns = fc.array(
  fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.constantFrom(-1, 0, 1))
      .map(([a, b, side]) => [[Math.min(a, b), side] as End, [Math.max(a, b), side] as End] as const),
  ),
  { maxLength: 7 },
);

test('numbers are in order, ties and the numberless as they were, the numberless last', () => {
  fc.assert(
    fc.property(columns, fc.boolean(), (drawn, descending) => {
      const given = drawn.map((range, at) => ({
        id: `${at}`,
        values: new Map(range ? [['quota.task.人', range] as const] : []),
      }));
      const ordered = orderPlaces(given, 'quota.task.人', descending);
      assert.deepEqual(ordered.map(({ id }) => id).sort(), given.map(({ id }) => id).sort());
      const key = (id: string) => {
        const range = drawn[Number(id)];
        if (!range) return Number.POSITIVE_INFINITY;
        const [value, side] = range[descending ? 1 : 0];
        // Nearly 3 lies between 2 and 3, more than 3 between 3 and 4.
        return (descending ? -1 : 1) * (value + side / 3);
      };
      for (const [at, { id }] of ordered.entries()) {
        const next = ordered[at + 1]?.id;
        if (next === undefined) continue;
        assert.ok(key(id) < key(next) || (key(id) === key(next) && Number(id) < Number(next)));
      }
    }),
  );
});

test('another measure orders nothing', () => {
  const given = [3, 1, 2].map((value) => ({
    id: `${value}`,
    values: new Map([['a', [[value, 0] as End, [value, 0] as End] as const]]),
  }));
  assert.deepEqual(orderPlaces(given, 'b', true), given);
});
