import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LIGHT_COLOURS } from '../../../src/charts/drawing/file-svg.ts';

const source = join(import.meta.dirname, '../../../src');
const sheets = globSync('**/*.css', { cwd: source }).map((file) => ({
  file,
  css: readFileSync(join(source, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
}));
const tokens = sheets.find(({ file }) => file.endsWith('tokens.css'))?.css ?? '';
const others = sheets.filter(({ css }) => css !== tokens);
const layouts = globSync('layouts/*.astro', { cwd: source });

/** Declarations of some properties, each with its file. */
const declared = (properties: string) =>
  others.flatMap(({ file, css }) =>
    [...css.matchAll(new RegExp(`(?<![\\w-])(?:${properties}): ([^;]+)`, 'g'))].map(([whole, value = '']) => ({
      whole: `${file}: ${whole}`,
      value,
    })),
  );

test('type has six sizes, spaces have seven: no other is written in rem', () => {
  assert.equal([...tokens.matchAll(/--type-/g)].length, 6);
  assert.equal([...tokens.matchAll(/--space-\d/g)].length, 7);
  const sizes = declared('font|font-size');
  const spaces = declared('(?:margin|padding)(?:-[a-z-]+)?|(?:row-|column-)?gap');
  assert.ok(sizes.length > 50 && spaces.length > 200);
  assert.deepEqual(
    [...sizes, ...spaces].filter(({ value }) => /[\d.]rem/.test(value)).map(({ whole }) => whole),
    [],
  );
});

test('widths are asked for at three places', () => {
  const asked = others.flatMap(({ css }) =>
    [...css.matchAll(/@media[^{]*?\((?:max|min)-width: (\d+)(?:\.01)?rem\)/g)].map(([, width]) => width),
  );
  assert.deepEqual([...new Set(asked)].toSorted(), ['40', '48', '68']);
});

test('a colour is written once, for light and dark together', () => {
  const colours = [...tokens.matchAll(/(--[\w-]+): (?:light-dark\()?#/g)].map(([, name]) => name);
  assert.ok(colours.length > 15);
  assert.equal(new Set(colours).size, colours.length);
});

test('the colours of a picture file are those of the page by day', () => {
  const shown = Object.keys(LIGHT_COLOURS).map((name) => [
    name,
    new RegExp(`--${name}: (?:light-dark\\()?(#[0-9a-f]+)`).exec(tokens)?.[1],
  ]);
  assert.deepEqual(Object.fromEntries(shown), LIGHT_COLOURS);
});

test('every layout begins with reset, tokens and base, in this order; what a component looks like stands beside it', () => {
  assert.ok(layouts.length >= 3);
  for (const layout of layouts) {
    const imported = [...readFileSync(join(source, layout), 'utf8').matchAll(/import '\.\.\/styles\/([\w-]+)\.css'/g)];
    assert.deepEqual(imported.map(([, name]) => name).slice(0, 3), ['reset', 'tokens', 'base'], layout);
  }
  assert.deepEqual(
    sheets
      .filter(({ file }) => file.startsWith('styles/'))
      .map(({ file }) => file)
      .toSorted(),
    ['styles/base.css', 'styles/print.css', 'styles/reset.css', 'styles/tokens.css'],
  );
});
