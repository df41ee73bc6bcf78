import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedTieWords, tieWords } from '../../../src/eligibility/tie-words.ts';

test('a tie is one line: what the text requires, or what it leaves open', () => {
  assert.equal(tieWords({ requires: ['works'], because: 'a' }, '清远市', 'official'), '在清远市上班');
  assert.equal(
    tieWords({ requires: ['insured', 'registered'], because: 'a' }, '广州市', 'official'),
    '在广州市参加失业保险或有户口',
  );
  assert.equal(
    tieWords({ open: ['works', 'lives', 'registered'] }, '聊城市', 'official'),
    '文件没有写明要不要在聊城市上班、居住或有户口；都没有的，要问窗口',
  );
  assert.equal(
    tieWords({ open: ['works'] }, '兰州市', 'news-report'),
    '报道没有写要不要在兰州市上班；没有的，要问窗口',
  );
});

test('what all cards of a group say of the place is said once', () => {
  const works = { tie: { open: ['works' as const] }, force: 'entitlement' as const };
  const lives = { tie: { open: ['lives' as const] }, force: 'entitlement' as const };
  const shared = (...benefits: Parameters<typeof sharedTieWords>[0]) => sharedTieWords(benefits, '云州市', 'official');
  assert.equal(shared(works, works), '文件没有写明要不要在云州市上班；没有的，要问窗口');
  assert.equal(shared(works), undefined);
  assert.equal(shared(works, lives), undefined);
  assert.equal(shared({ ...works, force: 'direction' }, { ...works, force: 'direction' }), undefined);
});
