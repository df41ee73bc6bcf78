/** Each weight of the ranking is held in its range by queries that go wrong outside it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RANKING_WEIGHTS, WEIGHTS } from '../../src/search/ranking-weights.ts';
import { readLabelledQueries } from '../bench/search/labelled-query.ts';
import { library } from '../held-content.ts';
import { HELD_WEIGHTS } from '../search/held-weights.ts';
import { searchInMemory } from './index-in-memory.ts';
import { isAsLabelled, isLost, labelledOutcomeOf } from './labelled-outcome.ts';

const { find, prepared } = searchInMemory(library);
const labelled = new Map(
  ['queries', 'tuning', 'tuning-spoken', 'tuning-street']
    .flatMap((file) => readLabelledQueries(`tests/search/${file}.yaml`))
    .map((query) => [query.query, query]),
);
const weights: Record<string, number> = WEIGHTS;
const names = Object.keys(RANKING_WEIGHTS) as (keyof typeof RANKING_WEIGHTS)[];

/** What of a query is right where a weight has some value. */
async function outcomeAt(name: string, value: number, typed: string) {
  const query = labelled.get(typed) ?? assert.fail(`${name} names ${typed}, which is no labelled query`);
  const before = weights[name] ?? Number.NaN;
  weights[name] = value;
  try {
    return labelledOutcomeOf(query, await find(typed), prepared);
  } finally {
    weights[name] = before;
  }
}

test('every weight is held on one side at least, and has an end where it is held', () => {
  for (const name of names) {
    const { least, most } = HELD_WEIGHTS[name];
    assert.ok(least.length + most.length > 0, `nothing holds ${name}: it decides nothing and goes`);
    assert.equal(RANKING_WEIGHTS[name].least !== null, least.length > 0, name);
    assert.equal(RANKING_WEIGHTS[name].most !== null, most.length > 0, name);
  }
});

test('outside its range, each weight makes one of its queries wrong', async () => {
  const loose: string[] = [];
  for (const name of names) {
    const { default: usual } = RANKING_WEIGHTS[name];
    for (const side of ['least', 'most'] as const) {
      const end = RANKING_WEIGHTS[name][side];
      if (end === null) continue;
      let goesWrong = false;
      for (const typed of HELD_WEIGHTS[name][side]) {
        const before = await outcomeAt(name, usual, typed);
        const after = await outcomeAt(name, end, typed);
        goesWrong ||= isLost(before, after);
      }
      if (!goesWrong)
        loose.push(
          `${name} ${side} ${end}: ${HELD_WEIGHTS[name][side].join('、')} are answered all the same. npm run bench:weights -- ${name} finds its queries anew`,
        );
    }
  }
  assert.deepEqual(loose, []);
});

test('most of the queries that hold weights are answered as their labels say', async () => {
  const held = new Set(names.flatMap((name) => [...HELD_WEIGHTS[name].least, ...HELD_WEIGHTS[name].most]));
  const wrong: string[] = [];
  for (const typed of held) {
    const query = labelled.get(typed);
    if (query && !isAsLabelled(labelledOutcomeOf(query, await find(typed), prepared), query)) wrong.push(typed);
  }
  assert.ok(wrong.length * 10 <= held.size, wrong.join('、'));
});
