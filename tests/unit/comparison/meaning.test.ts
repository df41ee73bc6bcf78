import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeCanonicalWording } from '../../../src/comparison/canonical-wording.ts';
import { makeMeaning } from '../../../src/comparison/meaning.ts';
import { buildPlaceMatrix } from '../../../src/comparison/place-matrix.ts';
import type { Benefit } from '../../../src/schema/benefit.ts';
import type { Condition, Leaf } from '../../../src/schema/condition.ts';
import type { ClauseItem, Policy, QuantityWithEvidence } from '../../../src/schema/policy-body.ts';
import type { Question } from '../../../src/schema/question.ts';
import {
  sampleBenefit,
  sampleClause,
  sampleOpenPoint,
  samplePlace,
  samplePolicy,
  sampleProvision,
  sampleTable,
  sampleTopic,
} from '../samples.ts';

const LEVELS = ['junior', 'middle', 'senior', 'technician'];
const topic = sampleTopic('settlement', ['who', 'skill-level', 'quota']);
const places = [samplePlace({ id: 'east' }), samplePlace({ id: 'west' })];
const questions: Question[] = [
  {
    id: 'skill-level',
    kind: 'one',
    ordered: true,
    ask: '哪一级？',
    subject: '等级',
    help: '看证书。',
    options: LEVELS.map((id) => ({ id, label: id })),
  },
];
const { meaningOf, levelOf } = makeMeaning({ topic, places, questions, wording: makeCanonicalWording([]) });

const quantity = (given: Partial<QuantityWithEvidence>): QuantityWithEvidence => ({
  kind: 'task',
  value: 100,
  unit: '人',
  bound: 'exact',
  quote: '一百人',
  ...given,
});
const leaf = (given: Partial<Extract<Leaf, { kind: 'question' }>>): Condition => ({
  kind: 'question',
  question: 'skill-level',
  test: { atLeast: 'senior' },
  because: 'grant',
  otherwise: 'unmet',
  ...given,
});
const benefit = (conditions: Condition, given: Partial<Benefit> = {}): Benefit =>
  sampleBenefit({ conditions, ...given });
const document = (place: string, items: ClauseItem[], given: Partial<Policy> = {}) =>
  samplePolicy({ id: `${place}-2020`, place, clauses: [sampleClause({ items })], ...given });

/** What the documents of a place mean on a row. */
function meaning(row: string, place: string, ...policies: Policy[]) {
  const { rows, columns } = buildPlaceMatrix(topic, places, policies);
  const found = rows.find(({ row: dimension }) => dimension.id === row);
  const cell = found?.cells[columns.findIndex((column) => column.place.id === place)];
  assert.ok(found && cell);
  return { meaning: meaningOf(cell, found.row), level: levelOf(cell, found.row) };
}

/** Whether two documents, one of each place, mean the same on a row. */
const similar = (row: string, east: Policy, west: Policy) =>
  meaning(row, 'east', east).meaning === meaning(row, 'west', west).meaning;

test('the silences are kept apart, and an open point is silence', () => {
  const open = document('east', [sampleOpenPoint({ rowIds: ['who'] })]);
  assert.equal(meaning('who', 'east', open).meaning, 'silent');
  assert.equal(meaning('quota', 'east', open).meaning, 'silent');
  assert.equal(meaning('who', 'west', open).meaning, 'not-held');
  assert.equal(meaning('who', 'west', document('west', [], { notAbout: ['settlement'] })).meaning, 'not-about');
  assert.match(meaning('who', 'east', document('east', [sampleProvision()])).meaning, /^=/);
});

test('two wordings of one rule are alike where it is typed, one wording with two numbers is not', () => {
  const says = (place: string, summary: string, value: number) =>
    document(place, [sampleProvision({ rowIds: ['quota'], summary, quantities: [quantity({ value })] })]);
  assert.ok(similar('quota', says('east', '今年完成一百人', 100), says('west', '任务是100名', 100)));
  assert.ok(!similar('quota', says('east', '今年完成任务', 100), says('west', '今年完成任务', 101)));
});

test('kind, unit, bound and period of a number count; 名 is 人, 人次 is not', () => {
  const says = (place: string, given: Partial<QuantityWithEvidence>) =>
    document(place, [sampleProvision({ rowIds: ['quota'], quantities: [quantity(given)] })]);
  const same = (one: Partial<QuantityWithEvidence>, other: Partial<QuantityWithEvidence>) =>
    similar('quota', says('east', one), says('west', other));
  assert.ok(same({}, { unit: '名' }));
  assert.ok(!same({}, { unit: '人次' }));
  assert.ok(!same({}, { kind: 'cap' }));
  assert.ok(same({ kind: 'cap' }, { kind: 'cap', bound: 'at-most' }));
  assert.ok(same({ kind: 'floor' }, { kind: 'floor', bound: 'at-least' }));
  assert.ok(!same({}, { bound: 'at-least' }));
  assert.ok(same({ period: '２０１２年' }, { period: '2012 年' }));
  assert.ok(!same({ period: '2012年' }, { period: '2013年' }));
});

