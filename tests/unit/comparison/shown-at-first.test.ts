import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlaceCell } from '../../../src/comparison/place-matrix.ts';
import { MOST_SHOWN_PLACES, shownAtFirst } from '../../../src/comparison/shown-at-first.ts';
import { samplePolicy, sampleProvision } from '../samples.ts';

const policy = samplePolicy();
const said: PlaceCell = [{ policy, cell: { kind: 'answered', items: [sampleProvision()] } }];
const open: PlaceCell = [
  { policy, cell: { kind: 'answered', items: [{ ...sampleProvision(), kind: 'open-point' } as never] } },
];
const silent: PlaceCell = [{ policy, cell: { kind: 'silent', note: null } }];

/** What is shown of places with cells in three rows: `1` says something, `0` is silent, `?` says what is not written. */
const shown = (places: Record<string, string>, first: readonly string[] = []) =>
  shownAtFirst(Object.keys(places), {
    cellsOf: (place) => [...(places[place] ?? '')].map((mark) => (mark === '1' ? said : mark === '?' ? open : silent)),
    isFirst: (place) => first.includes(place),
  });

test('places stand by how many rows they share with another, in their order where they share as many', () => {
  assert.deepEqual(shown({ a: '100', b: '110', c: '111', d: '111' }), ['c', 'd', 'b', 'a']);
});

test('what is in the table already stays first', () => {
  assert.deepEqual(shown({ a: '100', b: '111', c: '111' }, ['a']), ['a', 'b', 'c']);
  assert.deepEqual(shown({ a: '001', b: '110', c: '110' }, ['a']), ['a', 'b', 'c']);
});

test('a place that shares no row is left to choice, and so is one that only leaves points open', () => {
  assert.deepEqual(shown({ a: '110', b: '100', c: '001' }), ['a', 'b']);
  assert.deepEqual(shown({ a: '110', b: '100', c: '??0' }), ['a', 'b']);
});

test('a place that alone speaks is shown', () => {
  assert.deepEqual(shown({ a: '110' }), ['a']);
  assert.deepEqual(shown({ a: '100', b: '010' }), ['a', 'b']);
});

test('of many places, some are shown', () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`p${at}`, '111']));
  assert.deepEqual(shown(many, ['p299']), [
    'p299',
    ...Array.from({ length: MOST_SHOWN_PLACES - 1 }, (_, at) => `p${at}`),
  ]);
});
