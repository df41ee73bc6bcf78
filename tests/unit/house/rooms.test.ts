import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { circlesIn, type Import, importsOf } from './imports.ts';
import { DOMAIN, RECURSIVE, ROOMS, UPWARD } from './rooms.ts';

const files = globSync('src/*/**/*.{ts,tsx,astro}');
const imports = importsOf(files).filter(({ to }) => to.startsWith('src/'));
const roomOf = (file: string) => file.split('/')[1] ?? '';
const place = new Map(ROOMS.flatMap((rooms, at) => rooms.map((room) => [room, at])));

/** Imports that lead to a room which is not below. */
function upward(given: readonly Import[]): string[] {
  return given
    .filter(({ from, to }) => roomOf(from) !== roomOf(to))
    .filter(({ from, to }) => (place.get(roomOf(to)) ?? 99) >= (place.get(roomOf(from)) ?? -1))
    .map(({ from, to }) => `${from} imports ${to}`);
}

test('every room has its place, and no import leads upward', () => {
  assert.deepEqual(
    [...new Set(files.map(roomOf))].filter((room) => !place.has(room)),
    [],
  );
  assert.ok(imports.length > 1000);
  assert.deepEqual(upward(imports).sort(), Object.keys(UPWARD).sort());
});

test('an import upward, or across, is seen', () => {
  const given = importsOf(['src/schema/a.ts', 'src/faq/b.ts', 'src/site/c.ts'], (file) =>
    file.includes('a.ts') ? "import type { X } from '../library/x.ts';" : "import { y } from '../search/y.ts';",
  );
  assert.deepEqual(upward(given), ['src/schema/a.ts imports src/library/x.ts', 'src/faq/b.ts imports src/search/y.ts']);
});

test('no two files import each other, be it by types alone', () => {
  const units = new Map(RECURSIVE.map((files) => [files, String(files)]));
  const unitOf = (file: string) => units.get(RECURSIVE.find((files) => files.test(file)) ?? /$^/) ?? file;
  const between = imports
    .map(({ from, to }) => ({ from: unitOf(from), to: unitOf(to) }))
    .filter(({ from, to }) => from !== to);
  assert.deepEqual(circlesIn(between), []);
  const import_ = (from: string, to: string) => ({ from, to });
  assert.deepEqual(circlesIn([import_('a', 'b'), import_('b', 'c'), import_('c', 'a'), import_('d', 'a')]), [
    'a > b > c > a',
  ]);
});

test('the compile and the lint of the domain know the same rooms', () => {
  const compiled = readFileSync('src/tsconfig.domain.json', 'utf8');
  const linted = readFileSync('.biome.json', 'utf8');
  for (const room of DOMAIN) {
    assert.ok(compiled.includes(`"${room}"`), `${room} is not compiled as domain`);
    assert.ok(linted.includes(`"src/${room}/**"`), `${room} is not linted as domain`);
  }
});

test('the READMEs name every room, and no other; the architecture has a line of each', () => {
  const [english = '', chinese = '', architecture = ''] = ['README.md', 'README.zh-CN.md', 'docs/architecture.md'].map(
    (file) => readFileSync(file, 'utf8'),
  );
  const rooms = [...place.keys()].toSorted();
  const lists = [...english.matchAll(/^src\/([\w, -]+?)(?: {2,}.*)?$/gm)].flatMap(([, names = '']) =>
    names.split(', '),
  );
  assert.deepEqual(lists.toSorted(), rooms);
  const cells = [...chinese.matchAll(/^\| `src\/([^|]+?) *\|/gm)].flatMap(([, names = '']) =>
    names.replaceAll('`', '').split(' '),
  );
  assert.deepEqual(cells.toSorted(), rooms);
  for (const room of rooms) assert.match(architecture, new RegExp(`^ .*\\b${room}/`, 'm'), `${room} is not told of`);
});
