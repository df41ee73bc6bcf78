import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const readme = readFileSync('README.md', 'utf8');

test('the README takes five minutes: at most 700 words, and 25 of our own vocabulary', () => {
  const words = readme.split(/\s+/).filter(Boolean);
  assert.ok(words.length <= 700, `${words.length} words`);
  const [, glossary = ''] = readme.split('\n## Words\n');
  const entries = [...(glossary.split('\n## ')[0] ?? '').matchAll(/^\| (?!word |-)([^|]+?) +\|/gm)].map(
    ([, word]) => word,
  );
  assert.ok(entries.length > 15 && entries.length <= 25, `${entries.length} entries: ${entries.join(', ')}`);
});

test('the Chinese README is no longer, by words as a dictionary cuts them', () => {
  const text = readFileSync('README.zh-CN.md', 'utf8');
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  );
  assert.ok(words.length <= 700, `${words.length} words`);
});

test('every file that the README leads to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
  assert.ok(links.length > 10);
  assert.deepEqual(
    links.filter((path) => !existsSync(path)),
    [],
  );
});
