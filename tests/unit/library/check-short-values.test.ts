import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkShortValues } from '../../../src/library/check-short-values.ts';
import type { Provision } from '../../../src/schema/policy-body.ts';
import { sampleBenefit, sampleClause, sampleLibrary, samplePolicy, sampleProvision, sampleTopic } from '../samples.ts';

const level = {
  id: 'skill-level',
  kind: 'one' as const,
  ordered: true,
  ask: '哪一级？',
  subject: '技能等级',
  options: [
    { id: 'senior-worker', label: '高级工', named: '高级工' },
    { id: 'technician', label: '技师', named: '技师' },
    { id: 'senior-technician', label: '高级技师', named: '高级技师' },
  ],
};
const library = sampleLibrary({
  topics: [sampleTopic('settlement', ['who', 'fee'])],
  questions: [level as never],
});

/** What is found of a line with a phrase and a short value. */
const found = (says: string, quote: string, given: { force?: 'entitlement' | 'direction'; row?: string } = {}) => {
  const provision = sampleProvision({
    evidence: [{ clause: '一', quote }],
    short: [{ row: given.row ?? 'who', says }],
  });
  const benefits = given.force ? [sampleBenefit({ force: given.force })] : [];
  return checkShortValues(samplePolicy({ clauses: [sampleClause({ items: [provision] })], benefits }), library).map(
    (problem) => problem.found,
  );
};

test('a short value has only words of its phrases, and a few of ours', () => {
  assert.deepEqual(found('45周岁以下', '年龄在 45 周岁以下'), []);
  assert.deepEqual(found('高级工起', '具有高级工及以上职业资格'), []);
  assert.deepEqual(found('45周岁以下（含）', '年龄在45周岁以下'), ['短值“45周岁以下（含）”里的“含)”不在引文里']);
  assert.deepEqual(found('五年内免试', '五年内不再受理'), ['短值“五年内免试”里的“免试”不在引文里']);
});

test('numbers and levels are those of the phrases, whole', () => {
  assert.deepEqual(found('0分', '积60分'), ['短值“0分”里的“0”不在引文里']);
  assert.deepEqual(found('技师起', '高级技师以上'), ['短值“技师起”里的“技师”不在引文里']);
  assert.deepEqual(found('高级技师起', '高级技师以上'), []);
});

test('是 is said over what gives or asks something, 否 over what denies', () => {
  assert.equal(found('是', '在本市就业').length, 1);
  assert.equal(found('是', '在本市就业', { force: 'direction' }).length, 1);
  assert.deepEqual(found('是', '在本市就业', { force: 'entitlement' }), []);
  assert.deepEqual(found('否', '不得收取任何费用'), []);
  assert.equal(found('否', '收取工本费').length, 1);
});

test('a short value is of a row that its line answers', () => {
  assert.equal(found('可以申请', '可以申请', { row: 'fee' }).length, 1);
});

test('a short value answers the question of its row', () => {
  const [topic] = library.topics;
  const [who, ...rows] = topic?.rows ?? [];
  assert.ok(topic && who);
  const asking = { ...library, topics: [{ ...topic, rows: [{ ...who, shortHas: ['人员', '人才'] }, ...rows] }] };
  const faults = (says: string, quote: string) =>
    checkShortValues(
      samplePolicy({
        clauses: [
          sampleClause({
            items: [sampleProvision({ evidence: [{ clause: '一', quote }], short: [{ row: 'who', says }] })],
          }),
        ],
        benefits: [sampleBenefit({})],
      }),
      asking,
    ).length;
  assert.equal(faults('紧缺职业目录', '符合紧缺职业目录'), 1);
  assert.equal(faults('市外人才', '引进市外人才'), 0);
  assert.equal(faults('是', '引进市外人才'), 0);
});

test('a topic may ask for a short value in every cell; no cell has more than three', () => {
  const [topic] = library.topics;
  assert.ok(topic);
  const problems = (provisions: Provision[], short?: true) =>
    checkShortValues(samplePolicy({ clauses: [sampleClause({ items: provisions })] }), {
      ...library,
      topics: [{ ...topic, ...(short ? { short } : {}) }],
    }).map((problem) => problem.found);
  assert.deepEqual(problems([sampleProvision()]), []);
  assert.equal(problems([sampleProvision()], true).length, 1);
  const led = sampleProvision({ short: [{ row: 'who', says: '可以申请' }] });
  assert.deepEqual(problems([led, sampleProvision()], true), []);
  assert.equal(problems([led, led, led, led]).length, 1);
});
