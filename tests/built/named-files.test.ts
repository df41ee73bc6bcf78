/** What a document or a place adds to what scripts fetch is named by what it holds, and whoever asks for it knows the name. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PublishedFrame, PublishedHeldId, PublishedRulePlace } from '../../src/eligibility/rule-parts.ts';
import { rulesFileOf } from '../../src/eligibility/rule-parts.ts';
import { addressOf } from '../../src/search/pair-files.ts';
import { type PublishedLexicon, type PublishedPlaceFile, placeFileOf } from '../../src/search/published.ts';
import { lengthenCharacters } from '../../src/search/short-characters.ts';
import { builtPolicyPages, builtText, comparisonPages } from './built-site.ts';

const FOLDERS = ['pagefind/places', 'compare/documents', 'eligibility/parts/places'];

const namesIn = (folder: string) =>
  globSync('*.json', { cwd: join('dist', folder) }).map((name) => `${folder}/${name}`);
const lexicon = JSON.parse(lengthenCharacters(builtText('pagefind/lexicon.json'))) as PublishedLexicon;

test('the mark in the name of a file is of what it holds, and there is no second address of it', () => {
  for (const path of FOLDERS.flatMap(namesIn)) {
    const [, mark = ''] = /\.([0-9a-f]{6,8})\.json$/.exec(path) ?? [];
    const hash = createHash('sha256').update(builtText(path)).digest('hex');
    assert.ok(mark !== '' && hash.startsWith(mark), path);
    assert.deepEqual(globSync(`_astro/at-*/${path}`, { cwd: 'dist' }), []);
  }
});

test('search, the quiz, comparisons and documents ask for the files that are there, and for all of them', () => {
  const json = (name: string) => JSON.parse(builtText(`eligibility/parts/${name}`));
  const listsIn = (folder: string) => globSync(`${folder}/*.json`, { cwd: 'dist/eligibility/parts' });
  const rulesOf = ({ id, mark }: PublishedRulePlace) => `eligibility/parts/${rulesFileOf(id, mark)}.json`;
  const held = listsIn('ids').flatMap((name) => json(name) as PublishedHeldId[]);
  const listed = [
    ...(json('frame.json') as PublishedFrame).places,
    ...listsIn('provinces').flatMap((name) => json(name) as PublishedRulePlace[]),
  ];
  const ofPages = builtPolicyPages.flatMap(({ html }) => html.match(/compare\/documents\/[^"]+\.json/g) ?? []);
  const ofComparisons = comparisonPages.flatMap(({ root }) =>
    root
      .querySelectorAll('[data-files]')
      .flatMap(({ attributes }) => attributes['data-files']?.split(' ') ?? [])
      .map((name) => `compare/documents/${name}.json`),
  );
  const asked = [
    ...Object.entries(lexicon.marks).map(([place, mark]) => `pagefind/${placeFileOf(place, mark)}`),
    ...ofPages,
    ...held.map(([id, , mark]) => rulesOf({ id, mark, name: '', shortName: '' })),
  ];
  assert.deepEqual(asked.toSorted(), FOLDERS.flatMap(namesIn).toSorted());
  assert.ok(ofComparisons.length > 0 && listed.length > 0);
  for (const path of [...ofComparisons, ...listed.map(rulesOf)]) assert.ok(asked.includes(path), path);
});

test('where pairs of characters stand in a place is said in its file, or in files of their own', () => {
  const files = Object.entries(lexicon.marks).map(
    ([place, mark]) =>
      JSON.parse(lengthenCharacters(builtText(`pagefind/${placeFileOf(place, mark)}`))) as PublishedPlaceFile,
  );
  for (const { place, stretches, pairs } of files) {
    const isApart = Array.from({ length: stretches.files }, (_, at) =>
      existsSync(join('dist/pagefind', addressOf(at, stretches, place))),
    );
    assert.deepEqual(isApart, Array(stretches.files).fill(!pairs), place);
  }
  assert.ok(files.some(({ questions }) => questions.length > 0));
});
