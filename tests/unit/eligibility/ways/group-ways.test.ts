/** What a way that is refused is to the person: short of something, later, or not about them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../../../../src/eligibility/answer.ts';
import { compileRules } from '../../../../src/eligibility/rule-set.ts';
import { judge } from '../../../../src/eligibility/verdict.ts';
import { groupWays, isWished, type Ways } from '../../../../src/eligibility/ways/group-ways.ts';
import type { Condition } from '../../../../src/schema/condition.ts';
import { compiled, eitherOf, leafOf, QUESTIONS, ruleOf, together } from '../generated-rules.ts';

function groupOf(conditions: Condition, answers: Answers): keyof Ways | undefined {
  const rule = ruleOf(conditions);
  const groups = groupWays([judge(rule, answers, '2024-06-01', compiled(rule))], {}, () => 0);
  return (Object.keys(groups) as (keyof Ways)[]).find((name) => groups[name].length > 0);
}

const high = leafOf('level', { atLeast: 'high' });
const young = leafOf('home', { is: ['owns'] }, { unmetMeans: 'cannot-change' });
const years = leafOf('times', { atLeast: 3 }, { unmetMeans: 'later' });
const veteran = leafOf('groups', { includesAny: ['veteran'] });
const checked = (id: string): Condition => ({ kind: 'self-check', says: '你办过。', id, because: 'line' });
const check = checked('newly');
const named = { thing: null, who: null, partOf: null, granted: null, gives: [], asks: [], offices: [] };
const nobody: Answers = { level: ['low'], home: ['rents'], times: 0, groups: [] };

for (const [what, conditions, group] of [
  ['what can be made up', high, 'short'],
  ['a birthday', young, 'notTheirs'],
  ['time', years, 'later'],
  ['what somebody is', veteran, 'notTheirs'],
  ['time, or a birthday', eitherOf(young, years), 'later'],
  ['what can be made up, or a birthday', eitherOf(young, high), 'short'],
  ['time beside what can be made up', together(years, high), 'short'],
  ['time beside a birthday', together(years, young), 'notTheirs'],
  ['what can be made up, or what others are', eitherOf(veteran, high), 'short'],
  ['less if somebody else, more to be made up', eitherOf(veteran, together(years, high)), 'notTheirs'],
] satisfies [string, Condition, keyof Ways][]) {
  test(`who lacks ${what} finds it under ${group}`, () => {
    assert.equal(groupOf(conditions, nobody), group);
  });
}

test('who wants a thing and cannot have it is not offered what presupposes it; who does not want it may have it', () => {
  const wish = leafOf('home', { is: ['owns'] }, { unmetMeans: 'not-wanted' });
  const settlement = {
    ...ruleOf(together(wish, leafOf('level', { is: ['high'] }))),
    id: 'settlement',
    key: 'settlement',
    bars: [leafOf('times', { atLeast: 1 })],
  };
  const settled = leafOf('groups', { includesAny: ['owner'] });
  const subsidy = {
    ...ruleOf(together(eitherOf(wish, settled), leafOf('times', { atLeast: 0 }), check)),
    key: 'subsidy',
    presupposes: { benefit: 'settlement', because: 'line' },
  };
  const groupsOf = (answers: Answers) => {
    const parts = { settlement: named, subsidy: named };
    const verdicts = [subsidy, settlement].map((rule) => judge(rule, answers, '2024-06-01', compiled(rule)));
    const ways = groupWays(verdicts, parts, () => 0);
    return (Object.keys(ways) as (keyof Ways)[]).flatMap((name) =>
      ways[name].map(({ verdict }) => `${name}: ${verdict.rule.key}`),
    );
  };
  const wants = { home: ['owns'], times: 0, groups: [] };
  // What a wish is one of the alternatives of is not what was wished for.
  const wished = [settlement, subsidy].map((rule) => {
    const verdict = judge(rule, { ...wants, level: ['high'] }, '2024-06-01', compiled(rule));
    return isWished({ verdict, along: [] });
  });
  assert.deepEqual(wished, [true, false]);
  assert.deepEqual(groupsOf({ ...wants, level: ['high'] }), ['open: settlement', 'open: subsidy']);
  assert.deepEqual(groupsOf({ ...wants, level: ['low'] }), ['short: settlement', 'short: subsidy']);
  assert.deepEqual(groupsOf({ ...wants, level: ['high'], times: 2 }), ['short: settlement', 'short: subsidy']);
  const has = { home: ['rents'], times: 0, groups: ['owner'], level: ['low'] };
  assert.deepEqual(groupsOf(has), ['open: subsidy', 'notTheirs: settlement']);
});

test('what presupposes another thing stands after it, but where the person has that already', () => {
  const high = leafOf('level', { is: ['high'] });
  const benefit = {
    ...ruleOf(together(high, checked('registered'), checked('insured'))),
    id: 'benefit',
    key: 'benefit',
  };
  const paid = { ...ruleOf(together(high, checked('draws'))), id: 'paid', key: 'paid' };
  const orderOf = (presupposes: string | null, answers: Answers) => {
    const parts = { benefit: named, paid: named };
    const before = presupposes === null ? {} : { presupposes: { benefit: presupposes, because: 'line' } };
    const verdicts = [{ ...paid, ...before }, benefit].map((rule) =>
      judge(rule, answers, '2024-06-01', compiled(rule)),
    );
    return groupWays(verdicts, parts, () => 0).open.map(({ verdict }) => verdict.rule.key);
  };
  const answers = { level: ['high'] };
  // By itself what has the fewest open points leads.
  assert.deepEqual(orderOf(null, answers), ['paid', 'benefit']);
  assert.deepEqual(orderOf('benefit', answers), ['benefit', 'paid']);
  const drawing = { ...answers, [`check:${paid.policy}:draws`]: ['yes'] };
  assert.deepEqual(orderOf('benefit', drawing), ['paid', 'benefit']);
});

test('what the person is paid comes before what may be anybody’s, and that before what only others are paid, whatever speaks for them', () => {
  const money = (who: ('person' | 'training-institution')[] | 'not-written') => ({
    money: {
      to: who === 'not-written' ? who : { who, words: '拨付', because: 'line' },
      from: 'not-written' as const,
      by: 'not-written' as const,
      amounts: [],
    },
  });
  const high = leafOf('level', { is: ['high'] });
  const fee = {
    ...ruleOf(together(high, leafOf('times', { atMost: 1 }), check)),
    key: 'fee',
    ...money(['training-institution']),
  };
  const own = { ...ruleOf(together(high, check, checked('insured'))), key: 'own' };
  const orderOf = (...rules: (typeof own)[]) => {
    const verdicts = rules.map((rule) => judge(rule, { level: ['high'], times: 0 }, '2024-06-01', compiled(rule)));
    return groupWays(verdicts, {}, () => 0).open.map(({ verdict }) => verdict.rule.key);
  };
  assert.deepEqual(orderOf(fee, { ...own, ...money(['person']) }), ['own', 'fee']);
  assert.deepEqual(orderOf(fee, { ...own, ...money(['training-institution']) }), ['fee', 'own']);
  assert.deepEqual(orderOf(fee, { ...own, ...money('not-written') }), ['own', 'fee']);
  assert.deepEqual(orderOf({ ...fee, ...money('not-written') }, { ...own, ...money(['person']) }), ['own', 'fee']);
});

test('where nothing speaks for it, a right comes before what may be set up, whatever either waits for', () => {
  const right = {
    ...ruleOf(together(leafOf('level', { is: ['high'] }), leafOf('times', { atLeast: 1 }))),
    key: 'right',
  };
  const title = { ...ruleOf(check), key: 'title', force: 'discretionary' as const };
  const verdicts = [title, right].map((rule) =>
    judge(rule, { level: null, times: null }, '2024-06-01', compiled(rule)),
  );
  assert.deepEqual(
    groupWays(verdicts, {}, () => 0).perhaps.map(({ verdict }) => verdict.headline),
    ['needs-facts', 'needs-self-check'],
  );
});

test('what was still to come comes no more where the answer is another: only who waits for it finds it under later', () => {
  const [level] = QUESTIONS;
  assert.ok(level?.kind === 'one');
  const question = {
    ...level,
    options: level.options.map((option) => (option.id === 'low' ? { ...option, pending: true as const } : option)),
  };
  const rule = ruleOf(leafOf('level', { is: ['high'] }, { unmetMeans: 'later' }));
  const rules = compileRules({ version: '', questions: [question], rules: [rule], notAbout: [] });
  const groupOf = (level: string) => {
    const groups = groupWays([judge(rule, { level: [level] }, '2024-06-01', rules)], {}, () => 0);
    return (Object.keys(groups) as (keyof Ways)[]).find((name) => groups[name].length > 0);
  };
  assert.equal(groupOf('low'), 'later');
  assert.equal(groupOf('middle'), 'notTheirs');
  assert.equal(groupOf('high'), 'open');
});
