import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type ChoiceSpace,
  type ComparisonChoice,
  defaultChoice,
  inOrderChosen,
  MOST_PLACES,
  readComparisonChoice,
  writeComparisonChoice,
} from '../../../src/comparison/choice.ts';
import { runs } from '../../depth.ts';

const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `${prefix}-${at}`, name: `${prefix}号${at}` }));
const space: ChoiceSpace = {
  places: named('city', 40),
  defaultPlaces: ['city-0', 'city-1'],
  rows: named('row', 5),
  orders: ['row-1.task.人', 'row-2.amount.元'],
};
const read = (query: string) => readComparisonChoice(new URLSearchParams(query), space);

const choice: fc.Arbitrary<ComparisonChoice> = fc.record(
  {
    places: fc.shuffledSubarray(
      space.places.map(({ id }) => id),
      { maxLength: MOST_PLACES },
    ),
    rows: fc.shuffledSubarray(space.rows.map(({ id }) => id)),
    onlyDifferent: fc.boolean(),
    order: fc.option(
      fc.record({ by: fc.constantFrom(...space.orders), descending: fc.boolean() }, { noNullPrototype: true }),
    ),
    transposed: fc.boolean(),
  },
  { noNullPrototype: true },
);

test('what is written is read back, without complaint', () => {
  fc.assert(
    fc.property(choice, (drawn) => {
      assert.deepEqual(read(writeComparisonChoice(drawn, space)), { choice: drawn, misunderstood: [] });
    }),
  );
});

test('a choice keeps its own order, with what is new behind; without one it has that of the page', () => {
  const all = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }];
  assert.deepEqual(inOrderChosen(['a', 'd'], ['d', 'b', 'a'], all), ['a', 'b', 'd']);
  assert.deepEqual(inOrderChosen([], ['d', 'b'], all), ['b', 'd']);
  assert.deepEqual(inOrderChosen(['d', 'a'], ['a', 'c', 'b', 'd'], all), ['d', 'a', 'b', 'c']);
  assert.deepEqual(inOrderChosen(['d', 'c', 'a'], ['a', 'd'], all), ['d', 'a']);
});

test('no choice needs no query', () => {
  assert.equal(writeComparisonChoice(defaultChoice(space), space), '');
  assert.deepEqual(read(''), { choice: defaultChoice(space), misunderstood: [] });
  assert.deepEqual(read('?utm_source=letter').misunderstood, []);
});

test('a query reads as a person would write it', () => {
  const written = writeComparisonChoice(
    {
      places: ['city-1', 'city-3'],
      rows: ['row-2'],
      onlyDifferent: true,
      order: { by: 'row-1.task.人', descending: true },
      transposed: true,
    },
    space,
  );
  assert.equal(
    decodeURIComponent(written),
    '?places=city-1,city-3&rows=row-2&show=different&order=row-1.task.人.down&layout=transposed',
  );
});

test('names, wide commas, capitals and repeated names are understood; lists keep the order in which they are written', () => {
  for (const query of [
    'places=city-3,city-1',
    'places=city号3、city号1',
    'places=City-3&places=city-1',
    'places=city-3，city-1,city-3,',
  ]) {
    assert.deepEqual(read(query).choice.places, ['city-3', 'city-1'], query);
    assert.deepEqual(read(query).misunderstood, [], query);
  }
});

test('what cannot be understood is left out and named, and the rest holds', () => {
  const { choice: corrected, misunderstood } = read(
    'places=city-3,atlantis&rows=nothing&show=everything&order=row-9.task.人.down&layout=round',
  );
  assert.deepEqual(corrected, { ...defaultChoice(space), places: ['city-3'] });
  assert.deepEqual(misunderstood, [
    { part: 'place', said: 'atlantis' },
    { part: 'row', said: 'nothing' },
    { part: 'show', said: 'everything' },
    { part: 'order', said: 'row-9.task.人.down' },
    { part: 'layout', said: 'round' },
  ]);
});

test('an empty list is no choice, and said so; none is a choice', () => {
  assert.deepEqual(read('places=').choice.places, space.defaultPlaces);
  assert.deepEqual(read('places=').misunderstood, [{ part: 'place', said: '' }]);
  assert.deepEqual(read('places=none').choice.places, []);
  assert.deepEqual(read('places=none').misunderstood, []);
});

test('more places than can stand side by side are cut, and said so', () => {
  const all = space.places.map(({ id }) => id).join(',');
  const { choice: cut, misunderstood } = read(`places=${all}`);
  assert.equal(cut.places.length, MOST_PLACES);
  assert.deepEqual(misunderstood, [{ part: 'too-many-places', said: '40' }]);
});

test('whatever the query, there is a choice that is written and read back as it is', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .constantFrom('places', 'rows', 'show', 'order', 'layout')
      .chain((name) => fc.string({ unit: 'binary', maxLength: 60 }).map((value) => `${name}=${value}`)),
  );
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 4 }), (parts) => {
      const { choice: corrected, misunderstood } = read(parts.join('&'));
      assert.deepEqual(read(writeComparisonChoice(corrected, space)), { choice: corrected, misunderstood: [] });
      for (const { said } of misunderstood) assert.ok([...said].length <= 24);
    }),
    { numRuns: runs(2000) },
  );
});
