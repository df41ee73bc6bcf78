/** What scripts fetch, and what they make of text: in one module each, so that no script can forget what these see to. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const scripts = globSync('src/{islands,components,layouts}/**/*.{ts,tsx,astro}').map((file) => ({
  file: file.replaceAll('\\', '/'),
  text: readFileSync(file, 'utf8'),
}));
const filesWith = (pattern: RegExp) => scripts.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test('scripts fetch files of the build that their page is of, by one function', () => {
  assert.deepEqual(filesWith(/\bfetch\(|XMLHttpRequest|sendBeacon|EventSource|WebSocket/), [
    'src/islands/fetch-of-build.ts',
    // An answer that is sent on, and a table in a frame, are as the site gives them now.
    'src/islands/fetch-page.ts',
    // Which numbers were given is asked of the site as it stands now, not of a build.
    'src/islands/lead-from-number.ts',
    // Asks ahead for what the quiz then asks for by that function.
    'src/islands/quiz/answering.ts',
  ]);
});

test('text becomes a page or a program by one policy', () => {
  assert.deepEqual(filesWith(/new DOMParser|parseFromString/), ['src/islands/parse-page.ts']);
  assert.deepEqual(filesWith(/createPolicy/), ['src/islands/trusted-types.ts']);
  assert.deepEqual(
    filesWith(
      /\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc|dangerouslySet|createContextualFragment/,
    ),
    [],
  );
  assert.deepEqual(filesWith(/new (Shared)?Worker|importScripts|\beval\(|new Function\b/), []);
});
