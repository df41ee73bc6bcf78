import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RANKING_WEIGHTS, WEIGHTS } from '../../../src/search/ranking-weights.ts';

const weights = Object.entries(RANKING_WEIGHTS);

test('every weight lies within its range, and is used', () => {
  const sources = globSync('src/search/*.ts').map((file) => readFileSync(file, 'utf8'));
  for (const [name, { default: value, least, most }] of weights) {
    assert.ok((least ?? -1) < value && value < (most ?? Number.POSITIVE_INFINITY), name);
    assert.ok(
      sources.some((text) => new RegExp(`WEIGHTS\\.${name}\\b|: '${name}'`).test(text)),
      `${name} is not used`,
    );
  }
});

test('where a thing stands counts in an order: short answer, row, phrase, text, title of the clause, topic, loose name', () => {
  const { inSummary, inRow, inQuote, inWords, inClause, inTopic, inTopicLoosely } = WEIGHTS;
  const order = [inSummary, inRow, inQuote, inWords, inClause, inTopic, inTopicLoosely];
  assert.deepEqual(
    [...order].sort((a, b) => b - a),
    order,
  );
});

test('no other file of search holds a weight of its own', () => {
  const files = globSync('src/search/{rank,match,silence,similar-faqs,similarity,policy-hits,choose-sections,find}.ts');
  assert.equal(files.length, 8);
  const found = files.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
        .matchAll(/\b\d+\.\d+\b/g),
    ].map(([number]) => `${file}: ${number}`),
  );
  // Half an item more than none, so that the logarithm of a rare word is finite.
  assert.deepEqual(
    found.filter((place) => !place.endsWith(': 0.5')),
    [],
  );
});
