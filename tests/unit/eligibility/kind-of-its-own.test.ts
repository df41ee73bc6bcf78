/**
 * A kind of condition of its own, a sum with a line, in one object and one row: through schema, truth, decision, open
 * questions, verdict, words, answer, sheet and link, against every completion written down.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { decide, openQuestions } from '../../../src/eligibility/decide.ts';
import { describeCondition } from '../../../src/eligibility/describe-condition.ts';
import { nextQuestion } from '../../../src/eligibility/next-question.ts';
import { readFragment, writeFragment } from '../../../src/eligibility/share-link.ts';
import { judge } from '../../../src/eligibility/verdict.ts';
import { decidingQuestion } from '../../../src/eligibility/ways/deciding-question.ts';
import { reasonsOf } from '../../../src/eligibility/ways/reasons.ts';
import { sayWay } from '../../../src/eligibility/ways/say-way.ts';
import { sheetOf, sheetText } from '../../../src/eligibility/ways/window-sheet.ts';
import { type Condition, conditionSchema } from '../../../src/schema/condition.ts';
import type { Answers } from '../../../src/schema/conditions/answers.ts';
import { CONDITION_FORMS } from '../../../src/schema/conditions/forms.ts';
import type { Fold, GroupKind, KindForms } from '../../../src/schema/conditions/kind.ts';
import { CONDITION_KINDS } from '../../../src/schema/conditions/kinds.ts';
import type { Truth } from '../../../src/schema/conditions/truth.ts';
import { leafGrounds } from '../../../src/schema/leaves-of.ts';
import { compiled, conditions, POLICY, QUESTIONS, ruleOf, someAnswers } from './generated-rules.ts';
import { completionsOf, oracleTruth, questionsIn } from './oracle.ts';

interface Tally {
  kind: 'tally';
  items: { when: Condition; points: number }[];
  line: number;
  because: string;
}

/** Points that are sure, that an answer can still give, and that the text leaves open, joined by a space. */
const sumOf = ({ items, line }: Tally): Fold<string> => ({
  start: '0 0 0',
  add(state, truth, part) {
    const sums = state.split(' ').map(Number);
    const at = ['met', 'unanswered', 'silent'].indexOf(truth);
    return sums.map((sum, place) => (place === at ? sum + (items[part]?.points ?? 0) : sum)).join(' ');
  },
  end(state) {
    const [sure = 0, open = 0, silent = 0] = state.split(' ').map(Number);
    if (sure >= line) return 'met';
    if (sure + open + silent < line) return 'unmet';
    return sure + open >= line || (open > 0 && sure + silent < line) ? 'unanswered' : 'silent';
  },
});

const tallyForms: KindForms<Tally> = {
  written: ({ z, fields, condition, id }) =>
    fields({
      tally: z.array(fields({ when: condition, points: z.int() })),
      line: z.int(),
      because: id,
    }).transform(({ tally: items, line, because }) => ({ kind: 'tally', items, line, because })),
  published: ({ z, condition, because }) =>
    z.strictObject({
      kind: z.literal('tally'),
      items: z.array(z.strictObject({ when: condition, points: z.int() })),
      line: z.int(),
      because,
    }),
};

