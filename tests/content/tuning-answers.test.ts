/** What people ask in their own words: the tuning set, judged by question, clause or honest absence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFiles } from '../../src/commands/content-files.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { readLabelledQueries } from '../bench/search/labelled-query.ts';
import { searchInMemory } from './index-in-memory.ts';
import { judgeQuestion } from './judge-question.ts';

const { library } = readLibrary(contentFiles());
const { find, prepared } = searchInMemory(library);
const queries = readLabelledQueries('tests/search/tuning.yaml');
const judged = await Promise.all(queries.map(async (query) => judgeQuestion(query, await find(query.query), prepared)));

const ranked = judged.filter(({ query }) => query.expect.length + (query.questions?.length ?? 0) > 0);
const within = (most: number) => ranked.filter(({ rank }) => rank !== null && rank <= most).length / ranked.length;

test('what people ask in their own words is answered first, or among the first three', (context) => {
  for (const { query, rank, shown } of ranked)
    if (rank === null || rank > 1) context.diagnostic(`${rank ?? '–'} ${query.query} → ${shown}`);
  context.diagnostic(`first ${within(1).toFixed(3)}, first three ${within(3).toFixed(3)} of ${ranked.length}`);
  assert.ok(within(1) >= 0.85, `${within(1)} are answered first`);
  assert.ok(within(3) >= 0.95, `${within(3)} are answered among the first three`);
});

test('no box answers another question', () => {
  assert.deepEqual(
    judged.flatMap(({ query, falseAnswer }) => (falseAnswer ? [`${query.query}: ${falseAnswer}`] : [])),
    [],
  );
});

test('nothing that is written is called absent', () => {
  assert.deepEqual(
    judged.flatMap(({ query, falseAbsence, shown }) => (falseAbsence ? [`${query.query}: ${shown}`] : [])),
    [],
  );
});

test('of what is not written, that is said', (context) => {
  const of = judged.filter(({ honest }) => honest !== null);
  const silent = of.filter(({ honest }) => honest === false);
  context.diagnostic(silent.map(({ query, shown }) => `${query.query} → ${shown}`).join('\n'));
  assert.ok(silent.length / of.length <= 0.03, `${silent.length} of ${of.length} are not told`);
});
