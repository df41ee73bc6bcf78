import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLock } from '../../src/commands/evidence-lock.ts';
import { originalsFolder, readOriginal } from '../../src/commands/originals.ts';
import { collectQuotes } from '../../src/evidence/collect-quotes.ts';
import { compareWithLock, lockQuotes } from '../../src/evidence/lock.ts';
import { normaliseQuote } from '../../src/evidence/normalise.ts';
import { verifyPolicy } from '../../src/evidence/verify.ts';
import { sha256 } from '../../src/site/sha256.ts';
import { library } from '../held-content.ts';

const { lock } = readLock();

test('the lock covers every phrase that a page shows, and nothing else', () => {
  assert.deepEqual(Object.keys(lock.documents).sort(), library.policies.map(({ id }) => id).sort());
  for (const policy of library.policies) {
    const difference = compareWithLock(collectQuotes(policy), lock.documents[policy.id]?.quotes ?? []);
    assert.deepEqual(difference, { unlocked: [], unused: [] }, policy.id);
  }
});

test('the hash of every entry is that of its phrase', () => {
  for (const { quotes } of Object.values(lock.documents)) {
    for (const { quote, sha256: hash } of quotes) assert.equal(hash, sha256(normaliseQuote(quote)), quote);
  }
});

test('every phrase stands in its original, in its clause, where the lock says', (t) => {
  let notCompared = 0;
  for (const policy of library.policies) {
    const locked = lock.documents[policy.id];
    const original = readOriginal(policy.id);
    if (!original) {
      notCompared += collectQuotes(policy).length;
      continue;
    }
    const { verified, failed } = verifyPolicy(policy, original);
    assert.deepEqual(failed, [], policy.id);
    assert.equal(verified.length, collectQuotes(policy).length);
    assert.equal(locked?.original, original.sha256, policy.id);
    const entries = lockQuotes(verified, locked?.quotes ?? [], (quote) => sha256(normaliseQuote(quote)), '2000-01-01');
    assert.deepEqual(locked?.quotes, entries, policy.id);
  }
  if (notCompared > 0) {
    t.diagnostic(`${notCompared} phrases could not be compared: no originals in ${originalsFolder()}.`);
  }
});

test('a phrase that no original holds is not found, so that the test above could fail', () => {
  for (const policy of library.policies) {
    const original = readOriginal(policy.id);
    if (!original) continue;
    const invented = { ...policy, issuer: { ...policy.issuer, quote: '此处并无此语' } };
    assert.deepEqual(
      verifyPolicy(invented, original).failed.map(({ quote }) => quote),
      ['此处并无此语'],
    );
  }
});
