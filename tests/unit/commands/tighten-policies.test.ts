import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { tightened } from '../../../src/commands/tighten-policies.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a policy keeps the hashes of what stands in its page, and nothing else is taken from it', () => {
  const html =
    '<script>one()</script><script src="/two.js"></script><style media="print">p{}</style><script type="module">four</script>';
  const policy = `default-src 'self';script-src 'self' ${hash('one()')} ${hash('two')} ${hash('four')}; style-src 'self' ${hash('p{}')} ${hash('')};`;
  assert.equal(
    tightened(policy, html),
    `default-src 'self';script-src 'self' ${hash('one()')} ${hash('four')}; style-src 'self' ${hash('p{}')};`,
  );
});
