/** What people ask aloud and type: sets that were asked once to judge search, and are tuned for since. No figure may get worse. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLabelledQueries } from '../bench/search/labelled-query.ts';
import { search } from './held-search.ts';
import { judgeQuestion, type QuestionJudgement } from './judge-question.ts';
import { judgedFigures } from './judged-figures.ts';

/** The figures reached by each set: shares at least, faults at most. */
const REACHED = {
  'tuning-spoken': { 'success@1': 0.887, 'success@3': 0.953, honesty: 0.949, 'false answers': 0, 'false silences': 2 },
  'tuning-street': { 'success@1': 0.718, 'success@3': 0.873, honesty: 0.965, 'false answers': 0, 'false silences': 0 },
  'tuning-people': { 'success@1': 0.518, 'success@3': 0.65, honesty: 0.945, 'false answers': 0, 'false silences': 1 },
  'tuning-asked': { 'success@1': 0.685, 'success@3': 0.824, honesty: 0.925, 'false answers': 0, 'false silences': 0 },
  'tuning-visit': { 'success@1': 0.827, 'success@3': 0.954, honesty: 0.971, 'false answers': 0, 'false silences': 0 },
  'tuning-week': { 'success@1': 0.751, 'success@3': 0.867, honesty: 0.948, 'false answers': 0, 'false silences': 0 },
  'tuning-hotline': { 'success@1': 0.809, 'success@3': 0.93, honesty: 0.899, 'false answers': 0, 'false silences': 0 },
} as const;

const { find, prepared } = search;

/** What is not as it should be in a figure, each with what is shown instead: a document that is new is told by its lines. */
const SHORT_OF: Readonly<Record<'success@1' | 'success@3' | 'honesty', (one: QuestionJudgement) => boolean>> = {
  'success@1': ({ honest, rank }) => honest === null && rank !== 1,
  'success@3': ({ honest, rank }) => honest === null && (rank === null || rank > 3),
  honesty: ({ honest }) => honest === false,
};

for (const [set, reached] of Object.entries(REACHED)) {
  const queries = readLabelledQueries(`tests/search/${set}.yaml`);
  const judged = await Promise.all(
    queries.map(async (query) => judgeQuestion(query, await find(query.query), prepared)),
  );
  const figures = judgedFigures(judged);

  for (const name of ['success@1', 'success@3', 'honesty'] as const)
    test(`${set}: ${name} is no worse than was reached`, () => {
      const { measured, of } = figures[name];
      const short = judged.filter(SHORT_OF[name]).map(({ query, shown }) => `${query.query} → ${shown}`);
      assert.ok(
        measured >= reached[name],
        `${name} is ${measured} of ${of}, expected at least ${reached[name]}. Where a new line is shown for what it does not answer, say it in other words:\n${short.join('\n')}`,
      );
    });

  test(`${set}: no more boxes than were left answer another question`, () => {
    const wrong = judged.flatMap(({ query, falseAnswer }) => (falseAnswer ? [`${query.query}: ${falseAnswer}`] : []));
    assert.ok(
      wrong.length <= reached['false answers'],
      `expected at most ${reached['false answers']}: ${wrong.join('\n')}`,
    );
  });

  test(`${set}: no more than was left of what is written is called absent`, () => {
    const wrong = judged.flatMap(({ query, falseSilence, shown }) =>
      falseSilence ? [`${query.query}: ${shown}`] : [],
    );
    assert.ok(
      wrong.length <= reached['false silences'],
      `expected at most ${reached['false silences']}: ${wrong.join('\n')}`,
    );
  });
}
