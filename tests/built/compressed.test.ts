import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const files = globSync('dist/**/*').filter((path) => statSync(path).isFile());
const names = new Set(files);

for (const [ending, decompress] of [
  ['.br', brotliDecompressSync],
  ['.gz', gunzipSync],
] as const) {
  test(`what ends in ${ending} is the file beside it, and smaller`, () => {
    const beside = files.filter((path) => path.endsWith(ending));
    assert.ok(beside.length > 100);
    const faults = beside.filter((path) => {
      const plain = readFileSync(path.slice(0, -ending.length));
      const small = readFileSync(path);
      return small.length >= plain.length || !decompress(small).equals(plain);
    });
    assert.deepEqual(faults, []);
  });

  test(`every page of 1 KB or more stands compressed beside itself, with ${ending}`, () => {
    const pages = files.filter((path) => path.endsWith('.html') && statSync(path).size >= 1024);
    assert.ok(pages.length > 100);
    assert.deepEqual(
      pages.filter((path) => !names.has(path + ending)),
      [],
    );
  });
}

test('every script and style of the site is kept for reading offline, whatever page it is named after', () => {
  const worker = readFileSync('dist/sw.js', 'utf8');
  // What scripts ask for by the name of the build is the same files.
  const parts = files.filter((path) => /^dist\/_astro\/(?!at-).*\.(js|css)$/.test(path));
  assert.ok(parts.length > 50);
  assert.deepEqual(
    parts.filter((path) => !worker.includes(`"${path.slice('dist/'.length)}"`)),
    [],
  );
});

test('nothing that stands for another file is kept for reading offline', () => {
  assert.doesNotMatch(readFileSync('dist/sw.js', 'utf8'), /\.(br|gz)"/);
});
