/** What a way that is refused is to the person: short of something, later, or not about them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../../../../src/eligibility/answer.ts';
import { judge } from '../../../../src/eligibility/verdict.ts';
import { groupWays, type Ways } from '../../../../src/eligibility/ways/group-ways.ts';
import type { Condition } from '../../../../src/schema/condition.ts';
import { compiled, eitherOf, leafOf, ruleOf, together } from '../generated-rules.ts';

function groupOf(conditions: Condition, answers: Answers): keyof Ways | undefined {
  const rule = ruleOf(conditions);
  const groups = groupWays([judge(rule, answers, '2024-06-01', compiled(rule))], {}, () => 0);
  return (Object.keys(groups) as (keyof Ways)[]).find((name) => groups[name].length > 0);
}

const high = leafOf('level', { atLeast: 'high' });
const young = leafOf('home', { is: ['owns'] }, { unmetMeans: 'cannot-change' });
const years = leafOf('times', { atLeast: 3 }, { unmetMeans: 'later' });
const veteran = leafOf('groups', { includesAny: ['veteran'] });
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

test('what presupposes another thing stands after it, but where the person has that already', () => {
  const checked = (id: string): Condition => ({ kind: 'self-check', says: '你办过。', id, because: 'line' });
  const high = leafOf('level', { is: ['high'] });
  const benefit = { ...ruleOf(together(high, checked('registered'), checked('insured'))), key: 'benefit' };
  const paid = { ...ruleOf(together(high, checked('draws'))), key: 'paid' };
  const named = { thing: null, who: null, partOf: null, granted: null, gives: [], asks: [], offices: [] };
  const orderOf = (presupposes: string | null, answers: Answers) => {
    const parts = { benefit: { ...named, presupposes: null }, paid: { ...named, presupposes } };
    const verdicts = [paid, benefit].map((rule) => judge(rule, answers, '2024-06-01', compiled(rule)));
    return groupWays(verdicts, parts, () => 0).open.map(({ verdict }) => verdict.rule.key);
  };
  const answers = { level: ['high'] };
  // By itself what has the fewest open points leads.
  assert.deepEqual(orderOf(null, answers), ['paid', 'benefit']);
  assert.deepEqual(orderOf('benefit', answers), ['benefit', 'paid']);
  const drawing = { ...answers, [`check:${paid.policy}:draws`]: ['yes'] };
  assert.deepEqual(orderOf('benefit', drawing), ['paid', 'benefit']);
});
