import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineNamed, readLineNamed } from '../../../src/reply/line-named.ts';

test('the name of a line is read back as it was written', () => {
  for (const line of [
    { clause: '第七条', says: '每年办一次' },
    { clause: '二、（三）', says: '要交两样：申请表，证书' },
    { clause: '', says: '依据另行制定的办法：按它办' },
  ]) {
    assert.deepEqual(readLineNamed(lineNamed(line)), line);
  }
  assert.equal(readLineNamed('没有写明'), undefined);
});
