import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildMatrix } from '../../../src/comparison/matrix.ts';
import { buildPlaceMatrix } from '../../../src/comparison/place-matrix.ts';
import { sampleClause, samplePlace, samplePolicy, sampleTopic } from '../samples.ts';

const topic = sampleTopic('settlement', ['who', 'fee']);
const places = ['east', 'west', 'north'].map((id) => samplePlace({ id }));

test('a place is about the topic, not about it, or not held', () => {
  const policies = [
    samplePolicy({ id: 'a', place: 'east' }),
    samplePolicy({ id: 'b', place: 'west', clauses: [], notAbout: ['settlement'] }),
  ];
  const { columns, rows } = buildPlaceMatrix(topic, places, policies);
  assert.deepEqual(
    columns.map(({ place, status: standing }) => [place.id, standing]),
    [
      ['east', 'about'],
      ['west', 'not-about'],
      ['north', 'not-held'],
    ],
  );
  assert.deepEqual(
    rows[0]?.cells.map((cell) => cell.map(({ cell: { kind } }) => kind)),
    [['answered'], ['not-about'], []],
  );
});

test('two documents of a place stay apart in one cell, newest first', () => {
  const dated = (id: string, date: string) =>
    samplePolicy({ id, place: 'east', issued: { date, clause: '一', quote: date } });
  const { rows, columns } = buildPlaceMatrix(topic, places, [
    dated('older', '2012-01-01'),
    dated('newest', '2020-01-01'),
    dated('older-too', '2012-01-01'),
  ]);
  assert.deepEqual(
    rows[0]?.cells[0]?.map(({ policy }) => policy.id),
    ['newest', 'older', 'older-too'],
  );
  assert.deepEqual(
    columns[0]?.policies.map(({ id }) => id),
    ['newest', 'older', 'older-too'],
  );
});

const documents = fc.array(
  fc.record({
    place: fc.constantFrom('east', 'west', 'north'),
    year: fc.integer({ min: 2000, max: 2003 }),
    about: fc.boolean(),
  }),
  { maxLength: 8 },
);

test('every document stands once in every row, in the column of its place, with what the plain matrix says of it', () => {
  fc.assert(
    fc.property(documents, (drawn) => {
      const policies = drawn.map(({ place, year, about }, at) =>
        samplePolicy({
          id: `p${at}`,
          place,
          issued: { date: `${year}-01-01`, clause: '一', quote: '一' },
          clauses: about ? [sampleClause()] : [],
          notAbout: about ? [] : ['settlement'],
        }),
      );
      const plain = buildMatrix(topic, policies);
      const { rows } = buildPlaceMatrix(topic, places, policies);
      for (const [row, { cells }] of rows.entries()) {
        const parts = cells.flatMap((cell, at) => cell.map((part) => ({ ...part, place: places[at]?.id })));
        assert.equal(parts.length, policies.length);
        for (const { policy, cell, place } of parts) {
          assert.equal(policy.place, place);
          assert.deepEqual(cell, plain.rows[row]?.cells[policies.indexOf(policy)]);
        }
        for (const cell of cells) {
          const days = cell.map(({ policy }) => policy.issued.date);
          assert.deepEqual(days, days.toSorted().reverse());
        }
      }
    }),
  );
});