const tally: GroupKind<Tally> = {
  parts: ({ items }) => items.map(({ when }, at) => ({ condition: when, path: ['tally', at, 'when'] })),
  combine(group, parts) {
    const { start, add, end } = sumOf(group);
    return end(parts.reduce((state, truth, at) => add(state, truth ?? 'unmet', at), start));
  },
  reach: ({ items }, parts) => ({
    lowest: items.reduce((sum, item, at) => sum + (parts[at] === 'met' ? item.points : 0), 0),
    highest: items.reduce((sum, item, at) => sum + (parts[at] === 'unmet' ? 0 : item.points), 0),
  }),
  compile: (group, negated, build) => [
    build.fold(
      sumOf(group) as unknown as Fold,
      group.items.map(({ when }) => build.all(build.gatesOf(when, false), false)),
      negated,
    ),
  ],
  // Every set of parts that could be otherwise is tried.
  cost({ items, line }, parts, wanted) {
    const sets = Array.from({ length: 2 ** items.length }, (_, bits) =>
      items.flatMap((_, at) => (bits & (2 ** at) ? at : [])),
    );
    const turned = sets.filter((set) => {
      const holds = (at: number) => (set.includes(at) ? wanted : parts[at]?.truth === 'met');
      return items.reduce((sum, { points }, at) => sum + (holds(at) ? points : 0), 0) >= line === wanted;
    });
    return Math.min(...turned.map((set) => set.reduce((sum, at) => sum + (parts[at]?.cost(wanted) ?? 0), 0)));
  },
  describe: ({ items, line }, { checklistOf }) => ({
    kind: 'group',
    join: 'other',
    heading: `下面各项的分加起来不低于 ${line} 分`,
    of: items.map(({ when, points }) => ({
      kind: 'group',
      join: 'other',
      heading: `${points} 分`,
      of: [checklistOf(when)],
    })),
  }),
  whole: {
    takes: ({ line }) => `各项加起来不低于 ${line} 分`,
    stands({ items, line }, parts, tell) {
      const counted = items.filter((_, at) => parts[at] === 'met');
      const sum = counted.reduce((total, { points }) => total + points, 0);
      const named = counted.map(({ when, points }) => `${tell(when)}，${points} 分`);
      return `要 ${line} 分，照你答的 ${sum} 分${named.length > 0 ? `（${named.join('；')}）` : ''}`;
    },
  },
};

