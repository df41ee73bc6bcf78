import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VALIDITY_STATES } from '../../../src/schema/validity-state.ts';
import { VALIDITY_STATE_WORDS, validityName, validityWords } from '../../../src/schema/validity-words.ts';

const wordsOf = (of: 'plan' | 'validity' | undefined) =>
  VALIDITY_STATES.flatMap((state) => {
    const { word, caution, short } = validityWords({ of }, state);
    return [word, caution, short];
  }).join('');

test('a plan is never said to be in force, nor a validity to be a plan', () => {
  const [plan, validity] = (['plan', 'validity'] as const).map((of) =>
    (['not-yet', 'in-term', 'ended'] as const).flatMap((state) => Object.values(validityWords({ of }, state))).join(''),
  );
  assert.doesNotMatch(plan ?? '', /有效期/);
  assert.doesNotMatch(validity ?? '', /规划期/);
  assert.equal(validityWords({ of: 'plan' }, 'in-term').word, '在规划期内');
  assert.equal(validityWords({ of: 'validity' }, 'in-term').word, '在有效期内');
  assert.equal(validityWords({ of: 'plan' }, 'ended').word, '规划期已结束');
  assert.equal(validityWords({ of: 'validity' }, 'ended').word, '有效期已结束');
});

test('before the day of issue nothing is said of a term that is not printed', () => {
  assert.equal(validityWords({}, 'not-yet').caution, '这一天还没有发布。');
});

test('a term is called after what it is of', () => {
  assert.equal(validityName({ of: 'plan' }), '规划期');
  assert.equal(validityName({ of: 'validity' }), '有效期');
  assert.equal(validityName({ reason: '没有写。' }), '有效期');
});

test('every state has a name that fits both, for boxes and legends, and none is said twice', () => {
  assert.equal(new Set(VALIDITY_STATES.map((state) => VALIDITY_STATE_WORDS[state].word)).size, VALIDITY_STATES.length);
  assert.match(VALIDITY_STATE_WORDS['in-term'].word, /规划期.*有效期/);
  assert.ok(wordsOf('plan').length > 0);
});
