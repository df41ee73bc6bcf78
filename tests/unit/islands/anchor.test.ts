import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anchorOf } from '../../../src/islands/anchor.ts';

test('an anchor is read as it was meant', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (id) => assert.equal(anchorOf(`#${encodeURIComponent(id)}`), id)),
  );
});

test('a fragment that is no percent-encoding is taken as it stands', () => {
  for (const [hash, id] of [
    ['', ''],
    ['#', ''],
    ['#%', '%'],
    ['#%E0%A4%A', '%E0%A4%A'],
    ['#100%-off', '100%-off'],
  ] as const) {
    assert.equal(anchorOf(hash), id);
  }
});
