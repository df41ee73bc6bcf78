import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildMatrix } from '../../../src/comparison/matrix.ts';
import { sampleClause, samplePolicy, sampleProvision, sampleTopic } from '../samples.ts';

const rows = ['who', 'fee', 'quota'];
const topic = sampleTopic('settlement', rows);

test('a row is answered, silent with its note, silent without one, or not what the document is about', () => {
  const answered = samplePolicy({ silent: { settlement: { fee: '没有写。', quota: null } } });
  const elsewhere = samplePolicy({ id: 'other', clauses: [], notAbout: ['settlement'] });
  const { rows: built } = buildMatrix(topic, [answered, elsewhere]);
  assert.deepEqual(
    built.map(({ row, cells }) => [row.id, ...cells.map(({ kind }) => kind)]),
    [
      ['who', 'answered', 'not-about'],
      ['fee', 'silent', 'not-about'],
      ['quota', 'silent', 'not-about'],
    ],
  );
  assert.deepEqual(built[1]?.cells[0], { kind: 'silent', note: '没有写。' });
  assert.deepEqual(built[2]?.cells[0], { kind: 'silent', note: null });
});

const item = fc.record({
  topic: fc.constantFrom('settlement', 'awards'),
  rowIds: fc.subarray(rows, { minLength: 1 }),
});
const documents = fc.array(
  fc.record({ clauses: fc.array(fc.array(item, { maxLength: 4 }), { maxLength: 3 }), notAbout: fc.boolean() }),
  { maxLength: 4 },
);

test('no cell is blank, and every item lands in exactly its cells, in reading order', () => {
  fc.assert(
    fc.property(documents, (drawn) => {
      const policies = drawn.map(({ clauses, notAbout }, at) =>
        samplePolicy({
          id: `p${at}`,
          notAbout: notAbout && !clauses.flat().some((given) => given.topic === 'settlement') ? ['settlement'] : [],
          clauses: clauses.map((items, clause) =>
            sampleClause({
              id: `c${clause}`,
              items: items.map((given, number) => sampleProvision({ ...given, id: `i${clause}-${number}` })),
            }),
          ),
        }),
      );
      const matrix = buildMatrix(topic, policies);
      assert.deepEqual(
        matrix.rows.map(({ row }) => row.id),
        rows,
      );
      for (const { row, cells } of matrix.rows) {
        assert.equal(cells.length, policies.length);
        policies.forEach((policy, at) => {
          const cell = cells[at];
          const expected = policy.clauses
            .flatMap(({ items }) => items)
            .filter((given) => given.topic === 'settlement' && given.rowIds.includes(row.id));
          if (expected.length > 0) assert.deepEqual(cell, { kind: 'answered', items: expected });
          else assert.equal(cell?.kind, policy.notAbout.includes('settlement') ? 'not-about' : 'silent');
        });
      }
    }),
  );
});
