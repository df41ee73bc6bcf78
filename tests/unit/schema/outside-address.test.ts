import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readableAddress } from '../../../src/schema/outside-address.ts';

test('an address is read in its characters, and as it stands where it has none', () => {
  assert.equal(readableAddress('https://example.cn/%E5%85%A5%E6%88%B7/a.htm'), 'https://example.cn/入户/a.htm');
  assert.equal(readableAddress('https://example.cn/100%/a'), 'https://example.cn/100%/a');
  assert.equal(readableAddress('https://example.cn/%CF%D6'), 'https://example.cn/%CF%D6');
});
