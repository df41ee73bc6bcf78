import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { makeRelative } from '../../../src/commands/relative-site.ts';

const ROOT = '/placeholder-root/';
const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** What files come to that were built below the placeholder and are published at an address. */
function rewritten(files: Record<string, string>, published = 'https://youju.example/'): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'youju-relative-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    makeRelative(folder, ROOT, new URL(published));
    return Object.fromEntries(Object.keys(files).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('addresses become relative to the page or sheet that they stand in, whatever attribute they stand in', () => {
  assert.deepEqual(
    rewritten({
      'index.html': `<a href="${ROOT}">a</a><div data-root="${ROOT}x/"></div>`,
      'a/b/index.html': `<a href="${ROOT}">a</a><img src="${ROOT}c.svg">`,
      '_astro/d.css': `p{background:url(${ROOT}e.svg)}`,
    }),
    {
      'index.html': '<a href="./index.html">a</a><div data-root="./x/"></div>',
      'a/b/index.html': '<a href="../../index.html">a</a><img src="../../c.svg">',
      '_astro/d.css': 'p{background:url(../e.svg)}',
    },
  );
});

test('links to pages name files, so that they lead somewhere without a server', () => {
  const page = `<a href="${ROOT}b/#c">c</a><form action="${ROOT}s/"></form><a href="${ROOT}d.csv">d</a><a href="#e">e</a>`;
  assert.equal(
    rewritten({ 'a/index.html': page })['a/index.html'],
    '<a href="../b/index.html#c">c</a><form action="../s/index.html"></form><a href="../d.csv">d</a><a href="#e">e</a>',
  );
});

test('Vite’s loader of further scripts finds them beside itself', () => {
  assert.deepEqual(rewritten({ '_astro/preload-helper.a-B1.js': `t=e=>\`${ROOT}\`+e` }), {
    '_astro/preload-helper.a-B1.js': 't=e=>`../`+e',
  });
});

test('absolute addresses are those of the published site, below its own path', () => {
  const text = `<loc>https://youju.example${ROOT}a/</loc>`;
  assert.deepEqual(rewritten({ 's.xml': text }, 'https://youju.example/youju/'), {
    's.xml': '<loc>https://youju.example/youju/a/</loc>',
  });
});

test('a script within a page that changes is named by its new hash, and others by theirs', () => {
  const [before, after, same] = [`import"${ROOT}a.js";`, 'import"../a.js";', 'let a'];
  const page = (script: string) =>
    `<meta content="script-src ${hash(script)} ${hash(same)}"><script type="module">${script}</script><script>${same}</script>`;
  assert.equal(rewritten({ 'p/index.html': page(before) })['p/index.html'], page(after));
});

test('a script file or data that says where the site lies is refused by name', () => {
  assert.throws(() => rewritten({ '_astro/a.js': `fetch("${ROOT}b.json")` }), /_astro\/a\.js.*data- attribute/s);
  assert.throws(() => rewritten({ 'api/b.json': `{"href":"${ROOT}c/"}` }), /api\/b\.json/);
});
