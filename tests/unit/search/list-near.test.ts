import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndexedPolicy } from '../../../src/search/entries.ts';
import type { Hit } from '../../../src/search/hit.ts';
import { mayStandInBox, type NearFaq, saysNothing, withNear } from '../../../src/search/list-near.ts';
import type { PreparedFaq, PreparedItem } from '../../../src/search/prepare-policy.ts';
import type { SilenceFound } from '../../../src/search/silence.ts';
import { understand } from '../../../src/search/understand.ts';
import { prepared } from './sample-lexicon.ts';

const policy = { id: 'yunzhou-2020', place: 'yunzhou' } as IndexedPolicy;
const faq = (id: string, nearness: number, rests: string[] = [], covered = 1): NearFaq => ({
  similarity: 1,
  nearness,
  covered,
  grounds: [
    {
      faq: { id, question: id, phrasings: [], silent: false, wide: false, rests: rests.map((line) => [line, '一']) },
      policy,
      phrasings: [],
    } satisfies PreparedFaq,
  ],
});
const line = (id: string, whole: boolean): Hit => ({
  kind: 'item',
  prepared: { item: { id }, policy } as PreparedItem,
  asTyped: false,
  score: 1.2,
  whole,
});
const nameOf = (hit: Hit) => (hit.kind === 'faq' ? hit.faq.faq.id : hit.kind === 'item' ? hit.prepared.item.id : '');
const near = [faq('first', 2.5), faq('second', 1)];
const asked = understand('请问我的老婆能不能一起迁', prepared);
const told = understand(`${'我老婆'.repeat(14)}能不能一起迁`, prepared);

test('only the nearest question stands in the box, and only where it is far ahead', () => {
  assert.ok(mayStandInBox(faq('first', 2.5), near, asked));
  assert.ok(!mayStandInBox(faq('second', 1), near, asked));
  assert.ok(!mayStandInBox(faq('first', 2.5), [faq('first', 2.5), faq('second', 2.4)], asked));
  assert.ok(!mayStandInBox(faq('first', 1), [faq('first', 1)], asked));
});

test('who tells a long case and names no place has no box', () => {
  assert.ok(!mayStandInBox(faq('first', 2.5), near, told));
});

test('the nearest question stands before lines that say but a part, and below one that says all', () => {
  const listed = (best: Hit) => withNear([best, line('other', false)], near, undefined, asked).map(nameOf);
  assert.deepEqual(listed(line('part', false))[0], 'first');
  assert.deepEqual(listed(line('all', true)), ['all', 'other', 'first', 'second']);
});

test('of words side by side the nearest question stands before lines that say but a part of them', () => {
  const list = understand('老婆 落户', prepared);
  const listed = (best: Hit) => withNear([best, line('other', false)], near, undefined, list).map(nameOf);
  assert.deepEqual(listed(line('part', false)), ['first', 'part', 'other', 'second']);
  assert.deepEqual(listed(line('all', true)), ['all', 'other', 'first', 'second']);
});

test('the second question stands before the second line, unless words are typed apart', () => {
  const lines = [line('part', false), line('other', false)];
  const listed = (query: string) => withNear(lines, near, undefined, understand(query, prepared)).map(nameOf);
  assert.deepEqual(listed('请问我的老婆能不能一起迁'), ['first', 'part', 'second', 'other']);
  assert.deepEqual(listed('老婆 能不能一起迁'), ['first', 'part', 'other', 'second']);
});

test('below a box, what it rests on comes first, and the box is not listed again', () => {
  const listed = withNear([line('other', true), line('ground', false)], near, faq('first', 2.5, ['ground']), asked);
  assert.deepEqual(listed.map(nameOf), ['ground', 'other', 'second']);
});

test('a question of whose ways a sentence says little is in no box, however near it is', () => {
  const boxed = (covered: number) => mayStandInBox(faq('first', 3), [faq('first', 3, [], covered)], asked);
  assert.deepEqual([0.2, 0.9].map(boxed), [false, true]);
});

test('where a trade is named a question need say little of a sentence, but only of the place that was named', () => {
  const ofTrade = { ...asked, terms: asked.terms.map((term) => ({ ...term, trade: true })) };
  const boxed = (places: string[]) =>
    mayStandInBox(faq('first', 3), [faq('first', 3, [], 0.2)], { ...ofTrade, places });
  assert.deepEqual([[], ['yunzhou']].map(boxed), [false, true]);
});

test('a silence that names no word, or is told of words that one question has all, says nothing beside that question', () => {
  const unknown = (...words: string[]): SilenceFound => ({ silence: { kind: 'unknown', words }, conclusive: true });
  const apart: SilenceFound = {
    silence: { kind: 'apart', words: ['迁'], missing: [], whole: true },
    conclusive: false,
  };
  assert.ok(saysNothing(unknown(), faq('first', 1, [], 0.1)));
  assert.ok(!saysNothing(unknown('补贴'), faq('first', 1)));
  assert.ok(!saysNothing(unknown(), undefined));
  assert.ok(saysNothing(apart, faq('first', 1)));
  assert.ok(!saysNothing(apart, faq('first', 1, [], 0.9)));
});
