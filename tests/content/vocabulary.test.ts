import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { contentFiles } from '../../src/commands/content-files.ts';

/** Words that stand twice in one list of a file, each with its file. */
function repeated(file: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.values(value);
  const words = Array.isArray(value) ? parts.filter((part) => typeof part === 'string') : [];
  return [
    ...words.filter((word, at) => words.indexOf(word) !== at).map((word) => `${file}: ${word}`),
    ...parts.flatMap((part) => repeated(file, part)),
  ];
}

test('no list of words says one twice', () => {
  const files = contentFiles().filter(({ path }) => path.startsWith('content/vocabulary/'));
  assert.ok(files.length > 5);
  assert.deepEqual(
    files.flatMap(({ path, text }) => repeated(path, parse(text))),
    [],
  );
});
