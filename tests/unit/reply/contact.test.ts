import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContact } from '../../../src/reply/contact.ts';

test('a contact is an address of mail, a page, or a telephone number with whose it is', () => {
  assert.deepEqual(readContact('mailto:help@example.cn'), { kind: 'mail', address: 'help@example.cn' });
  assert.deepEqual(readContact(' help@example.cn '), { kind: 'mail', address: 'help@example.cn' });
  assert.deepEqual(readContact('https://example.cn/form?a=1'), {
    kind: 'page',
    address: 'https://example.cn/form?a=1',
  });
  assert.deepEqual(readContact('某市人社局 0763-1234567'), { kind: 'words', words: '某市人社局 0763-1234567' });
});

test('anything else is none', () => {
  const others = [
    '',
    'help',
    'help@',
    'mailto:',
    '12345@',
    'https://',
    'javascript:alert(12345)',
    '电话',
    `${'长'.repeat(60)}12345`,
  ];
  for (const given of others) assert.equal(readContact(given), undefined, given);
});
