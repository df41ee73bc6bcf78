import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type BuiltPage, builtText, faultsIn, fileAt, policyPages, siteUrl } from './built-site.ts';

const KILOBYTE = 1024;
const PAGE_LIMIT = 45 * KILOBYTE;
const SCRIPT_LIMIT = 6 * KILOBYTE;

const compressed = (text: string) => gzipSync(text, { level: 9 }).length;
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

/** The files that a text fetches by itself: a style sheet's imports and pictures, a script's static imports. */
function fetchedBy(text: string, file: string): string[] {
  const pattern = file.endsWith('.css')
    ? /@import\s+(?:url\()?["']?([^"')]+)|url\(["']?(?!data:)([^"')]+)/g
    : /(?:^|[;}\s])import\s*(?:[\w$*{][^"'`;()]*?from\s*)?["'`]([^"'`]+)["'`]/g;
  return [...text.matchAll(pattern)].flatMap(([, first, second]) => first ?? second ?? []);
}

/** The files that the first load of a page fetches, and those that these fetch in turn. */
function firstLoad({ root, url, file }: BuiltPage): Set<string> {
  const files = new Set<string>();
  const add = (address: string, from: URL) => {
    const target = new URL(address, from);
    if (target.protocol === 'data:') return;
    const found = fileAt(target);
    assert.ok(found, `${file} loads ${address}, which is not there`);
    if (files.has(found)) return;
    files.add(found);
    if (/\.(css|m?js)$/.test(found)) {
      for (const next of fetchedBy(builtText(found), found)) add(next, new URL(found, siteUrl));
    }
  };
  const loaded = 'link[rel="stylesheet"], link[rel="modulepreload"], link[rel="preload"], link[rel="icon"], [src]';
  for (const { attributes } of root.querySelectorAll(loaded)) add(attributes['href'] ?? attributes['src'] ?? '', url);
  for (const script of inlineScripts(root)) for (const next of fetchedBy(script, 'inline.js')) add(next, url);
  return files;
}

const inlineScripts = (root: BuiltPage['root']) =>
  root.querySelectorAll('script:not([src]):not([type="application/ld+json"])').map(({ textContent }) => textContent);

test('what a text fetches by itself is found', () => {
  assert.deepEqual(fetchedBy('import{a as b}from"./x.js";import"./y.js";const z=import("./later.js")', 'a.js'), [
    './x.js',
    './y.js',
  ]);
  assert.deepEqual(fetchedBy('@import "a.css";b{background:url(c.png)}d{background:url(data:x)}', 'a.css'), [
    'a.css',
    'c.png',
  ]);
});

test('the first load of a document is 45 KB at most, compressed', () => {
  assert.ok(policyPages.length > 0);
  const faults = faultsIn(policyPages, (page) => {
    const weight = compressed(page.html) + sum([...firstLoad(page)].map((file) => compressed(builtText(file))));
    return [weight <= PAGE_LIMIT ? undefined : `${weight} bytes`];
  });
  assert.deepEqual(faults, []);
});

test('the scripts of a document are 6 KB at most, compressed', () => {
  const faults = faultsIn(policyPages, (page) => {
    const files = [...firstLoad(page)].filter((file) => /\.m?js$/.test(file));
    const weight = sum([...files.map(builtText), ...inlineScripts(page.root)].map(compressed));
    return [weight <= SCRIPT_LIMIT ? undefined : `${weight} bytes`];
  });
  assert.deepEqual(faults, []);
});
