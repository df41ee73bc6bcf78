import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Rule } from '../../../src/eligibility/rule.ts';
import type { RuleBook } from '../../../src/eligibility/rule-book.ts';
import { runCases } from '../../../src/eligibility/run-cases.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { QUESTIONS } from './generated-rules.ts';

const TODAY = '2026-11-20';
const level: Condition = {
  kind: 'question',
  question: 'level',
  test: { atLeast: 'high' },
  because: 'levels',
  otherwise: 'unmet',
};
const tenant: Condition = { ...level, question: 'home', test: { is: ['rents'] }, because: 'homes' };
const check: Condition = { kind: 'self-check', says: '你是新来的。', id: 'new', because: 'newcomers' };
const fraud: Condition = { ...level, question: 'times', test: { atLeast: 2 }, because: 'fraud' };

const rule: Rule = {
  id: 'grant',
  key: 'plan/grant',
  title: '一笔钱',
  policy: 'plan',
  place: 'east',
  topic: 'awards',
  for: 'applicant',
  force: 'entitlement',
  forceWords: '可申请',
  grants: 'levels',
  conditions: { kind: 'all', of: [level, { kind: 'not', of: tenant }] },
  bars: [fraud],
  bring: [],
  applyAt: [],
  otherRoutes: [],
  validity: { kind: 'none-printed', reason: '没有写。' },
  issued: '2020-01-01',
  source: 'official',
};
const book: RuleBook = {
  version: 'abcd1234',
  questions: QUESTIONS,
  rules: [
    rule,
    { ...rule, id: 'home', key: 'other/home', policy: 'other', place: 'west', conditions: check, bars: [] },
  ],
  notAbout: [{ place: 'east', policy: 'plan', topic: 'settlement' }],
  grounds: {
    'plan#levels': { summary: '等级', clause: '二', quote: '高级工及以上' },
    'plan#homes': { summary: '住房', clause: '三', quote: '租房的除外' },
    'plan#fraud': { summary: '造假', clause: '四', quote: '不再受理' },
    'other#newcomers': { summary: '新来', clause: '五', quote: null },
  },
  documents: {},
  places: [
    { id: 'east', name: '东城市', shortName: '东城' },
    { id: 'west', name: '西城市', shortName: '西城' },
  ],
  topics: [
    { id: 'awards', name: '奖励' },
    { id: 'settlement', name: '落户' },
  ],
};
const run = (given: unknown) => runCases(given, book, TODAY, ({ headline }) => `【${headline}】`);

/** The only verdict on a case in the east. */
function verdictOn(answers: unknown) {
  const { results } = run({ places: ['east'], answers });
  assert.ok(results && !Array.isArray(results));
  const [verdict] = results.verdicts;
  assert.ok(verdict && results.verdicts.length === 1);
  return verdict;
}

/** Field and remedy of every problem of a case. */
const problemsOf = (given: unknown) => run(given).problems.map(({ field, remedy }) => [field, remedy]);

test('one case gives one result, on today where it names no day', () => {
  const { results } = run({ id: 'p1', answers: { level: 'high' } });
  assert.ok(results && !Array.isArray(results));
  assert.equal(results.id, 'p1');
  assert.equal(results.day, TODAY);
  assert.equal(results.version, 'abcd1234');
  assert.deepEqual(
    results.verdicts.map(({ benefit }) => benefit),
    ['plan/grant', 'other/home'],
  );
});

test('what somebody has first who can have it is named by its key, with its ground', () => {
  const after: Rule = { ...rule, id: 'extra', key: 'plan/extra', presupposes: { benefit: 'grant', because: 'homes' } };
  const { results } = runCases({ places: ['east'], answers: {} }, { ...book, rules: [rule, after] }, TODAY, () => '');
  assert.ok(results && !Array.isArray(results));
  assert.deepEqual(
    results.verdicts.map(({ presupposes }) => presupposes),
    [undefined, { benefit: 'plan/grant', provision: 'homes', clause: '三', quote: '租房的除外' }],
  );
});

test('a list of cases gives a list, in the same order', () => {
  const { results } = run([{ id: 'a', day: '2019-12-31', answers: {} }, { answers: {} }]);
  assert.ok(Array.isArray(results));
  assert.deepEqual(
    results.map(({ id, day, verdicts }) => [id, day, verdicts[0]?.term]),
    [
      ['a', '2019-12-31', 'not-yet'],
      [null, TODAY, 'none-printed'],
    ],
  );
  assert.deepEqual(run([]).results, []);
});

test('a met verdict names the clauses that it stands on', () => {
  const verdict = verdictOn({ level: 'highest', home: ['owns'], times: 0 });
  assert.equal(verdict.decision, 'met');
  assert.equal(verdict.headline, 'met-verify-term');
  assert.equal(verdict.headlineWords, '【met-verify-term】');
  assert.deepEqual(verdict.because, [
    { provision: 'levels', clause: '二', quote: '高级工及以上' },
    { provision: 'homes', clause: '三', quote: '租房的除外' },
  ]);
  assert.deepEqual(verdict.unmet, []);
});

test('an unmet verdict says all that is unmet, and what is met and should not be', () => {
  const verdict = verdictOn({ level: 'low', home: 'rents' });
  assert.equal(verdict.decision, 'unmet');
  assert.equal(verdict.missing, 2);
  assert.deepEqual(
    verdict.unmet.map(({ provision, clause }) => [provision, clause]),
    [
      ['levels', '二'],
      ['homes', '三'],
    ],
  );
});

