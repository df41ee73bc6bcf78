import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withReview } from '../../../src/faq/write-review.ts';
import { parseYaml } from '../../../src/library/parse-yaml.ts';
import { splitFrontMatter } from '../../../src/library/split-front-matter.ts';

const FILE = `---
question: 收费吗？
order: 1
reviewed:
  on: 2026-01-01
  grounds:
    x#old: "0000000000000000"
related: [a]
---

正文。
`;
const dataOf = (text: string) => parseYaml(splitFrontMatter(text)?.frontMatter ?? '', 'x.mdx').data;

test('a review takes the place of the one before, and nothing else changes', () => {
  const review = { on: '2026-11-21', grounds: { 'x#new': '0123456789abcdef' } };
  const written = withReview(FILE, review);
  assert.deepEqual(dataOf(written), { question: '收费吗？', order: 1, related: ['a'], reviewed: review });
  assert.ok(written.endsWith('---\n\n正文。\n'));
});

test('what is written can be read, whatever the keys, and writing it again changes nothing', () => {
  const key = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}#[a-z][a-zA-Z.-]{0,20}$/);
  const hash = fc.stringMatching(/^[0-9a-f]{16}$/);
  fc.assert(
    fc.property(fc.dictionary(key, hash, { minKeys: 1, maxKeys: 6 }), (grounds) => {
      const review = { on: '2026-11-21', grounds: { ...grounds } };
      const once = withReview(FILE, review);
      assert.deepEqual((dataOf(once) as { reviewed: unknown }).reviewed, review);
      assert.equal(withReview(once, review), once);
    }),
  );
});
