import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeFaults } from '../../../src/commands/merge-faults.ts';
import type { PartNote } from '../../../src/commands/part-of-build.ts';
import { type LedgerEntry, makeLedger } from '../../../src/permalinks/ledger.ts';

const MADE = { content: 'c1', code: 'k1', settings: 's1', day: '2026-11-28', engine: 'v24' };
const PUBLISHED = { status: { kind: 'published' }, line: 1 } as const;
const ENTRIES: LedgerEntry[] = [
  { address: '/policies/a-2020/', number: 1, ...PUBLISHED },
  { address: '/policies/b-2021/', number: 2, ...PUBLISHED },
  { address: '/policies/b-2021/#new', number: null, ...PUBLISHED },
  {
    address: '/policies/b-2021/#old',
    number: null,
    status: { kind: 'moved', on: '2026-01-01', to: '/policies/b-2021/#new' },
    line: 3,
  },
  { address: '/table.csv', number: null, status: { kind: 'moved', on: '2026-01-01', to: '/b.csv' }, line: 4 },
];
const LEDGER = makeLedger(ENTRIES);

const note = (given: Partial<PartNote>): PartNote => ({
  holds: [],
  all: ['country', 'gansu', 'guangdong'],
  made: MADE,
  bundle: 'b1',
  documents: 2,
  records: null,
  files: {},
  claims: {},
  anchors: {},
  references: {},
  ...given,
});

const country = note({ holds: ['country'], files: { 'index.html': 'h0', '_astro/a.css': 'h1' }, records: 9 });
const gansu = note({
  holds: ['gansu'],
  files: { 'policies/a-2020/index.html': 'h2' },
  anchors: { 'policies/a-2020/index.html': ['grant'] },
  claims: { 'policies/a-2020': 'content/policies/lanzhou/a-2020.mdx', 'q/1': '/policies/a-2020/' },
  references: {
    '/_astro/a.css': 'policies/a-2020/index.html',
    '/policies/b-2021/#new': 'policies/a-2020/index.html',
    '/policies/b-2021/#old': 'policies/a-2020/index.html',
    '/q/2/': 'policies/a-2020/index.html',
    '/table.csv': 'policies/a-2020/index.html',
    '/third-party.txt': 'policies/a-2020/index.html',
  },
});
const guangdong = note({
  holds: ['guangdong'],
  files: { 'policies/b-2021/index.html': 'h3' },
  anchors: { 'policies/b-2021/index.html': ['new'] },
  claims: { 'policies/b-2021': 'content/policies/qingyuan/b-2021.mdx', 'q/2': '/policies/b-2021/' },
  references: { '/policies/a-2020/#grant': 'policies/b-2021/index.html' },
});

const faultsOf = (parts: Record<string, PartNote>) => mergeFaults(new Map(Object.entries(parts)), MADE, LEDGER);

test('parts of one site have nothing against each other', () => {
  assert.deepEqual(faultsOf({ country, gansu, guangdong }), []);
  assert.deepEqual(
    faultsOf({ country, 'gansu+guangdong': note({ ...gansu, holds: ['gansu', 'guangdong'], references: {} }) }),
    [],
  );
});

test('a part of other content, code, settings, day or engine is named, with what is other and how it is built again', () => {
  for (const [key, words] of [
    ['content', 'other content'],
    ['code', 'other code or packages'],
    ['settings', 'other settings (SITE_URL, BASE_PATH, BUILD_DAY, CONTACT, PUBLISH_ORIGINALS)'],
    ['day', 'another day'],
    ['engine', 'another version of Node'],
  ]) {
    const other = note({ ...gansu, made: { ...MADE, [key ?? '']: 'other' } });
    assert.deepEqual(faultsOf({ country, gansu: other, guangdong }), [
      `gansu was built of ${words} than what is here. Build it again: npm run build -- --part gansu`,
    ]);
  }
  assert.deepEqual(faultsOf({ country, gansu: note({ ...gansu, bundle: 'b2' }), guangdong }), [
    'gansu was bundled into other scripts or styles than the parts before it. Build it again: npm run build -- --part gansu',
  ]);
});

test('a missing part is named, and each reference that it alone would fulfil', () => {
  assert.deepEqual(faultsOf({ country, gansu }), [
    'Nobody has built guangdong. Build what is missing: npm run build -- --part guangdong',
    'No part has /policies/b-2021/#new, to which /policies/a-2020/index.html of gansu leads.',
    'No part has /policies/b-2021/#old, to which /policies/a-2020/index.html of gansu leads.',
  ]);
  assert.match(faultsOf({})[0] ?? '', /^There are no parts to merge/);
});

test('an id, a number and an address that two parts claim are named, each with where both have it', () => {
  const claiming = note({
    ...guangdong,
    files: { ...guangdong.files, 'policies/a-2020/index.html': 'h9' },
    claims: {
      ...guangdong.claims,
      'policies/a-2020': 'content/policies/dongguan/a-2020.mdx',
      'q/1': '/policies/b-2021/#new',
    },
  });
  assert.deepEqual(faultsOf({ country, gansu, guangdong: claiming }), [
    'The id policies/a-2020 is claimed by gansu (content/policies/lanzhou/a-2020.mdx) and by guangdong (content/policies/dongguan/a-2020.mdx).',
    'The number 1 is claimed by gansu (/policies/a-2020/) and by guangdong (/policies/b-2021/#new).',
    'The address /policies/a-2020/index.html is claimed by gansu (h2) and by guangdong (h9).',
  ]);
});

test('two parts that hold one province are named, not each of their files', () => {
  const both = note({ ...gansu, holds: ['gansu', 'guangdong'], references: {} });
  const faults = faultsOf({ country, gansu: note({ ...gansu, references: {} }), 'gansu+guangdong': both });
  assert.equal(faults.length, 2);
  assert.match(faults[0] ?? '', /^All of gansu is claimed by gansu \(\S+gansu\) and by gansu\+guangdong/);
});

test('a reference that none fulfils is named: a page that is not there, and an element that is not on its page', () => {
  const leading = note({
    ...guangdong,
    references: {
      '/policies/c-2022/': 'policies/b-2021/index.html',
      '/policies/a-2020/#gone': 'policies/b-2021/index.html',
    },
  });
  assert.deepEqual(faultsOf({ country, gansu, guangdong: leading }), [
    'No part has /policies/c-2022/, to which /policies/b-2021/index.html of guangdong leads.',
    'No part has /policies/a-2020/#gone, to which /policies/b-2021/index.html of guangdong leads.',
  ]);
});
