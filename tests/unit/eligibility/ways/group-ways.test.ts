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
