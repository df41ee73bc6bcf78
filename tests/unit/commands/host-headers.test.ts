import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatHostHeaders } from '../../../src/commands/host-headers.ts';

const rules = (files: readonly string[]) => formatHostHeaders(files, '').match(/^\/.*$/gm)?.length ?? 0;

test('a folder for each of many places costs no rule', () => {
  const places = (count: number) =>
    Array.from({ length: count }, (_, at) => [
      `pagefind/stretches/place-${at}/1a2b/0.bin`,
      `pagefind/places/place-${at}.3c4d5e.json`,
    ]).flat();
  const site = ['index.html', '_astro/a.css', 'pagefind/lexicon.json', 'pagefind/stretches/3c4d/0.bin'];
  assert.equal(rules([...site, ...places(1000)]), rules([...site, ...places(1)]));
});

test('a folder in which something else lies is kept file by file', () => {
  const headers = formatHostHeaders(['pagefind/index/a.pf_index', 'pagefind/index/other.json'], '');
  assert.match(headers, /^\/pagefind\/index\/a\.pf_index\n {2}cache-control: .*immutable/m);
  assert.doesNotMatch(headers, /^\/pagefind\/(index\/)?\*\n {2}cache-control/m);
});
