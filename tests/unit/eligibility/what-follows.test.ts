/** What follows from a day that was given, and is not asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../../src/eligibility/answer.ts';
import { nextQuestion } from '../../../src/eligibility/next-question.ts';
import { compileRules } from '../../../src/eligibility/rule-set.ts';
import { withWhatFollows } from '../../../src/eligibility/what-follows.ts';
import type { Question } from '../../../src/schema/question.ts';
import { leafOf, ruleOf, together } from './generated-rules.ts';

const asked = { ask: '怎么样？', subject: '情况', help: null };
const QUESTIONS: readonly Question[] = [
  { ...asked, id: 'age', kind: 'number', unit: '周岁', minimum: 14, maximum: 100, since: 'born' },
  { ...asked, id: 'born', kind: 'date' },
];
const ageOn = (day: string, born: Answer, said?: Answer) =>
  withWhatFollows([], { born, ...(said === undefined ? {} : { age: said }) }, day, QUESTIONS).age;

test('a year is whole on the birthday, and not the day before', () => {
  assert.equal(ageOn('2026-02-02', '1996-02-03'), 29);
  assert.equal(ageOn('2026-02-03', '1996-02-03'), 30);
  assert.equal(ageOn('2027-02-28', '2004-02-29'), 22);
  assert.equal(ageOn('2027-03-01', '2004-02-29'), 23);
});

test('of a month or a year the age is told only where every day of it comes to the same', () => {
  assert.equal(ageOn('2026-11-30', '1996-02'), 30);
  assert.equal(ageOn('2026-11-30', '1996-11'), 30);
  assert.equal(ageOn('2026-11-29', '1996-11'), undefined);
  assert.equal(ageOn('2026-11-30', '1996'), undefined);
  assert.equal(ageOn('2026-12-31', '1996'), 30);
});

test('an age that was said stands, one that is not known or can be no answer does not', () => {
  assert.equal(ageOn('2026-11-30', '1996-02-03', 44), 44);
  assert.equal(ageOn('2026-11-30', '1996-02-03', null), 30);
  assert.equal(ageOn('2026-11-30', null), undefined);
  assert.equal(ageOn('2026-11-30', '2020-01-01'), undefined);
});

test('a birth date is asked before the age where both are needed, and spares it; alone, the age is asked', () => {
  const age = leafOf('age', { atMost: 45 });
  const both = [ruleOf(age), ruleOf(together(age, leafOf('born', { onOrAfter: '1979-01-01' })))];
  const rules = [...both.map((rule, at) => ({ ...rule, key: `rule-${at}` }))];
  const compiled = compileRules({ version: '', questions: QUESTIONS, rules, notAbout: [] });
  const next = (among: typeof rules, answers: Record<string, Answer>) =>
    nextQuestion(among, withWhatFollows(among, answers, '2026-11-30', QUESTIONS), compiled)?.question.id;
  assert.equal(next(rules.slice(0, 1), {}), 'age');
  assert.equal(next(rules, {}), 'born');
  assert.equal(next(rules, { born: '1996-02-03' }), undefined);
  assert.equal(next(rules, { born: null }), 'age');
});
