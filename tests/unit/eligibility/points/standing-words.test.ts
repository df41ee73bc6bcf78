/** What is said of a sum goes no further than its words: every state of every form, for many people. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareFractions } from '../../../../src/eligibility/points/fraction.ts';
import type { PointsAnswer, PointsAnswers } from '../../../../src/eligibility/points/points-answer.ts';
import { answeredSum, standingsOf } from '../../../../src/eligibility/points/points-standing.ts';
import { showPoints } from '../../../../src/eligibility/points/show-points.ts';
import { standingWords } from '../../../../src/eligibility/points/standing-words.ts';
import type { PointsFact } from '../../../../src/schema/points-schedule.ts';
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
        for (const standing of standingsOf(schedule, given)) {
          const words = standingWords(schedule, standing).join('');
          assert.ok(words.length > 0);
          assert.doesNotMatch(words, /undefined|可以入户|能入户|一定|保证/);
          const reached = standing.read.every(
            ({ interval }) =>
              standing.total.line !== null &&
              compareFractions(interval.lowest.points, { top: standing.total.line.points, bottom: 1 }) >= 0,
          );
          if (/够了线|到了线/.test(words)) assert.ok(reached, words);
          if (standing.total.opens?.kind === 'ranked' && /够了线/.test(words)) assert.match(words, /不等于排得上/);
        }
      }),
      { numRuns: 25 },
    );
  });
}

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
