import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attachPoints } from '../../../src/library/attach-points.ts';
import { conditionSchema } from '../../../src/schema/condition.ts';
import { readJudged, reckonedIn, truthOfJudged } from '../../../src/schema/conditions/answers.ts';
import { kindOf } from '../../../src/schema/conditions/kinds.ts';
import { reckonedTotalOf } from '../../../src/schema/leaves-of.ts';
import { scheduleNamed } from '../eligibility/points/schedules.ts';
import { sampleBenefit, sampleLibrary, samplePolicy } from '../samples.ts';

const written = { points: 'guangzhou', total: 'qualifying', because: 'line' };

test('what a reckoning came to is one of four truths, and anything else is no answer', () => {
  const truthOf = (value: unknown) => {
    const answer = readJudged(value);
    return answer === undefined ? 'no answer' : truthOfJudged(answer);
  };
  assert.deepEqual(['yes', 'no', 'yes.150.162', 'no.3.149_2', 'silent.148.150', 'open.-40.200', 'open'].map(truthOf), [
    'met',
    'unmet',
    'met',
    'unmet',
    'silent',
    'unanswered',
    'unanswered',
  ]);
  for (const value of ['silent', 'maybe', 'yes.1', 'yes.1.2.3', 'yes.1.x', 'yes.1/2.3', '', null, 7, ['yes']]) {
    assert.equal(truthOf(value), 'no answer', String(value));
  }
});

test('an interval is what was written, fractions too', () => {
  assert.deepEqual(reckonedIn(readJudged('open.-40.470_3')), { lowest: -40, highest: 470 / 3 });
  assert.equal(reckonedIn(['yes']), undefined);
  assert.equal(reckonedIn(null), undefined);
});

test('a condition takes the name, the line and the number of questions from the schedule that it hangs on', () => {
  const schedule = scheduleNamed('guangzhou');
  const conditions = conditionSchema.parse({ all: [{ any: [written, { not: written }] }] });
  const policy = samplePolicy({ id: 'guangzhou', benefits: [sampleBenefit({ conditions })] });
  const [attached] = attachPoints(sampleLibrary({ policies: [policy], points: [schedule] })).policies;
  const leaves = JSON.stringify(attached?.benefits[0]?.conditions);
  assert.equal(leaves.match(/"name":"资格分","line":150,"asks":33/g)?.length, 2, leaves);
  assert.ok(attached?.quotedBySchedules?.some(({ quote }) => quote === '计算总积分满150分'));
});

test('what a schedule quotes of another document is given to that document alone', () => {
  const schedule = scheduleNamed('shenzhen');
  const policies = ['shenzhen', 'shenzhen-2016-talent-introduction', 'other'].map((id) => samplePolicy({ id }));
  const counts = attachPoints(sampleLibrary({ policies, points: [schedule] })).policies.map(
    ({ id, quotedBySchedules = [] }) => [id, quotedBySchedules.length > 2, quotedBySchedules.length > 0],
  );
  assert.deepEqual(counts, [
    ['shenzhen', true, true],
    ['shenzhen-2016-talent-introduction', false, true],
    ['other', false, false],
  ]);
});

test('the leaf says its line, is judged by the person, and shows its interval', () => {
  const schedule = scheduleNamed('guangzhou');
  const policy = samplePolicy({
    id: 'guangzhou',
    benefits: [sampleBenefit({ conditions: conditionSchema.parse(written) })],
  });
  const [attached] = attachPoints(sampleLibrary({ policies: [policy], points: [schedule] })).policies;
  const leaf = attached?.benefits[0]?.conditions;
  assert.ok(leaf);
  const kind = kindOf(leaf);
  assert.ok(!kind.parts);
  assert.deepEqual(kind.judged?.(leaf), { id: 'points-qualifying', says: '按分值表算，资格分满150分。' });
  assert.equal(reckonedTotalOf(leaf)?.schedule, 'guangzhou');
  const answers = { 'check:guangzhou:points-qualifying': ['silent', '148', '150'] };
  const context = { policy: 'guangzhou', optionOrder: {} };
  assert.equal(kind.truth(leaf, answers, context), 'silent');
  assert.deepEqual(kind.reach?.(leaf, answers, context), { lowest: 148, highest: 150 });
});
