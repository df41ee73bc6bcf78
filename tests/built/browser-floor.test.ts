/** What is built runs in the oldest browsers that package.json names, as far as @mdn/browser-compat-data knows. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { OWN_METHODS, SCRIPT_ADDITIONS, STYLE_ADDITIONS } from './additions.ts';
import { builtText, pages } from './built-site.ts';
import { scriptsAboveFloor } from './scripts-above-floor.ts';
import { stylesAboveFloor } from './styles-above-floor.ts';

const built = (pattern: string) => globSync(pattern, { cwd: 'dist' }).map((file) => file.replaceAll('\\', '/'));

/** What is above the floor, with the files that have it. */
function gather(files: Iterable<readonly [string, readonly string[]]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [file, features] of files) {
    for (const feature of features) found.set(feature, [...(found.get(feature) ?? []), file]);
  }
  return found;
}

function assertAdditions(found: Map<string, string[]>, additions: Readonly<Record<string, string>>): void {
  const above = [...found].filter(([feature]) => !Object.hasOwn(additions, feature));
  assert.deepEqual(
    above.map(([feature, files]) => `${feature} is above the floor of browsers: ${files.slice(0, 3).join(', ')}`),
    [],
  );
  const unused = Object.keys(additions).filter((feature) => !found.has(feature));
  assert.deepEqual(unused, [], 'listed as additions, and used no more');
}

test('scripts use what the oldest browsers have, or ask first', () => {
  const files = built('**/*.js').map(
    (file) => [file, scriptsAboveFloor(builtText(file)).filter((name) => !OWN_METHODS.includes(name))] as const,
  );
  assert.ok(files.length > 10);
  assertAdditions(gather(files), SCRIPT_ADDITIONS);
});

test('scripts within pages use what the oldest browsers have', () => {
  const scripts = new Map<string, { file: string; isModule: boolean }>();
  for (const { file, root } of pages) {
    for (const script of root.querySelectorAll('script:not([src])')) {
      const type = script.getAttribute('type') ?? '';
      if (type === '' || type === 'module') scripts.set(script.textContent, { file, isModule: type === 'module' });
    }
  }
  assert.ok(scripts.size > 0);
  const found = [...scripts].map(([text, { file, isModule }]) => [file, scriptsAboveFloor(text, isModule)] as const);
  assert.deepEqual([...gather(found)], []);
});

test('styles use what the oldest browsers have, or only add to it', () => {
  const files = built('**/*.css').map((file) => [file, stylesAboveFloor(builtText(file))] as const);
  assert.ok(files.length > 5);
  assertAdditions(gather(files), STYLE_ADDITIONS);
});

for (const [script, feature] of [
  ['Map.groupBy([], String)', 'Map.groupBy'],
  ['Object.groupBy([], String)', 'Object.groupBy'],
  ['[].toSorted()', '.toSorted'],
  ['[].findLast(Boolean)', '.findLast'],
  ['[].at(-1)', '.at'],
  ['new Map().values().map(String)', 'iterator.map'],
  ["'a'.toWellFormed()", '.toWellFormed'],
  ['structuredClone({})', 'structuredClone'],
  ['URL.canParse("a")', 'URL.canParse'],
  ['/(?<!a)b/.test("b")', 'look-behind (?<…)'],
  ['class A { static { A.b = 1 } }', 'syntax: class A { static { A.b = 1 } }'],
  ['await 1', 'syntax: await 1'],
] as const) {
  test(`above the floor of scripts: ${script}`, () => assert.ok(scriptsAboveFloor(script).includes(feature)));
}

for (const script of [
  'Object.entries({}).map(String)',
  'const groupBy = (a) => a; groupBy([])',
  'const a = { at: 1 }; a.at',
  '[...new Map().values()].map(String)',
  'a?.b ?? (c ||= 1)',
  "'a'.replaceAll('b', 'c')",
  'import("./later.js")',
]) {
  test(`not above the floor of scripts: ${script}`, () => assert.deepEqual(scriptsAboveFloor(script), []));
}

for (const [style, features] of [
  ['@media (width <= 48rem) { a { color: red } }', ['media range']],
  ['a { & b { color: red } }', ['nesting']],
  ['a { color: light-dark(red, blue) }', ['light-dark()']],
  ['a { color: color-mix(in oklab, red, blue) }', ['color-mix()']],
  ['a:has(b) { height: 100dvh }', [':has', 'dvh']],
  ['@layer a { b { color: red } }', ['@layer']],
  ['a { text-wrap: pretty }', ['text-wrap']],
  ['@supports (text-wrap: pretty) { a { text-wrap: pretty } }', []],
  ['@supports not (color: red) { a { text-wrap: pretty } }', ['text-wrap']],
  ['@media (max-width: 48rem) { a:is(b, c) { inset: 0; color: red } }', []],
] as const) {
  test(`of styles, ${style} has above the floor: ${features.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(stylesAboveFloor(style), features);
  });
}
