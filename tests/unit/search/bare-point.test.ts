import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barePointKeys } from '../../../src/search/bare-point.ts';
import { wordTerm } from '../../../src/search/query-term.ts';
import { understand } from '../../../src/search/understand.ts';
import { prepared } from './sample-lexicon.ts';

test('a point is bare, unless it is asked of a word that was let go because no document has it', () => {
  const asked = understand('收费', prepared);
  assert.ok(barePointKeys(asked, '收费', prepared).length > 0);
  for (const word of ['卡密码忘', '清零'])
    assert.deepEqual(
      barePointKeys({ ...asked, letGo: [{ ...wordTerm(word), piece: true }] }, '收费', prepared),
      [],
      word,
    );
});
