import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { contentFiles } from '../../src/commands/content-files.ts';
import { policyWords } from '../../src/commands/policy-words.ts';
import { itemsOf } from '../../src/schema/policy-body.ts';
import { prepareLexicon, segmentsOf } from '../../src/search/lexicon.ts';
import { makeLexicon } from '../../src/search/make-lexicon.ts';
import { library } from '../held-content.ts';

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

test('no word of the vocabulary is found astride two words of documents', () => {
  const prepared = prepareLexicon(makeLexicon(library, () => ['x'], policyWords(library)));
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const pairs = new Set<string>();
  const borderOf = new Map<string, number>();
  for (const { summary } of library.policies.flatMap(itemsOf)) {
    const words = [...segmenter.segment(summary)].map(({ segment }) => segment);
    words.forEach((word, at) => {
      const next = words[at + 1] ?? '';
      if (![word, next].every((one) => prepared.dictionary.has(one))) return;
      pairs.add(word + next);
      borderOf.set(word + next, word.length);
    });
  }
  assert.ok(pairs.size > 1000);
  const astride = [...pairs].flatMap((pair) => {
    const [first, found] = segmentsOf(pair, prepared);
    const border = borderOf.get(pair) ?? 0;
    const isAstride =
      first?.meanings === null &&
      found?.text.length === 2 &&
      first.text.length + 1 === border &&
      border + 1 < pair.length;
    return isAstride ? [`${found.text} of ${pair}`] : [];
  });
  assert.deepEqual(astride, []);
});
