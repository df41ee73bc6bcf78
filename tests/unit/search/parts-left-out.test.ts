import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLexicon } from '../../../src/search/make-lexicon.ts';
import { library } from '../../held-content.ts';

const china = library.places.find(({ id }) => id === 'china');
assert.ok(china);

/** The real library with so many further places of which nothing is held. */
const withPlaces = (count: number) => ({
  ...library,
  places: [
    ...library.places,
    ...Array.from({ length: count }, (_, at) => ({
      ...china,
      id: `further-${at}`,
      level: 'city' as const,
      aliases: [],
    })),
  ],
});

test('few places have the names of their counties in the lexicon, many leave them to the country’s list', () => {
  const few = makeLexicon(library, () => [], []);
  assert.equal(few.partsLeftOut, undefined);
  assert.ok(few.places.find(({ id }) => id === 'qingyuan')?.parts.includes('英德'));
  const many = makeLexicon(withPlaces(50), () => [], []);
  assert.equal(many.partsLeftOut, true);
  assert.ok(many.places.every(({ parts }) => parts.length === 0));
});
