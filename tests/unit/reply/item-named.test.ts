import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemNamed, readItemNamed } from '../../../src/reply/item-named.ts';

test('the name of a line is read back as it was written', () => {
  for (const line of [
    { clause: '第七条', says: '每年办一次' },
    { clause: '二、（三）', says: '要交两样：申请表，证书' },
    { clause: '', says: '依据另行制定的办法：按它办' },
  ]) {
    assert.deepEqual(readItemNamed(itemNamed(line)), line);
  }
  assert.equal(readItemNamed('没有写明'), undefined);
});
