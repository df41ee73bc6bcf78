import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { test } from 'node:test';
import { PIECES } from '../../src/places/piece.ts';
import { filesLoadedBy, type PageWeight, pageWeight } from '../page-weight.ts';
import { builtPolicyPages, comparisonPages, faultsIn } from './built-site.ts';

const KILOBYTE = 1024;

/** The pages of documents whose weight in one respect is over a limit. */
function tooHeavy(part: keyof PageWeight, limit: number): string[] {
  assert.ok(builtPolicyPages.length > 0);
  return faultsIn(builtPolicyPages, ({ file }) => {
    const weight = pageWeight(`dist/${file.replace(/^\//, '')}`)[part];
    return [weight > 0 && weight <= limit ? undefined : `${weight} bytes`];
  });
}

test('what a text loads by itself is found', () => {
  assert.deepEqual(filesLoadedBy('import{a as b}from"./x.js";import"./y.js";const z=import("./later.js")', 'a.js'), [
    './x.js',
    './y.js',
  ]);
  assert.deepEqual(filesLoadedBy('@import "a.css";b{background:url(c.png)}d{background:url(data:x)}', 'a.css'), [
    'a.css',
    'c.png',
  ]);
});

test('the first load of a document is 45 KB at most, compressed', () => {
  assert.deepEqual(tooHeavy('total', 45 * KILOBYTE), []);
});

test('the scripts of a document are 6 KB at most, compressed', () => {
  assert.deepEqual(tooHeavy('script', 6 * KILOBYTE), []);
});

test('the comparison of all places shown at first is 80 KB at most, its script 8 KB, compressed', () => {
  const faults = faultsIn(comparisonPages, ({ file }) => {
    const { total, script } = pageWeight(`dist/${file}`);
    return [total <= 80 * KILOBYTE && script <= 8 * KILOBYTE ? undefined : `${total} bytes, ${script} of them script`];
  });
  assert.ok(comparisonPages.length > 0);
  assert.deepEqual(faults, []);
});

test('the quiz loads its component and its renderer, and they are weighed', () => {
  assert.ok(pageWeight('dist/eligibility/index.html').script > 10 * KILOBYTE);
});

test('every piece of the list of counties is there, and none is larger than 3,000 bytes without compression', () => {
  const sizes = Array.from({ length: PIECES }, (_, piece) => statSync(`dist/divisions/${piece}.json`).size);
  assert.deepEqual(
    sizes.filter((size) => size === 0 || size > 3000),
    [],
  );
});
