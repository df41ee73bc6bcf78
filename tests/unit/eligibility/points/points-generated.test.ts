/** Scores of every kind within every other, over few facts that stand in several places, against every completion. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decidingFacts } from '../../../../src/eligibility/points/deciding-facts.ts';
import { rangeOf } from '../../../../src/eligibility/points/fact-range.ts';
import { plainScore } from '../../../../src/eligibility/points/plain-score.ts';
import { intervalOf } from '../../../../src/eligibility/points/points-interval.ts';
import { totalStatuses } from '../../../../src/eligibility/points/points-status.ts';
import { treeOf } from '../../../../src/eligibility/points/score-tree.ts';
import { type PointsSchedule, pointsScheduleSchema } from '../../../../src/schema/points-schedule.ts';
import type { Included, PointsTest, Score } from '../../../../src/schema/points-score.ts';
import { runs } from '../../../depth.ts';
import { everyCompletion, everyRead, type Facts, slowTotal } from './slow-points.ts';

const evidence = { clause: '一', quote: '原话' };
const phrase = '原话';
const asked = { ask: '怎么样？' };
const number = { ...asked, kind: 'number', unit: '年', minimum: 0, maximum: 3, example: 1 };
const FACTS = [
  { ...number, id: 'a' },
  { ...number, id: 'b' },
  { ...asked, id: 'c', kind: 'one', options: ['x', 'y', 'z'].map((id) => ({ id, label: id })) },
  { ...asked, id: 'd', kind: 'yes' },
  { ...asked, id: 'e', kind: 'list', most: 1, people: 2 },
];

const points = fc.integer({ min: -4, max: 4 });
const edge = fc.integer({ min: 0, max: 3 });
const numbers = fc.constantFrom('a', 'b', 'a b').map((ids) => ids.split(' '));
const included: fc.Arbitrary<Included> = fc.oneof(
  fc.boolean(),
  fc.constant('r/one').map((option) => ({ under: [option] })),
);
const ends = fc.record({
  from: fc.option(edge, { nil: undefined, freq: 1 }),
  fromIncluded: included,
  to: fc.option(edge, { nil: undefined, freq: 1 }),
  toIncluded: included,
});

const { test: tests, score: scores } = fc.letrec<{ test: PointsTest; score: Score }>((tie) => {
  const some = fc.array(tie('score'), { minLength: 1, maxLength: 3 });
  return {
    test: fc.oneof(
      { maxDepth: 3, depthSize: 'max' },
      fc.record({
        kind: fc.constant('is' as const),
        fact: fc.constant('c'),
        is: fc.constantFrom('x', 'y z').map((ids) => ids.split(' ')),
      }),
      fc.constant({ kind: 'yes' as const, fact: 'd' }),
      fc.tuple(numbers, ends).map(([added, range]) => ({ kind: 'within' as const, added, ...range })),
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('test'), { minLength: 1, maxLength: 2 }),
      }),
      fc.record({ kind: fc.constant('not' as const), of: tie('test') }),
    ),
    score: fc.oneof(
      { maxDepth: 4, depthSize: 'max' },
      points.map((value) => ({ kind: 'points' as const, points: value, phrase })),
      fc.record({
        kind: fc.constant('steps' as const),
        added: numbers,
        from: edge,
        each: fc.constantFrom(1, 2),
        points,
        counted: fc.constantFrom('full' as const, 'begun' as const, 'in-part' as const),
        towards: fc.constantFrom('up' as const, 'down' as const),
        phrase: fc.constant(phrase),
      }),
      fc
        .tuple(points, points, fc.constantFrom<(string[] | undefined)[]>(undefined, ['r/two']))
        .map(([x, y, under]) => ({
          kind: 'options' as const,
          fact: 'c',
          points: { x: { points: x, phrase }, y: { points: y, under, phrase } },
        })),
      fc.constant({
        kind: 'share' as const,
        list: 'e',
        points: 3,
        divisorPlus: 1,
        firstTimes: 2,
        counted: 'all' as const,
        phrase,
      }),
      fc.record({
        kind: fc.constant('bands' as const),
        added: numbers,
        bands: fc.array(
          fc.tuple(ends, tie('score')).map(([range, score]) => ({ ...range, score })),
          { minLength: 1, maxLength: 2 },
        ),
      }),
      fc.record({ kind: fc.constant('when' as const), test: tie('test'), score: tie('score') }),
      fc.record({ kind: fc.constant('sum' as const), of: some }),
      fc.record({
        kind: fc.constantFrom('highest' as const, 'chosen' as const),
        of: some,
        phrase: fc.constant(phrase),
      }),
      fc.record({
        kind: fc.constant('limited' as const),
        atMost: points,
        score: tie('score'),
        phrase: fc.constant(phrase),
      }),
      fc.record({
        kind: fc.constant('limited' as const),
        atLeast: points,
        score: tie('score'),
        phrase: fc.constant(phrase),
      }),
      fc
        .tuple(tie('score'), tie('score'))
        .map(([one, two]) => ({ kind: 'by-reading' as const, reading: 'r', of: { one, two } })),
    ),
  };
});

const schedules: fc.Arbitrary<PointsSchedule> = fc
  .record({
    scores: fc.array(scores, { minLength: 1, maxLength: 3 }),
    line: fc.integer({ min: -3, max: 9 }),
    bonus: fc.option(tests),
  })
  .map(({ scores: list, line, bonus }) => ({
    id: 'made-up',
    ...pointsScheduleSchema.parse({
      title: evidence,
      facts: FACTS,
      readings: [
        {
          id: 'r',
          about: '有两种读法。',
          phrase: evidence,
          options: ['one', 'two'].map((id) => ({ id, says: '一种。' })),
        },
      ],
      totals: [
        {
          id: 'sum',
          name: '总分',
          evidence,
          line: { points: line, evidence },
          opens: { kind: 'may-apply', evidence },
          ...(bonus ? { bonus: { percent: 50, test: bonus, under: ['r/two'], evidence } } : {}),
        },
      ],
      groups: [
        {
          id: 'all',
          name: '全部',
          evidence,
          countsIn: ['sum'],
          items: list.map((score, at) => ({ id: `item-${at}`, name: '一项', about: 'other', clause: '一', score })),
        },
      ],
    }),
  }));

const known = fc.record(
  {
    a: edge,
    b: edge,
    c: fc.constantFrom('x', 'y', 'z'),
    d: fc.boolean(),
    e: fc.constant([{ people: 2, first: true }]),
  },
  { requiredKeys: [], noNullPrototype: true },
);

test('whatever a schedule is made of, its interval and the facts that decide are those of all completions', () => {
  // Where more sums are possible than are kept apart, a fact is asked that does not matter: hardly ever in schedules as small as these.
  let askedInVain = 0;
  fc.assert(
    fc.property(schedules, known, (schedule, facts) => {
      const completions = everyCompletion(schedule, facts as Facts);
      const [status] = totalStatuses(schedule, facts);
      const [total] = schedule.totals;
      assert.ok(status && total?.line);
      const line = total.line.points;
      for (const { readings, interval } of status.read) {
        const sums = completions.map((one) => slowTotal(schedule, total, one, readings));
        const [low, high] = [interval.lowest, interval.highest].map((end) => end.points.top / end.points.bottom);
        assert.ok(Math.abs((low ?? 0) - Math.min(...sums)) < 1e-6, `lowest ${low}, not ${Math.min(...sums)}`);
        assert.ok(Math.abs((high ?? 0) - Math.max(...sums)) < 1e-6, `highest ${high}, not ${Math.max(...sums)}`);
      }
      const decide = schedule.facts
        .map(({ id }) => id)
        .filter((id) => facts[id as keyof typeof facts] === undefined)
        .filter((id) =>
          everyRead(schedule).some((read) =>
            [...Map.groupBy(completions, (one) => JSON.stringify({ ...one, [id]: null })).values()].some(
              (group) => new Set(group.map((one) => slowTotal(schedule, total, one, read) >= line - 1e-9)).size > 1,
            ),
          ),
        );
      const found = decidingFacts(schedule, facts);
      assert.deepEqual(
        found.filter((id) => decide.includes(id)),
        decide,
      );
      if (found.length > decide.length) askedInVain += 1;
    }),
    { numRuns: runs(600) },
  );
  assert.ok(askedInVain <= runs(600) / 300, `${askedInVain} schedules ask what does not matter`);
});

test('a test that now brings points and now takes them is tried both ways', () => {
  const score: Score = {
    kind: 'when',
    test: { kind: 'yes', fact: 'd' },
    score: {
      kind: 'sum',
      of: [
        { kind: 'points', points: 3, phrase },
        { kind: 'points', points: -1, phrase },
      ],
    },
  };
  const yesOrNo = rangeOf(
    { ...asked, id: 'd', kind: 'yes', changes: 'can-change', notCounted: [], explained: [] },
    undefined,
  );
  const plain = plainScore(score, {});
  assert.equal(treeOf(plain).directions.get('d'), 'mixed');
  const { lowest, highest } = intervalOf(plain, new Map([['d', yesOrNo]]));
  assert.deepEqual([lowest.points.top, highest.points.top], [0, 2]);
});
