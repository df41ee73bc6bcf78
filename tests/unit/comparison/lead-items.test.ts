import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { leadItems } from '../../../src/comparison/lead-items.ts';
import { sampleOpenPoint, samplePolicy, sampleProvision } from '../samples.ts';

const policy = samplePolicy({ keyPoints: ['key'] });

test('key points come before other provisions, open points last', () => {
  const items = [
    sampleOpenPoint({ id: 'open' }),
    sampleProvision({ id: 'plain' }),
    sampleProvision({ id: 'key' }),
    sampleProvision({ id: 'other' }),
  ];
  const { first, rest } = leadItems(items, policy, 'who');
  assert.deepEqual(
    first.map(({ id }) => id),
    ['key', 'plain', 'other', 'open'],
  );
  assert.deepEqual(rest, []);
});

test('every item is shown or folded, once; never fewer than two are folded', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), (open) => {
      const items = open.map((isOpen, at) =>
        isOpen ? sampleOpenPoint({ id: `${at}` }) : sampleProvision({ id: `${at}` }),
      );
      const { first, rest } = leadItems(items, policy, 'who');
      assert.deepEqual([...first, ...rest].map(({ id }) => id).sort(), items.map(({ id }) => id).sort());
      assert.ok(first.length > 0 && rest.length !== 1);
      const kinds = [...first, ...rest].map(({ kind }) => kind);
      assert.deepEqual(kinds, kinds.toSorted().reverse());
    }),
  );
});

test('the general rule of the row comes first, before key points, and in its row only', () => {
  const provisions = [
    sampleProvision({ id: 'key' }),
    sampleProvision({ id: 'plain' }),
    sampleProvision({ id: 'wide', general: ['who'] }),
  ];
  const ids = (row: string) => leadItems(provisions, policy, row).first.map(({ id }) => id);
  assert.deepEqual(ids('who'), ['wide', 'key', 'plain']);
  assert.deepEqual(ids('fee'), ['key', 'plain', 'wide']);
});
