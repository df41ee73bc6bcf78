/** What people ask in their own words: the tuning set, judged by question, clause or honest silence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLabelledQueries } from '../bench/search/labelled-query.ts';
import { search } from './held-search.ts';
import { judgeQuestion } from './judge-question.ts';
import { judgedFigures } from './judged-figures.ts';

const { find, prepared } = search;
const queries = readLabelledQueries('tests/search/tuning.yaml');
const judged = await Promise.all(queries.map(async (query) => judgeQuestion(query, await find(query.query), prepared)));

const figures = judgedFigures(judged);

test('what people ask in their own words is answered first, or among the first three', (context) => {
  for (const { query, rank, honest, shown } of judged)
    if (honest === null && rank !== 1) context.diagnostic(`${rank ?? '–'} ${query.query} → ${shown}`);
  for (const name of ['success@1', 'success@3'] as const) {
    const { measured, of, bar, holds } = figures[name];
    context.diagnostic(`${name} ${measured} of ${of}`);
    assert.equal(holds, 'yes', `${name} is ${measured}, expected ${bar}`);
  }
});

test('no box answers another question', () => {
  assert.deepEqual(
    judged.flatMap(({ query, falseAnswer }) => (falseAnswer ? [`${query.query}: ${falseAnswer}`] : [])),
    [],
  );
});

test('nothing that is written is called absent', () => {
  assert.deepEqual(
    judged.flatMap(({ query, falseSilence, shown }) => (falseSilence ? [`${query.query}: ${shown}`] : [])),
    [],
  );
});

test('of what is not written, that is said', (context) => {
  const silent = judged.filter(({ honest }) => honest === false);
  context.diagnostic(silent.map(({ query, shown }) => `${query.query} → ${shown}`).join('\n'));
  assert.equal(figures.honesty.holds, 'yes', `${silent.length} of ${figures.honesty.of} are not told`);
});
