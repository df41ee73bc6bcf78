import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { joinStyles } from '../../../src/commands/join-styles.ts';

const link = (name: string) => `<link rel="stylesheet" href="/site/_astro/${name}.css">`;

/** A folder of pages, each with its sheets; a sheet holds its own name. */
function siteOf(pages: Readonly<Record<string, readonly string[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'join-styles-'));
  mkdirSync(join(folder, '_astro'));
  for (const name of new Set(Object.values(pages).flat()))
    writeFileSync(join(folder, `_astro/${name}.css`), `${name}\n`);
  for (const [page, sheets] of Object.entries(pages))
    writeFileSync(
      join(folder, page),
      `<head>${sheets.map(link).join('')}</head><dialog data-looks="/_astro/later.css">`,
    );
  return folder;
}

test('sheets before that of all pages become one a kind of page, in their order; what no page names is taken away', () => {
  const folder = siteOf({
    'one.html': ['a', 'b', 'all', 'c'],
    'two.html': ['a', 'b', 'all', 'c'],
    'three.html': ['b', 'all'],
    'four.html': ['a', 'later', 'all'],
  });
  try {
    joinStyles(folder);
    const sheetsIn = (page: string) =>
      [
        ...readFileSync(join(folder, page), 'utf8').matchAll(/<link rel="stylesheet" href="\/site\/(_astro\/[^"]+)">/g),
      ].map(([, path = '']) => readFileSync(join(folder, path), 'utf8').trimEnd());
    assert.deepEqual(sheetsIn('one.html'), ['a\nb', 'all', 'c']);
    assert.equal(readFileSync(join(folder, 'one.html'), 'utf8'), readFileSync(join(folder, 'two.html'), 'utf8'));
    assert.deepEqual(sheetsIn('three.html'), ['b', 'all']);
    assert.deepEqual(sheetsIn('four.html'), ['a\nlater', 'all']);
    const left = globSync('_astro/*.css', { cwd: folder }).map((path) => path.replace(/^_astro\/|\..*/g, ''));
    assert.deepEqual(left.sort(), ['a', 'a', 'all', 'b', 'c', 'later']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('pages are not held together: many are joined in less memory than they take', () => {
  const names = ['rather-long-name-of-a-sheet', 'another-rather-long-name', 'all-of-the-pages'];
  const folder = siteOf(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${at}.html`, names])));
  try {
    // Each takes two megabytes in memory.
    for (const page of globSync('*.html', { cwd: folder })) appendFileSync(join(folder, page), '句子/'.repeat(330_000));
    const module = new URL('../../../src/commands/join-styles.ts', import.meta.url);
    const program = `import { joinStyles } from ${JSON.stringify(module.href)}; joinStyles(${JSON.stringify(folder)});`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=40', '--input-type=module', '--eval', program],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr.slice(0, 300));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
