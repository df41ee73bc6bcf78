import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faqKindNames, faqKindWords } from '../../../src/faq/kind-words.ts';
import { FAQ_KINDS } from '../../../src/schema/faq.ts';

test('an answer is called after what it stands in', () => {
  const word = (kind: (typeof FAQ_KINDS)[number], ...sources: Parameters<typeof faqKindWords>[1]) =>
    faqKindWords(kind, sources).word;
  assert.equal(word('answered', 'official', 'official-in-repost'), '文件写明');
  assert.equal(word('answered', 'news-report'), '报道写了');
  assert.equal(word('answered', 'official', 'news-report'), '文件、报道写了');
  assert.equal(word('silent', 'official'), '原文未载');
  assert.equal(word('silent', 'news-report', 'news-report'), '报道没有写');
  assert.equal(word('silent', 'news-report', 'official'), '都没有写');
  assert.equal(word('differs', 'news-report', 'official'), '各地不同');
});

test('where a report is among the sources, nothing is said as of documents alone', () => {
  for (const kind of FAQ_KINDS)
    for (const sources of [['news-report'], ['news-report', 'official']] as const) {
      const { word, caution } = faqKindWords(kind, sources);
      assert.doesNotMatch(`${word}${caution}`, /读过全文|文件写明|原文未载/);
    }
});

test('no two kinds share a name', () => {
  const names = FAQ_KINDS.flatMap(faqKindNames);
  assert.equal(new Set(names).size, names.length);
});