test('a bare count means nothing without its words', () => {
  const says = (place: string, summary: string) =>
    document(place, [sampleProvision({ summary, quantities: [quantity({ kind: 'count', value: 2, unit: '份' })] })]);
  assert.ok(similar('who', says('east', '交申请表两份'), says('west', '交申请表2份')));
  assert.ok(!similar('who', says('east', '交申请表两份'), says('west', '交照片两份')));
});

test('untyped provisions compare by their plain wording', () => {
  const says = (place: string, summary: string) => document(place, [sampleProvision({ summary })]);
  assert.ok(similar('who', says('east', 'east的职工，可以申请'), says('west', 'west 的职工可以申请。')));
  assert.ok(!similar('who', says('east', '职工可以申请'), says('west', '职工不可以申请')));
});

test('conditions count by value, whatever the words; one on the place itself is alike in two places', () => {
  const says = (place: string, summary: string, level: string) =>
    document(place, [sampleProvision({ summary, rowIds: ['who', 'skill-level'] })], {
      benefits: [
        benefit({
          kind: 'all',
          of: [leaf({ test: { atLeast: level } }), leaf({ question: 'works-in', test: { is: [place] } })],
        }),
      ],
    });
  const [east, west] = [says('east', '高级工可以落户', 'senior'), says('west', '三级以上都行', 'senior')];
  assert.ok(similar('who', east, west));
  assert.ok(similar('skill-level', east, west));
  // A condition whose question is a row of its own counts in that row only.
  const lower = says('west', '高级工可以落户', 'middle');
  assert.ok(similar('who', east, lower));
  assert.ok(!similar('skill-level', east, lower));
});

test('force and beneficiary count: what must be granted is not what may be', () => {
  const says = (place: string, given: Partial<Benefit>) =>
    document(place, [sampleProvision()], {
      benefits: [benefit(leaf({ question: 'works-in', test: { is: [place] } }), given)],
    });
  assert.ok(similar('who', says('east', {}), says('west', {})));
  assert.ok(!similar('who', says('east', {}), says('west', { force: 'discretionary' })));
  assert.ok(!similar('who', says('east', {}), says('west', { for: 'spouse' })));
});

test('a bar is not a condition, and neither is its opposite', () => {
  const fact = leaf({ question: 'false-papers', test: { is: ['never'] } });
  const says = (place: string, given: Partial<Benefit>) =>
    document(place, [sampleProvision()], { benefits: [benefit(fact, given)] });
  const otherwise = leaf({ question: 'works-in', test: { is: ['anywhere'] }, because: 'elsewhere' });
  assert.ok(!similar('who', says('east', {}), says('west', { conditions: otherwise, bars: [fact] })));
  assert.ok(!similar('who', says('east', {}), says('west', { conditions: { kind: 'not', of: fact } })));
  assert.ok(!similar('who', says('east', {}), says('west', { conditions: { kind: 'any', of: [fact] } })));
});

test('tables compare by what they hold', () => {
  const says = (place: string, cell: string) =>
    document(place, [sampleTable({ rowIds: ['quota'], rows: [{ cells: ['东区', cell], quote: null }] })]);
  assert.ok(similar('quota', says('east', '７'), says('west', '7')));
  assert.ok(!similar('quota', says('east', '7'), says('west', '8')));
});

test('a silent document of a place does not hide the answer of another; two answers are both meant', () => {
  const answer = document('east', [sampleProvision()]);
  const silent = document('east', [sampleOpenPoint()], { id: 'east-2009' });
  const other = document('east', [sampleProvision({ summary: '不可以申请' })], { id: 'east-2008' });
  const alone = meaning('who', 'east', answer).meaning;
  assert.equal(meaning('who', 'east', answer, silent).meaning, alone);
  assert.equal(meaning('who', 'east', answer, { ...answer, id: 'east-2010' }).meaning, alone);
  assert.notEqual(meaning('who', 'east', answer, other).meaning, alone);
  assert.equal(meaning('who', 'east', answer, other).meaning, meaning('who', 'east', other, answer).meaning);
});

test('the lowest level let in is what places are put in order by', () => {
  const says = (test: Extract<Leaf, { kind: 'question' }>['test']) =>
    meaning(
      'skill-level',
      'east',
      document('east', [sampleProvision({ rowIds: ['skill-level'] })], { benefits: [benefit(leaf({ test }))] }),
    ).level;
  assert.equal(says({ atLeast: 'senior' }), 2);
  assert.equal(says({ atMost: 'senior' }), 0);
  assert.equal(says({ is: ['technician'] }), 3);
  assert.equal(meaning('who', 'east', document('east', [sampleProvision()])).level, undefined);
});