describe('a sum with a line', () => {
  before(() => {
    Object.assign(CONDITION_KINDS, { tally });
    Object.assign(CONDITION_FORMS, { tally: tallyForms });
  });
  after(() => {
    for (const table of [CONDITION_KINDS, CONDITION_FORMS]) Reflect.deleteProperty(table, 'tally');
  });

  const sums: fc.Arbitrary<Tally> = fc.record({
    kind: fc.constant('tally' as const),
    items: fc.array(fc.record({ when: conditions(), points: fc.integer({ min: 1, max: 5 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    line: fc.integer({ min: 1, max: 12 }),
    because: fc.constant('first-clause'),
  });
  const asCondition = (sum: Tally) => sum as unknown as Condition;

  /** The truth of a sum by trying every way in which what is not known may turn out. */
  function slowTruth({ items, line }: Tally, answers: Answers): Truth {
    const truths = items.map(({ when }) => oracleTruth(when, answers, POLICY, QUESTIONS));
    const ways = (unknown: Truth) =>
      truths.reduce<boolean[][]>(
        (all, truth) =>
          all.flatMap((way) =>
            truth === unknown
              ? [
                  [...way, true],
                  [...way, false],
                ]
              : [[...way, truth === 'met']],
          ),
        [[]],
      );
    const results = ways('unanswered').map((answered) => {
      const sets = ways('silent').map((told) =>
        items.reduce((sum, { points }, at) => {
          const holds = truths[at] === 'silent' ? told[at] : answered[at];
          return sum + (holds ? points : 0);
        }, 0),
      );
      const outcomes = new Set(sets.map((sum) => sum >= line));
      return outcomes.size > 1 ? 'silent' : outcomes.has(true) ? 'met' : 'unmet';
    });
    return new Set(results).size === 1 ? (results[0] ?? 'unmet') : 'unanswered';
  }

  test('a decision on a sum is unanswered only where two completions differ, and asks exactly what can change it', () => {
    fc.assert(
      fc.property(sums, someAnswers, (sum, answers) => {
        const rule = ruleOf(asCondition(sum));
        const rules = compiled(rule);
        const all = completionsOf(rule, answers, QUESTIONS);
        const truths = all.map((one) => slowTruth(sum, one));
        assert.equal(decide(rule, answers, rules), new Set(truths).size === 1 ? truths[0] : 'unanswered');
        const matter = questionsIn(rule).filter((id) => {
          if (answers[id] !== undefined) return false;
          const groups = new Map<string, Set<Truth>>();
          all.forEach(({ [id]: _, ...others }, at) => {
            const key = JSON.stringify(others);
            groups.set(key, (groups.get(key) ?? new Set()).add(truths[at] ?? 'unmet'));
          });
          return [...groups.values()].some(({ size }) => size > 1);
        });
        assert.deepEqual(openQuestions(rule, answers, rules).toSorted(), matter.toSorted());
        const next = nextQuestion([rule], answers, rules)?.question.id;
        assert.ok(next === undefined ? matter.length === 0 : matter.includes(next));
      }),
      { numRuns: 200 },
    );
  });

  test('the interval holds every sum that some completion comes to', () => {
    fc.assert(
      fc.property(sums, someAnswers, (sum, answers) => {
        const rule = ruleOf(asCondition(sum));
        const { explanation } = judge(rule, answers, '2026-01-01', compiled(rule));
        assert.ok(explanation.kind === 'group' && explanation.reach);
        const { lowest, highest } = explanation.reach;
        for (const one of completionsOf(rule, answers, QUESTIONS)) {
          const reached = sum.items.reduce(
            (total, { when, points }) => total + (oracleTruth(when, one, POLICY, QUESTIONS) === 'met' ? points : 0),
            0,
          );
          assert.ok(lowest <= reached && reached <= highest, `${reached} is not within ${lowest} to ${highest}`);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a sum goes through schema, words, grounds and link like every other kind', () => {
    const written = {
      tally: [
        { when: { question: 'level', is: 'high', because: 'second-clause' }, points: 3 },
        { when: { question: 'times', atLeast: 2, because: 'third-clause' }, points: 2 },
      ],
      line: 4,
      because: 'first-clause',
    };
    const sum = conditionSchema.parse(written);
    assert.deepEqual(leafGrounds(sum), ['first-clause', 'second-clause', 'third-clause']);
    const node = describeCondition(sum, QUESTIONS, 'official');
    assert.ok(node.kind === 'group');
    assert.equal(node.heading, '下面各项的分加起来不低于 4 分');
    assert.equal(node.of.length, 2);
    const rule = ruleOf(sum);
    const rules = compiled(rule);
    const state = { places: [], topics: [], day: null, answers: { level: ['high'], times: 2 } };
    const link = readFragment(writeFragment(state, rules.version), rules, [], [], '2026-01-01');
    assert.deepEqual(link, { state, unusable: [] });
    assert.equal(judge(rule, link.state.answers, '2026-01-01', rules).decision, 'met');
    assert.equal(judge(rule, { level: ['low'] }, '2026-01-01', rules).decision, 'unmet');
  });

  describe('in the answer', () => {
    const rule = () =>
      ruleOf(
        conditionSchema.parse({
          tally: [
            { when: { question: 'level', is: 'high', because: 'second-clause' }, points: 3 },
            { when: { question: 'times', atLeast: 2, because: 'third-clause' }, points: 2 },
          ],
          line: 4,
          because: 'first-clause',
        }),
      );
    const words = { parts: {}, sources: {}, grounds: {}, questions: QUESTIONS };
    const answered = (answers: Answers) => {
      const sum = rule();
      const verdict = judge(sum, answers, '2026-01-01', compiled(sum));
      return {
        said: sayWay({ verdict, along: [] }, { ...words, answers }),
        reasons: reasonsOf(verdict, answers, { questions: QUESTIONS, tie: '' }),
        deciding: decidingQuestion(verdict, words),
        sheet: sheetText(
          sheetOf({ verdict, along: [] }, { documents: {}, places: [], questions: QUESTIONS }, words),
          '',
        ),
      };
    };

    test('what is lacking is told with the items that count, their points and the line', () => {
      const { said, reasons, deciding } = answered({ level: ['low'], times: 2 });
      assert.deepEqual(reasons.unmet, ['要 4 分，照你答的 2 分（情况：2次及以上，2 分）']);
      assert.equal(said.sentence, '现在还不能：“一项好处”。要 4 分，照你答的 2 分（情况：2次及以上，2 分）');
      assert.equal(deciding, '“各项加起来不低于 4 分”这一条，不合的人能不能办？');
    });

    test('what is met is told with the answers, and with the sum', () => {
      const { said, reasons } = answered({ level: ['high'], times: 2 });
      assert.deepEqual(
        reasons.facts.map(({ says }) => says),
        ['情况：high', '情况：2次（要2次及以上）', '要 4 分，照你答的 5 分（情况：high，3 分；情况：2次及以上，2 分）'],
      );
      assert.match(said.sentence, /你可以申请/);
    });

    test('the sheet holds the line, and a box for every item with its points', () => {
      const lines = answered({}).sheet.split('\n');
      const at = lines.indexOf('下面各项的分加起来不低于 4 分：');
      assert.deepEqual(lines.slice(at, at + 3), [
        '下面各项的分加起来不低于 4 分：',
        '　　□（1）3 分：情况：high',
        '　　□（2）2 分：情况：2次及以上',
      ]);
    });
  });
});
