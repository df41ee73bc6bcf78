import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offlineFiles } from '../../../src/site/offline-files.ts';

const files = [
  { url: './', size: 10 },
  { url: '_astro/a.css', size: 10 },
  { url: 'search/', size: 10 },
  { url: 'policies/', size: 10 },
  { url: 'eligibility/parts/frame.json', size: 10 },
  { url: 'pagefind/lexicon.json', size: 10 },
  { url: 'divisions/1.json', size: 10 },
  { url: 'pagefind/sections/a.json', size: 100 },
  { url: 'policies/x/', size: 100 },
  { url: 'eligibility/parts/places/x.json', size: 10 },
  { url: 'faq/y/', size: 100 },
  { url: 'qr/2.svg', size: 10 },
  { url: 'q/1/', size: 1000 },
  { url: 'q/2/', size: 1000 },
];
const core = ['./', '_astro/a.css', 'search/', 'policies/', 'eligibility/parts/frame.json', 'pagefind/lexicon.json'];
const names = ['divisions/1.json'];
const answers = ['pagefind/sections/a.json', 'eligibility/parts/places/x.json'];
const pages = [...answers, 'policies/x/', 'faq/y/', 'qr/2.svg'];
const codes = new Set(['qr/2.svg']);

test('a site that is not too large is kept whole', () => {
  const { kept } = offlineFiles(files, codes, 10_000);
  assert.deepEqual(kept.toSorted(), files.map(({ url }) => url).toSorted());
});

test('of a larger one, parts are kept whole in the order in which they matter, the first whatever the limit', () => {
  assert.deepEqual(offlineFiles(files, codes, 390).kept, [...core, ...names, ...pages]);
  assert.deepEqual(offlineFiles(files, codes, 389).kept, [...core, ...names, ...answers, 'policies/x/']);
  assert.deepEqual(offlineFiles(files, codes, 180).kept, [...core, ...names, ...answers]);
  assert.deepEqual(offlineFiles(files, codes, 179).kept, [...core, ...names]);
  assert.deepEqual(offlineFiles(files, codes, 0).kept, core);
});

test('originals give way to everything that answers', () => {
  const withOriginal = [{ url: 'policies/x/original/', size: 200 }, { url: 'compare/a/', size: 100 }, ...files];
  const { kept, parts } = offlineFiles(withOriginal, codes, 500);
  assert.ok(kept.includes('compare/a/') && !kept.includes('policies/x/original/'));
  assert.equal(parts.at(-1), 'comparisons and pictures');
});

test('a list too long to be loaded by every reader is cut by parts, too', () => {
  const whole = files.length;
  assert.equal(offlineFiles(files, codes, 10_000, whole).kept.length, whole);
  const beforeLast = core.length + names.length + pages.length;
  assert.deepEqual(offlineFiles(files, codes, 10_000, whole - 1).kept, [...core, ...names, ...pages]);
  assert.deepEqual(offlineFiles(files, codes, 10_000, beforeLast - 1).kept, [
    ...core,
    ...names,
    ...answers,
    'policies/x/',
  ]);
});

test('what grows with documents is no part of what is kept whatever the limit', () => {
  const growing = [
    'pagefind/answers/x.json',
    'pagefind/places/x.json',
    'pagefind/stretches/x/1a2b/0.bin',
    'pagefind/terms/x.json',
    'eligibility/parts/places/x.json',
    'compare/parts/settlement/gansu.json',
    'compare/documents/lanzhou.json',
    'faq/pages/2/',
    'changes/2026-11-28/',
    'coverage/gansu/',
    'glossary/pages/2/',
    'charts/pages/2/',
  ];
  const listed = [...files, ...growing.map((url) => ({ url, size: 100 }))];
  assert.deepEqual(offlineFiles(listed, codes, 0).kept, core);
});

test('a script that is named after a page with a name in brackets is kept like any other', () => {
  const named = ['_astro/_topic_.astro_script.abc.js', '_astro/_id_.css', '_astro/a.js'];
  const { kept } = offlineFiles(
    named.map((url) => ({ url, size: 1 })),
    codes,
  );
  assert.deepEqual(kept, named);
});

test('downloads, codes that no page shows, embedded pages and what machines ask for are not kept ahead', () => {
  const never = [
    'api/v1/rules.json',
    'api/v1/provisions.json',
    'data/a.csv',
    'charts/z.png',
    'faq/y/embed/',
    'embed/charts/z/',
    'charts/z/share.png',
    'qr/1.svg',
    'sitemap-0.xml',
    'robots.txt',
    '404.html',
    '_redirects',
    '_redirects.nginx.conf',
    '.fingerprint',
    'sw.js',
  ];
  assert.deepEqual(
    offlineFiles(
      never.map((url) => ({ url, size: 1 })),
      codes,
    ).kept,
    [],
  );
});
