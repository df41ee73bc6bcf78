import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cite } from '../../../src/citation/citation.ts';
import { samplePolicy } from '../samples.ts';

const evidence = { clause: '一', quote: '云州' };
const reportOnly = samplePolicy({
  source: 'news-report',
  report: {
    headline: { text: '云州放开落户', ...evidence },
    byline: { carrier: '云州晨报', reporters: ['甲'], ...evidence },
    published: null,
  },
  repost: { by: { name: '云州网', ...evidence }, on: { day: '2020-05-07', ...evidence } },
});

test('a document is cited in three forms, with the same day and address', () => {
  const { short, gbt7714, csl } = cite(samplePolicy(), { url: 'https://example.org/p/', accessed: '2026-11-20' });
  for (const text of [short, gbt7714]) {
    assert.match(text, /云州市人民政府/);
    assert.match(text, /https:\/\/example\.org\/p\//);
    assert.match(text, /2026-11-20/);
  }
  assert.equal(csl.URL, 'https://example.org/p/');
});

test('items that are published together have ids of their own', () => {
  const idOf = (url: string) => cite(samplePolicy(), { url, accessed: '2026-11-20' }).csl.id;
  assert.equal(idOf('https://example.org/p/'), 'yunzhou-2020');
  assert.equal(idOf('https://example.org/p/#grant'), 'yunzhou-2020#grant');
});

test('where only a report was seen, all three forms cite the report', () => {
  const { short, gbt7714, csl } = cite(reportOnly, { url: 'https://example.org/p/', accessed: '2026-11-20' });
  assert.match(short, /云州晨报报道《云州放开落户》/);
  assert.match(gbt7714, /^甲\. 云州放开落户\[N\/OL\]/);
  assert.equal(csl.type, 'article-newspaper');
});
