import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentState, readHistory, readSnapshot } from '../../src/commands/change-history.ts';
import { changesBetween } from '../../src/history/changes-between.ts';
import { dayInChina } from '../../src/schema/day-in-china.ts';
import { library } from '../held-content.ts';

const history = readHistory();

test('content/changes.yaml tells of everything: run `npm run changes` where it does not', () => {
  const untold = changesBetween(readSnapshot(), currentState(library)).map(({ change, what }) => `${change} ${what}`);
  assert.deepEqual(untold, []);
});

test('what the history says came is there, unless it says that it went', () => {
  const there = new Set<string>();
  for (const { changes } of history.toReversed()) {
    for (const { change, what } of changes) {
      if (change === 'removed') there.delete(what);
      else if (!what.includes('#')) there.add(what);
    }
  }
  const now = Object.keys(currentState(library)).filter((key) => !key.includes('#'));
  assert.deepEqual([...there].sort(), now.sort());
});

test('no day of the history lies ahead', () => {
  const today = dayInChina(new Date());
  for (const { day } of history) assert.ok(day <= today, day);
});