test('a barred verdict says what shuts the person out', () => {
  const verdict = verdictOn({ level: 'high', home: 'owns', times: 3 });
  assert.equal(verdict.decision, 'barred');
  assert.deepEqual(
    verdict.unmet.map(({ provision, quote }) => [provision, quote]),
    [['fraud', '不再受理']],
  );
});

test('an open verdict lists the questions that can still change it, and 不知道 is not among them', () => {
  assert.deepEqual(verdictOn({ level: 'high' }).openQuestions.toSorted(), ['home', 'times']);
  assert.deepEqual(verdictOn({ level: 'high', home: null }).openQuestions, ['times']);
});

test('self-checks are listed until they are judged', () => {
  const open = (answers: unknown) => {
    const { results } = run({ places: ['west'], answers });
    assert.ok(results && !Array.isArray(results));
    return results.verdicts.map(({ decision, openSelfChecks }) => [decision, openSelfChecks.map(({ key }) => key)]);
  };
  assert.deepEqual(open({}), [['unanswered', ['check:other:new']]]);
  assert.deepEqual(open({ 'check:other:new': null }), [['unanswered', ['check:other:new']]]);
  assert.deepEqual(open({ 'check:other:new': 'yes' }), [['met', []]]);
  assert.deepEqual(open({ 'check:other:new': 'no' }), [['unmet', []]]);
});

test('a self-check beside a part of an any that is met is not open', () => {
  const either: Condition = { kind: 'any', of: [level, check] };
  const alone: Condition = { kind: 'self-check', says: '你愿意。', id: 'willing', because: 'newcomers' };
  const rules = [{ ...rule, conditions: { kind: 'all' as const, of: [either, alone] }, bars: [] }];
  const { results } = runCases({ answers: { level: 'high' } }, { ...book, rules }, TODAY, ({ headline }) => headline);
  assert.ok(results && !Array.isArray(results));
  assert.deepEqual(
    results.verdicts.map(({ openSelfChecks }) => openSelfChecks.map(({ key }) => key)),
    [['check:plan:willing']],
  );
});

test('a topic that a chosen place is not about is said, and no other place stands in', () => {
  const { results } = run({ places: ['east'], topics: ['settlement'], answers: {} });
  assert.ok(results && !Array.isArray(results));
  assert.deepEqual(results.verdicts, []);
  assert.deepEqual(results.notAbout, [{ place: 'east', policy: 'plan', topic: 'settlement' }]);
});

test('several places of which one is meant are an answer to a question about places', () => {
  const { results } = run({ answers: { home: ['owns', 'rents'] } });
  assert.ok(results && !Array.isArray(results));
  assert.deepEqual(results.answers, { home: ['owns', 'rents'] });
});

for (const [what, given, expected] of [
  ['a question misspelt', { answers: { levle: 'high' } }, [['answers.levle', '是不是想写 level？']]],
  ['an option misspelt', { answers: { level: 'hihg' } }, [['answers.level', '是不是想写 high？']]],
  ['a word that is near nothing', { answers: { level: 'qqqqqqqqqq' } }, [['answers.level', null]]],
  [
    'a self-check of no document',
    { answers: { 'check:other:nwe': 'yes' } },
    [['answers.check:other:nwe', '是不是想写 check:other:new？']],
  ],
  ['a self-check judged otherwise', { answers: { 'check:other:new': true } }, [['answers.check:other:new', null]]],
  ['a number as text', { answers: { times: '2' } }, [['answers.times', null]]],
  ['a number out of range', { answers: { times: 5 } }, [['answers.times', null]]],
  ['an impossible date', { answers: { issued: '2023-02-29' } }, [['answers.issued', null]]],
  ['two of one', { answers: { level: ['low', 'high'] } }, [['answers.level', null]]],
  ['a place by its name', { places: ['东城'], answers: {} }, [['places[0]', '是不是想写 east？']]],
  ['places that are no list', { places: 'east', answers: {} }, [['places', null]]],
  ['an unknown topic', { topics: ['award'], answers: {} }, [['topics[0]', '是不是想写 awards？']]],
  ['an impossible day', { day: '2026-02-30', answers: {} }, [['day', null]]],
  ['a day without its day', { day: '2026-02', answers: {} }, [['day', null]]],
  ['an id that is no text', { id: 7, answers: {} }, [['id', null]]],
  ['a field misspelt', { answer: {}, answers: {} }, [['answer', '是不是想写 answers？']]],
  ['no answers', { places: ['east'] }, [['answers', null]]],
  ['answers as a list', { answers: [] }, [['answers', null]]],
  ['no case at all', 'east', [['整个情形', null]]],
  ['nothing', null, [['整个情形', null]]],
] as const) {
  test(`${what} is refused, with the nearest known word`, () => assert.deepEqual(problemsOf(given), expected));
}

test('all problems of all cases are given, each with its case, and nothing is decided', () => {
  const { results, problems } = run([
    { id: 'good', answers: {} },
    { id: 'bad', places: ['nowhere'], answers: { level: 'x', home: 1 } },
  ]);
  assert.equal(results, undefined);
  assert.deepEqual(
    problems.map(({ case: number, id, field }) => [number, id, field]),
    [
      [2, 'bad', 'places[0]'],
      [2, 'bad', 'answers.level'],
      [2, 'bad', 'answers.home'],
    ],
  );
  assert.match(problems[1]?.expected ?? '', /low、middle、high、highest/);
  assert.equal(problems[1]?.found, '"x"');
});

test('whatever the file holds, it is decided or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (given) => {
      const { results, problems } = run(given);
      assert.equal(results === undefined, problems.length > 0);
    }),
  );
});