type Test = Extract<Leaf, { kind: 'question' }>['test'];
const levelTest: fc.Arbitrary<Test> = fc.oneof(
  fc.constantFrom(...LEVELS).map((level) => ({ atLeast: level })),
  fc.constantFrom(...LEVELS).map((level) => ({ atMost: level })),
  fc.subarray(LEVELS, { minLength: 1 }).map((levels) => ({ is: levels })),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2 },
    levelTest.map((test) => leaf({ test })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of): Condition => ({ kind: 'all', of })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of): Condition => ({ kind: 'any', of })),
    tie('condition').map((of): Condition => ({ kind: 'not', of })),
  ),
}));

/** Whether somebody of a level meets a condition, by trying. */
function lets(given: Condition, level: string): boolean {
  if (given.kind === 'all') return !given.of.some((part) => !lets(part, level));
  if (given.kind === 'any') return given.of.some((part) => lets(part, level));
  if (given.kind === 'not') return !lets(given.of, level);
  if (given.kind !== 'question') throw new Error('only levels are asked for');
  const among: Record<string, string[]> = {
    atLeast: 'atLeast' in given.test ? LEVELS.slice(LEVELS.indexOf(String(given.test.atLeast))) : [],
    atMost: 'atMost' in given.test ? LEVELS.slice(0, LEVELS.indexOf(String(given.test.atMost)) + 1) : [],
    is: 'is' in given.test ? given.test.is : [],
  };
  return among[Object.keys(given.test)[0] ?? '']?.includes(level) === true;
}

test('levels mean who gets in, however the conditions are put: checked against trying every level', () => {
  fc.assert(
    fc.property(condition, condition, fc.option(condition), fc.string(), (one, other, bar, words) => {
      const says = (place: string, conditions: Condition, summary: string, bars: Condition[]) =>
        document(place, [sampleProvision({ rowIds: ['skill-level'], summary })], {
          benefits: [benefit(conditions, { bars })],
        });
      const same = LEVELS.every((level) => (lets(one, level) && !(bar && lets(bar, level))) === lets(other, level));
      assert.equal(
        similar('skill-level', says('east', one, '要这一级', bar ? [bar] : []), says('west', other, words, [])),
        same,
      );
    }),
  );
});

test('two benefits let in whom either does; a condition that stands elsewhere says nothing here', () => {
  const says = (place: string, ...tests: Test[]) =>
    document(place, [sampleProvision({ rowIds: ['skill-level'] })], {
      benefits: tests.map((test, at) => benefit(leaf({ test }), { id: `b${at}` })),
    });
  assert.ok(
    similar(
      'skill-level',
      says('east', { is: ['senior'] }, { is: ['technician'] }),
      says('west', { atLeast: 'senior' }),
    ),
  );
  const elsewhere = document('west', [sampleProvision({ rowIds: ['skill-level'] })], {
    benefits: [benefit({ kind: 'all', of: [leaf({}), leaf({ test: { is: ['junior'] }, because: 'other' })] })],
  });
  assert.ok(similar('skill-level', says('east', { atLeast: 'senior' }), elsewhere));
});

test('levels that the text leaves open are not levels that it shuts out', () => {
  const says = (place: string, otherwise: 'unmet' | 'text-silent') =>
    document(place, [sampleProvision({ rowIds: ['skill-level'] })], { benefits: [benefit(leaf({ otherwise }))] });
  assert.ok(!similar('skill-level', says('east', 'unmet'), says('west', 'text-silent')));
});

const typedQuantity = fc.record({
  kind: fc.constantFrom('task', 'amount', 'ratio', 'duration'),
  value: fc.integer({ min: 1, max: 3 }),
  unit: fc.constantFrom('人', '人次', '元'),
});

test('cells of typed quantities are alike exactly where they hold the same set of them, in any order and words', () => {
  fc.assert(
    fc.property(
      fc.array(typedQuantity, { minLength: 1, maxLength: 3 }),
      fc.array(typedQuantity, { minLength: 1, maxLength: 3 }),
      (one, other) => {
        const says = (place: string, drawn: typeof one, words: string) =>
          document(
            place,
            drawn.map((given, at) =>
              sampleProvision({ id: `p${at}`, summary: `${words}${at}`, quantities: [quantity(given)] }),
            ),
          );
        const set = (drawn: typeof one) =>
          [...new Set(drawn.map(({ kind, value, unit }) => `${kind}/${value}/${unit}`))].sort();
        const same = JSON.stringify(set(one)) === JSON.stringify(set(other));
        assert.equal(similar('who', says('east', one, '甲'), says('west', other, '乙')), same);
      },
    ),
  );
});
