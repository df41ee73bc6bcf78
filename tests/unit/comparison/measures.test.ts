import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measuresOf } from '../../../src/comparison/measures.ts';
import { toldQuantities } from '../../../src/comparison/told-quantities.ts';
import type { QuantityWithEvidence } from '../../../src/schema/policy-body.ts';
import { samplePolicy, sampleProvision, sampleTable, sampleUnstated } from '../samples.ts';

const people = (value: number, unit = '人'): QuantityWithEvidence => ({
  kind: 'task',
  value,
  unit,
  bound: 'exact',
  quote: '人',
});

test('a number is told where it stands in the short answer, and all are where none does', () => {
  const quantities = [people(8000), people(100)];
  assert.deepEqual(toldQuantities(sampleProvision({ summary: '任务八千人', quantities })), [people(8000)]);
  assert.deepEqual(toldQuantities(sampleProvision({ summary: '分给各地', quantities })), quantities);
  assert.deepEqual(
    toldQuantities(sampleProvision({ summary: '2到3人', quantities: [{ ...people(2), upTo: 3 }] })).length,
    1,
  );
  assert.deepEqual([sampleUnstated(), sampleTable()].flatMap(toldQuantities), []);
});

test('least and most are kept for each kind and unit, over all documents of a place', () => {
  const answered = (...quantities: QuantityWithEvidence[]) => ({
    policy: samplePolicy(),
    cell: { kind: 'answered' as const, items: [sampleProvision({ summary: '若干', quantities })] },
  });
  const measures = measuresOf([
    answered(people(8000), people(100, '名')),
    answered({ ...people(200), upTo: 9000 }, people(14, '人次')),
    { policy: samplePolicy(), cell: { kind: 'silent', note: null } },
  ]);
  assert.deepEqual(
    measures.map(({ id, least, most }) => [id, least, most]),
    [
      ['task.人', 100, 9000],
      ['task.人次', 14, 14],
    ],
  );
});
