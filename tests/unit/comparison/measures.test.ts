import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareEnds, readEnd, writeEnd } from '../../../src/comparison/ends.ts';
import { measuresOf } from '../../../src/comparison/measures.ts';
import { statedQuantities } from '../../../src/comparison/stated-quantities.ts';
import type { QuantityWithEvidence } from '../../../src/schema/policy-body.ts';
import { sampleOpenPoint, samplePolicy, sampleProvision, sampleTable } from '../samples.ts';

const people = (value: number, unit = '人'): QuantityWithEvidence => ({
  kind: 'task',
  value,
  unit,
  bound: 'exact',
  quote: '人',
});

test('a number is told where it stands in the short answer, and all are where none does', () => {
  const quantities = [people(8000), people(100)];
  assert.deepEqual(statedQuantities(sampleProvision({ summary: '任务八千人', quantities })), [people(8000)]);
  assert.deepEqual(statedQuantities(sampleProvision({ summary: '分给各地', quantities })), quantities);
  assert.deepEqual(
    statedQuantities(sampleProvision({ summary: '2到3人', quantities: [{ ...people(2), upTo: 3 }] })).length,
    1,
  );
  assert.deepEqual([sampleOpenPoint(), sampleTable()].flatMap(statedQuantities), []);
});

const answered = (...quantities: QuantityWithEvidence[]) => ({
  policy: samplePolicy(),
  cell: { kind: 'answered' as const, items: [sampleProvision({ summary: '若干', quantities })] },
});
const of = '入户任务';

test('least and most are kept for what counts the same, over all documents of a place', () => {
  const measures = measuresOf([
    answered({ ...people(8000), of }, { ...people(100, '名'), of }),
    answered({ ...people(200), upTo: 9000, of }, { ...people(14, '人次'), of }),
    { policy: samplePolicy(), cell: { kind: 'silent', note: null } },
  ]);
  assert.deepEqual(
    measures.map(({ id, least, most }) => [id, least, most]),
    [
      ['task.人.入户任务', [100, 0], [9000, 0]],
      ['task.人次.入户任务', [14, 0], [14, 0]],
    ],
  );
});

test('shares of different things, and numbers for different times, are never ordered together', () => {
  const share = (value: number, counted: string, period?: string): QuantityWithEvidence => {
    return { kind: 'ratio', value, unit: '%', of: counted, period, bound: 'exact', quote: '90%' };
  };
  const ids = [share(90, '培训合格率'), share(25, '技能人才占就业人员'), share(25, '培训合格率', '到 2021年')].map(
    (quantity) => measuresOf([answered(quantity)])[0]?.id,
  );
  assert.deepEqual(ids, ['ratio.%.培训合格率', 'ratio.%.技能人才占就业人员', 'ratio.%.培训合格率.到-2021年']);
  assert.deepEqual(measuresOf([answered(people(7))]), [], 'a number that does not say what it counts');
});

test('近 lies below its number and 超过 above, and both come through markup', () => {
  const [nearly, exact, more] = (['nearly', 'exact', 'more-than'] as const).map(
    (bound) => measuresOf([answered({ ...people(30), of, bound })])[0]?.least ?? assert.fail(),
  );
  assert.ok(nearly && exact && more);
  assert.ok(compareEnds(nearly, exact) < 0 && compareEnds(exact, more) < 0);
  assert.deepEqual([nearly, exact, more].map(writeEnd), ['<30', '30', '>30']);
  assert.deepEqual(['<30', '30', '>30', '2.5'].map(readEnd), [nearly, exact, more, [2.5, 0]]);
});
