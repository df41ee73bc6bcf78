import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { chartsOf } from '../../src/charts/charts-of.ts';
import { claimsOf, OF_ALL, OWNER_OF, ownersOf } from '../../src/commands/owner-of-page.ts';
import { readLedger } from '../../src/commands/permalink-ledger.ts';
import { buildDay } from '../../src/site/build-day.ts';
import { library } from '../held-content.ts';

const { ledger } = readLedger();
const owners = ownersOf(library, ledger);

test('of every file that draws pages it is said whose these are, and of no other', () => {
  const files = globSync('**/*.{astro,ts}', { cwd: 'src/pages' }).map((path) => path.replaceAll('\\', '/'));
  assert.deepEqual(Object.keys(OWNER_OF).sort(), files.sort());
  assert.throws(() => owners.ofPage('new/[id].astro', {}), /does not say whose pages new\/\[id\]\.astro draws/);
});

test('what a place has is its province’s, what rests on several is the country’s', () => {
  const ofPage = (component: string, parameters: Record<string, string>) => owners.ofPage(component, parameters);
  const settlement = 'qingyuan-2012-skilled-worker-settlement';
  assert.equal(ofPage('places/[id].astro', { id: 'lanzhou-new-area' }), 'gansu');
  assert.equal(ofPage('places/[id].astro', { id: 'shanghai' }), 'shanghai');
  assert.equal(ofPage('places/[id].astro', { id: 'china' }), 'country');
  assert.equal(ofPage('policies/[id].astro', { id: settlement }), 'guangdong');
  assert.equal(ofPage('compare/documents/[file].json.ts', { file: `${settlement}.1a2b3c4d` }), 'guangdong');
  assert.equal(ofPage('compare/[topic]/[place].astro', { topic: 'settlement', place: 'liaocheng' }), 'shandong');
  assert.equal(ofPage('changes/[...feed].ts', { feed: `policies/${settlement}.xml` }), 'guangdong');
  assert.equal(ofPage('changes/[...feed].ts', { feed: 'topics/settlement.json' }), 'country');
  assert.equal(ofPage('faq/[id].astro', { id: 'dongguan-age' }), 'guangdong');
  assert.equal(ofPage('faq/[id].astro', { id: 'age-compared' }), 'country');
  assert.equal(ofPage('api/v1/[...file].ts', { file: 'places/qingyuan.json' }), 'data');
});

test('whose a picture is, its place says; one across places is the country’s', () => {
  const charts = chartsOf(library, buildDay);
  const ofSvg = (id: string) => owners.ofPage('charts/[id].svg.ts', { id });
  const ofPlaces = charts.flatMap(({ id, place }) => (place === null ? [] : [{ id, place }]));
  assert.ok(ofPlaces.length > 0);
  for (const { id, place } of ofPlaces) assert.equal(ofSvg(id), owners.ofEntry('places', place), id);
  assert.equal(ofSvg('timeline'), 'country');
});

test('every entry and every number is claimed by one owner', () => {
  const claims = owners.all.flatMap((owner) =>
    Object.keys(claimsOf(library, ledger, owners, new Set([owner]), (name, id) => `${name}/${id}`)),
  );
  const entries = Object.values(library).reduce((sum, { length }) => sum + length, 0);
  assert.equal(claims.length, entries + ledger.byNumber.size);
  assert.equal(new Set(claims).size, claims.length);
  assert.deepEqual(owners.all.slice(0, OF_ALL.length), OF_ALL);
});
