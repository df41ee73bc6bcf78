import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TERM_STATES } from '../../../src/schema/term-state.ts';
import { TERM_STATE_WORDS, termName, termWords } from '../../../src/schema/term-words.ts';

const wordsOf = (of: 'plan' | 'validity' | undefined) =>
  TERM_STATES.flatMap((state) => {
    const { word, caution, short } = termWords({ of }, state);
    return [word, caution, short];
  }).join('');

test('a plan is never said to be in force, nor a validity to be a plan', () => {
  const [plan, validity] = (['plan', 'validity'] as const).map((of) =>
    (['not-yet', 'in-term', 'ended'] as const).flatMap((state) => Object.values(termWords({ of }, state))).join(''),
  );
  assert.doesNotMatch(plan ?? '', /有效期/);
  assert.doesNotMatch(validity ?? '', /规划期/);
  assert.equal(termWords({ of: 'plan' }, 'in-term').word, '在规划期内');
  assert.equal(termWords({ of: 'validity' }, 'in-term').word, '在有效期内');
  assert.equal(termWords({ of: 'plan' }, 'ended').word, '规划期已结束');
  assert.equal(termWords({ of: 'validity' }, 'ended').word, '有效期已结束');
});

test('before the day of issue nothing is said of a term that is not printed', () => {
  assert.equal(termWords({}, 'not-yet').caution, '这一天还没有印发。');
});

test('a term is called after what it is of', () => {
  assert.equal(termName({ of: 'plan' }), '规划期');
  assert.equal(termName({ of: 'validity' }), '有效期');
  assert.equal(termName({ reason: '没有写。' }), '有效期');
});

test('every state has a name that fits both, for boxes and legends, and none is said twice', () => {
  assert.equal(new Set(TERM_STATES.map((state) => TERM_STATE_WORDS[state].word)).size, TERM_STATES.length);
  assert.match(TERM_STATE_WORDS['in-term'].word, /规划期.*有效期/);
  assert.ok(wordsOf('plan').length > 0);
});
