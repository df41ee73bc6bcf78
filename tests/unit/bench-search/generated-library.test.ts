import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf, type Policy } from '../../../src/schema/policy-body.ts';
import { generatedLibrary } from '../../bench/search/generated-library.ts';
import { library } from '../../held-content.ts';

const generated = generatedLibrary(library, 40);
const policies = generated.policies.slice(library.policies.length);

const bytesOf = (policy: Policy) =>
  itemsOf(policy).reduce(
    (bytes, item) =>
      bytes + Buffer.byteLength(item.summary + (item.kind === 'provision' ? item.text + item.evidence[0].quote : '')),
    0,
  );

test('generated documents stand beside the real ones, each with a place that is there', () => {
  assert.equal(policies.length, 40);
  assert.equal(new Set(generated.policies.map(({ id }) => id)).size, generated.policies.length);
  const places = new Set(generated.places.map(({ id }) => id));
  for (const { place } of policies) assert.ok(places.has(place), place);
  assert.equal(new Set(generated.places.map(({ shortName }) => shortName)).size, library.places.length + 300);
});

test('each has 12 clauses of 3 provisions, about 9 KB of text', () => {
  for (const policy of policies) {
    assert.deepEqual(
      policy.clauses.map(({ items }) => items.length),
      Array(12).fill(3),
    );
    const kilobytes = bytesOf(policy) / 1000;
    assert.ok(kilobytes > 8 && kilobytes < 10, `${policy.id}: ${kilobytes} KB`);
  }
});

test('they are the same in every run', () => {
  assert.deepEqual(generatedLibrary(library, 40), generated);
});

test('common words are common: the most frequent tenth of the words makes up over half of the text', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map<string, number>();
  for (const item of policies.flatMap(itemsOf))
    if (item.kind === 'provision')
      for (const { segment, isWordLike } of segmenter.segment(item.text))
        if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  const frequencies = [...counts.values()].sort((a, b) => b - a);
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  assert.ok(sum(frequencies.slice(0, Math.ceil(frequencies.length / 10))) > sum(frequencies) / 2);
});
