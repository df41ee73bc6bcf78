/** What is said of a sum goes no further than its words: every state of every form, for many people. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { afterLineWords } from '../../../../src/eligibility/points/after-line-words.ts';
import { compareFractions } from '../../../../src/eligibility/points/fraction.ts';
import type { PointsAnswer, PointsAnswers } from '../../../../src/eligibility/points/points-answer.ts';
import { answeredSum, totalStatuses } from '../../../../src/eligibility/points/points-status.ts';
import { totalStatusWords } from '../../../../src/eligibility/points/points-status-words.ts';
import { readingEffects } from '../../../../src/eligibility/points/reading-effects.ts';
import { showPoints } from '../../../../src/eligibility/points/show-points.ts';
import { unmetBesides } from '../../../../src/eligibility/points/unmet-besides.ts';
import type { PointsFact } from '../../../../src/schema/points-fact.ts';
import { FORMS, scheduleNamed } from './schedules.ts';

function answerTo(fact: PointsFact): fc.Arbitrary<PointsAnswer> {
  switch (fact.kind) {
    case 'number':
      return fc
        .integer({ min: fact.minimum / fact.finest, max: fact.maximum / fact.finest })
        .map((steps) => steps * fact.finest);
    case 'one':
      return fc.constantFrom(...fact.options.map(({ id }) => id));
    case 'yes':
      return fc.boolean();
    case 'list':
      return fc.constant([]);
  }
}

for (const name of FORMS) {
  const schedule = scheduleNamed(name);
  const answers: fc.Arbitrary<PointsAnswers> = fc
    .record(Object.fromEntries(schedule.facts.map((fact) => [fact.id, fc.option(answerTo(fact), { freq: 6 })])), {
      requiredKeys: [],
      noNullPrototype: true,
    })
    .map((given) => given as PointsAnswers);

  test(`${name}: 够 is said only where every reading reaches the line, and never that somebody gets the thing`, () => {
    fc.assert(
      fc.property(answers, (given) => {
        for (const status of totalStatuses(schedule, given)) {
          const answered = answeredSum(schedule, given, status.total);
          const words = totalStatusWords(schedule, status, {
            after: afterLineWords(status.total, schedule.totals),
            answered,
          }).join('');
          assert.ok(words.length > 0);
          assert.doesNotMatch(words, /undefined|可以入户|能入户|一定|保证/);
          const reached = status.read.every(
            ({ interval }) =>
              status.total.line !== null &&
              compareFractions(interval.lowest.points, { top: status.total.line.points, bottom: 1 }) >= 0,
          );
          assert.doesNotMatch(words, /够了|可以申请|可以参加/);
          if (!words.startsWith('分数到了线')) continue;
          assert.ok(reached, words);
          if (status.promises === 'nothing') continue;
          assert.match(words, /还要看分数以外的条件/);
          if (status.total.opens?.kind === 'ranked') assert.match(words, /不等于排得上/);
        }
      }),
      { numRuns: 25 },
    );
  });
}

test('what could be deducted of what nobody has answered makes no gap', () => {
  for (const name of FORMS) {
    const schedule = scheduleNamed(name);
    for (const status of totalStatuses(schedule, {})) {
      assert.doesNotMatch(totalStatusWords(schedule, status, { after: '', answered: null }).join(''), /离线还差/);
    }
  }
  const schedule = scheduleNamed('guangzhou');
  const given = { permit: 5, age: 30 };
  const [status] = totalStatuses(schedule, given);
  assert.ok(status);
  const words = totalStatusWords(schedule, status, {
    after: '',
    answered: answeredSum(schedule, given, status.total),
  });
  // 居住证 40，年龄 30.
  assert.ok(words.includes('照答完的各项，离线还差80分。没答的里有会减分的，减了就差得更多。'), words.join(''));
});

test('readings that make no difference are not told, and one is told apart from the others', () => {
  const schedule = scheduleNamed('guangzhou');
  const effects = (given: PointsAnswers) =>
    totalStatuses(schedule, given).map(({ read }) =>
      readingEffects(schedule, read).map((options) =>
        options.map(({ lowest, highest }) => `${showPoints(lowest)}-${showPoints(highest)}`),
      ),
    );
  const all = Object.fromEntries(
    schedule.facts.map((fact): [string, PointsAnswer] => [
      fact.id,
      fact.kind === 'number'
        ? Math.max(0, fact.minimum)
        : fact.kind === 'yes'
          ? false
          : fact.kind === 'one'
            ? (fact.options[0]?.id ?? null)
            : [],
    ]),
  );
  assert.deepEqual(effects({ ...all, age: 40 }), [[], []]);
  // 过了40周岁生日的，28或30分；名单里有没有，加0或10分.
  assert.deepEqual(effects({ ...all, age: 40.5 }), [[['28-38', '30-40']], [['28-28', '30-30']]]);
  for (const parts of effects({})) {
    assert.ok(parts.length <= schedule.readings.length);
    for (const options of parts) assert.ok(options.length <= 3);
  }
});

test('conditions besides the points are unmet only where no benefit of the line is open', () => {
  const age = { fact: 'age', from: 46, to: 70, says: '年龄：45周岁以下' };
  assert.deepEqual(unmetBesides([[age]], { age: 56 }), ['年龄：45周岁以下']);
  assert.deepEqual(unmetBesides([[age]], { age: 45 }), []);
  assert.deepEqual(unmetBesides([[age]], { age: null }), []);
  assert.deepEqual(unmetBesides([[age], []], { age: 56 }), []);
  const schedule = scheduleNamed('guangzhou');
  const five = Object.fromEntries(
    schedule.facts.map(({ id, kind }) => [id, kind === 'number' ? 5 : id === 'owns' ? true : null]),
  );
  const [status] = totalStatuses(schedule, { ...five, age: 30, discredit: 0, evasion: 0, penalties: 0 });
  assert.ok(status);
  const words = totalStatusWords(schedule, status, { after: '', unmet: [age.says] }).join('');
  assert.equal(words, '分数到了线。照已经答的，分数以外的条件不合，分再高也不行：年龄：45周岁以下。');
});

test('what is answered is summed by itself, without what is open', () => {
  const schedule = scheduleNamed('guangzhou');
  const [total] = schedule.totals;
  assert.ok(total);
  assert.equal(answeredSum(schedule, {}, total), null);
  const sum = answeredSum(schedule, { permit: 5, age: 40.5, owns: null, rents: 3 }, total);
  // 居住证 40，年龄 28 或 30；住所有一样不知道，不算进来.
  assert.deepEqual(sum && [showPoints(sum.lowest), showPoints(sum.highest)], ['68', '70']);
});

test('points are shown exactly where decimals hold them, and as about so many where not', () => {
  assert.equal(showPoints({ top: 117, bottom: 10 }), '11.7');
  assert.equal(showPoints({ top: 20, bottom: 3 }), '约6.67');
  assert.equal(showPoints({ top: -30, bottom: 1 }), '−30');
});
