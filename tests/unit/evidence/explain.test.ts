import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CollectedQuote } from '../../../src/evidence/collect-quotes.ts';
import { explainFailure, explainUnlocked } from '../../../src/evidence/explain.ts';

const quote: CollectedQuote = { policy: 'p', clause: '一', quote: '可以申请落户', use: 'quote', usedBy: 'grant' };
const nearest = { offset: 3, line: 7, text: '可以申请入户', likeness: 0.6 };

test('a failure says what was looked for and where the nearest is', () => {
  assert.match(explainFailure({ ...quote, reason: 'not-in-original', nearest }).expected, /第 7 行.*可以申请入户/);
  assert.match(
    explainFailure({ ...quote, reason: 'in-another-clause', nearest, foundIn: '二' }).expected,
    /二.*第 7 行/,
  );
  assert.match(explainFailure({ ...quote, reason: 'in-another-clause', nearest }).expected, /在第一条之前/);
  assert.match(explainFailure({ ...quote, reason: 'clauses-out-of-order', nearest }).expected, /第 7 行/);
});

test('a phrase too short to have a near passage still gets an answer', () => {
  const fault = explainFailure({ ...quote, quote: '户', reason: 'not-in-original', nearest: undefined });
  assert.equal(fault.expected, '原文里有的一段话');
});

test('of the locked phrases the one most like it is shown', () => {
  const entry = (text: string) => ({
    clause: '一',
    quote: text,
    sha256: '',
    offset: 0,
    line: 1,
    verified: '2026-01-01',
  });
  const locked = [entry('须提交身份证'), entry('可以申请入户'), entry('不再受理')];
  assert.match(explainUnlocked(quote, locked).expected, /可以申请入户/);
  assert.equal(explainUnlocked(quote, []).expected, '核对过的引文');
});
