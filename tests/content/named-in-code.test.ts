/** Code names no place and no document: what holds of one of them stands in the content. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { library } from '../held-content.ts';

/** What names a place or a document that is held: names, titles, ids of both. The country is a level, not a choice. */
const places = library.places.filter(({ level }) => level !== 'country');
const named = new RegExp(
  [
    ...places.flatMap(({ id, name, shortName }) => [`\\b${id}\\b`, name, shortName]),
    ...library.policies.flatMap(({ id, title }) => [id, title]),
  ].join('|'),
);

/** The lines of a file that name one, without comments: an example in a comment is about somebody. */
const naming = (text: string): string[] =>
  text
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|<!--[\s\S]*?-->/gm, '')
    .split('\n')
    .filter((line) => named.test(line));

test('a name in code is found, one in a comment is not', () => {
  const [{ shortName, id } = { shortName: '', id: '' }] = places;
  for (const line of [`const city = '${shortName}';`, `if (place === '${id}')`]) assert.deepEqual(naming(line), [line]);
  assert.deepEqual(naming(`/** Its name: ${shortName}. */\nconst a = 1; // ${shortName}`), []);
});

test('nothing in src names a place or a document', () => {
  const files = globSync('src/**/*.{ts,tsx,astro,css,json}');
  assert.ok(files.length > 500);
  assert.deepEqual(
    files.flatMap((file) => naming(readFileSync(file, 'utf8')).map((line) => `${file}: ${line.trim()}`)),
    [],
  );
});
