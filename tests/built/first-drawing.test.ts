/** How much a reader's browser has to ask for before pages can be drawn, and the quiz with what it decides from. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { filesOfPage } from '../page-weight.ts';
import { faultsIn, pages } from './built-site.ts';

const QUIZ = 'dist/eligibility/index.html';

/** So many files a browser asks of one server at a time, over HTTP/1.1. */
const AT_A_TIME = 6;

test('no page waits for more files before it is drawn than a browser asks for at a time', () => {
  const faults = faultsIn(pages, ({ root }) => {
    const awaited = root.querySelectorAll('link[rel="stylesheet"], script[src]:not([type="module"], [async], [defer])');
    return [awaited.length <= AT_A_TIME ? undefined : `${awaited.length} files`];
  });
  assert.deepEqual(faults, []);
});

test('the quiz comes in few files: torn apart, it would wait for one after the other', () => {
  const scripts = [...filesOfPage(QUIZ).files].filter((path) => path.endsWith('.js'));
  assert.ok(scripts.length <= AT_A_TIME, scripts.join('\n'));
});

test('what the quiz begins with is asked for by its page, at the address of its own build', () => {
  const [, frame = ''] =
    /<link rel="preload" as="fetch" crossorigin href="([^"]+)">/.exec(readFileSync(QUIZ, 'utf8')) ?? [];
  assert.match(frame, /\/_astro\/at-\w+\/eligibility\/parts\/frame\.json$/);
  const base = (process.env['BASE_PATH'] ?? '').replace(/\/$/, '');
  assert.ok(existsSync(`dist${frame.slice(base.length)}`), frame);
});
