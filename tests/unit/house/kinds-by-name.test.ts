/** No kind of condition is asked for by its name outside of its folder: whoever needs to know something of it asks its row. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CONDITION_KINDS } from '../../../src/schema/conditions/kinds.ts';

/**
 * What has kinds of its own under the same names: the nodes of compiled rules, tests of points schedules with their facts,
 * collections, and the sample of code that readers of the data are given.
 */
const OTHER_KINDS =
  /^src\/(?:eligibility\/(?:points\/|truth-sets\.ts)|schema\/points|islands\/points\/|site\/change-links\.ts|pages\/data\.astro)/;

const names = Object.keys(CONDITION_KINDS).join('|');
const asks = new RegExp(
  `\\bkind['"\\])]* *[!=]==? *['"](?:${names})['"]|['"](?:${names})['"] *[!=]==? *[\\w.?]*\\bkind\\b`,
);
const branches = new RegExp(`\\bcase '(?:${names})'`);

/** The lines of a text that ask for a kind of condition by its name. */
const asking = (text: string): string[] => text.split('\n').filter((line) => asks.test(line) || branches.test(line));

test('a comparison with the name of a kind is found, however it is written', () => {
  const found = [
    "if (leaf.kind === 'question') {",
    "part.condition.kind !== 'any'",
    "kind == 'list'",
    "'not' === leaf.kind",
  ];
  for (const line of [...found, "    case 'text-silent':"]) assert.deepEqual(asking(line), [line]);
  assert.deepEqual(asking("{ kind: 'not', of: leaf }\nitem.kind === 'open-point'\nquestion.kind === 'one'"), []);
});

test('nothing outside of schema/conditions asks for a kind of condition by its name', () => {
  const files = globSync('src/**/*.{ts,tsx,astro}').filter(
    (file) => !file.startsWith('src/schema/conditions/') && !OTHER_KINDS.test(file),
  );
  assert.ok(files.length > 500);
  assert.deepEqual(
    files.flatMap((file) => asking(readFileSync(file, 'utf8')).map((line) => `${file}: ${line.trim()}`)),
    [],
  );
});
