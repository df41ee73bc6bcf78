import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentMark, saidIn } from '../../../src/open-data/content-mark.ts';
import { dataFiles } from '../../../src/open-data/files.ts';
import { formatNotedFiles, notedFilesSchema } from '../../../src/open-data/noted-files.ts';
import type { OpenDataSource } from '../../../src/open-data/source.ts';
import { wholeVersion } from '../../../src/open-data/whole-version.ts';
import { fixtureLibrary, fixtureSource, hashOf } from './fixture-source.ts';

// The document of the fixtures holds until 2023-05-31.
const FIRST_DAY = '2023-05-01';
const library = fixtureLibrary();

/** Every file of the data with what it says and since when. */
function publish(source: OpenDataSource) {
  return dataFiles(source).map(({ path, make }) => {
    const { pieces, content, mark } = make();
    return { path, text: [...pieces].join(''), content, mark };
  });
}
type Published = ReturnType<typeof publish>;

/** What the record has of them when it is written and read again. */
function note(files: Published, source: OpenDataSource) {
  const entries = files.flatMap(({ path, text, content }) =>
    content ? [[path, [contentMark(saidIn(path, text), source.links.page(''), hashOf), content.changed]] as const] : [],
  );
  return notedFilesSchema.parse(
    JSON.parse(formatNotedFiles(Object.fromEntries(entries.map(([path, noted]) => [path, [...noted]])))),
  ).files;
}

const before = fixtureSource({ library, today: FIRST_DAY });
const first = publish(before);
const noted = note(first, before);
const changedIn = (files: Published, since = first) =>
  files.filter(({ text }, index) => text !== since[index]?.text).map(({ path }) => path);

test('a file of which nothing was noted bears the day of the build', () => {
  for (const { path, content } of first) {
    assert.equal(content?.changed, path.includes('schema') || path === 'openapi.json' ? undefined : FIRST_DAY, path);
  }
});

test('built on a later day, files whose content did not change are the same bytes', () => {
  const later = publish(fixtureSource({ library, today: '2023-05-31', noted }));
  assert.deepEqual(changedIn(later), []);
  // Where nothing is noted, the day shows: it is the record that keeps it.
  assert.notDeepEqual(changedIn(publish(fixtureSource({ library, today: '2023-05-31' }))), []);
});

test('when a term has ended, what tells of it changes, and nothing else', () => {
  const later = publish(fixtureSource({ library, today: '2023-06-01', noted }));
  const changed = changedIn(later);
  for (const path of [
    'policies.csv',
    'policies.json',
    'provisions.json',
    'places/yunzhou.json',
    'topics/settlement.json',
    'rules.json',
  ])
    assert.ok(changed.includes(path), path);
  for (const path of ['glossary.json', 'questions.csv', 'places.json', 'topics/awards.json'])
    assert.ok(!changed.includes(path), path);
  for (const { path, content, text } of later) {
    if (!content) continue;
    assert.equal(content.changed, changed.includes(path) ? '2023-06-01' : FIRST_DAY, path);
    // States are as of the day that the file bears.
    if (changed.includes(path) && path.endsWith('.json')) assert.ok(text.includes('"ended"'), path);
  }
});

test('when one thing is changed, only the files that say it change', () => {
  const edited = fixtureLibrary((text, path) =>
    path.endsWith('glossary/technician.yaml') ? text.replace('第二级，在高级工之上', '第二级，比高级工高') : text,
  );
  assert.notDeepEqual(edited.glossary, library.glossary);
  const later = publish(fixtureSource({ library: edited, today: '2023-05-20', noted }));
  assert.deepEqual(changedIn(later), ['glossary.csv', 'glossary.json']);
});

test('where the site is published makes no difference to since when', () => {
  const elsewhere = publish(fixtureSource({ library, today: '2023-05-20', noted, origin: 'https://other.example/a' }));
  for (const { path, content } of elsewhere) if (content) assert.equal(content.changed, FIRST_DAY, path);
});

test('the version of the whole names its content: it stays with it wherever it is published, and changes with any of it', () => {
  const versionOn = (today: string, origin?: string) =>
    wholeVersion(publish(fixtureSource({ library, today, noted, ...(origin ? { origin } : {}) })), hashOf).version;
  const version = versionOn(FIRST_DAY);
  assert.match(version, /^\d+\.\d+\.\d+\+20230501\.[0-9a-f]{8}$/);
  assert.equal(versionOn('2023-05-31'), version);
  assert.notEqual(versionOn('2023-06-01'), version);
  assert.equal(versionOn(FIRST_DAY, 'https://other.example/a'), version);
});
