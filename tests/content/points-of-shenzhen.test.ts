/** Sums made by hand from Shenzhen's table of 2017, on both sides of its line of 100. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PointsAnswers } from '../../src/eligibility/points/points-answer.ts';
import { standingsOf } from '../../src/eligibility/points/points-standing.ts';
import { library } from './content-rules.ts';

/** What the total comes to for somebody who has nothing but what is said. */
function reckoned(answers: PointsAnswers): string {
  const schedule = library.points.find(({ id }) => id === 'shenzhen-2017-talent-points-table');
  assert.ok(schedule);
  const nothing = schedule.facts.map((fact) => {
    if (fact.kind === 'number') return [fact.id, fact.id === 'age' ? 36 : fact.minimum] as const;
    if (fact.kind === 'list') return [fact.id, []] as const;
    return [fact.id, fact.kind === 'yes' ? false : (fact.options[0]?.id ?? null)] as const;
  });
  const [standing] = standingsOf(schedule, { ...Object.fromEntries(nothing), ...answers });
  assert.ok(standing);
  const [lowest, highest] = [standing.lowest, standing.highest].map(({ top, bottom }) => top / bottom);
  return `${lowest === highest ? lowest : `${lowest}..${highest}`} ${standing.line}`;
}

const one = { people: 1, first: true };
const two = { people: 2, first: true };

for (const [who, answers, sum] of [
  // 技师 90 ＋ 养老 3×3＝9.
  [
    'a technician, a year insured, pension 3',
    { skill: 'technician', 'insured-since': 1, pension: 3 },
    '99 out-of-reach',
  ],
  [
    'and a year of medical insurance',
    { skill: 'technician', 'insured-since': 1, pension: 3, medical: 1 },
    '100 reached',
  ],
  ['a technician, insured less than a year', { skill: 'technician', pension: 3, medical: 1 }, '10 out-of-reach'],
  // 高级技能 70 ＋ 养老 15 ＋ 医疗 5 ＋ 工伤 5 ＋ 30 岁 5.
  [
    'a senior worker of 30, five years insured',
    { skill: 'senior', 'insured-since': 5, pension: 5, medical: 5, injury: 5, age: 30 },
    '100 reached',
  ],
  // 参保 30＋10，封顶 30.
  [
    'a senior worker of 35, ten years insured',
    { skill: 'senior', 'insured-since': 9, pension: 10, medical: 10, age: 35 },
    '100 reached',
  ],
  [
    'a senior worker with college, of 34',
    { skill: 'senior', schooling: 'college-part', 'insured-since': 1, pension: 5, age: 34 },
    '100 reached',
  ],
  ['a middle worker', { skill: 'middle', 'insured-since': 1, pension: 10 }, '70 out-of-reach'],
  // 高级技师没有列：照技师 90，或者不得分.
  ['a senior technician', { skill: 'senior-technician', 'insured-since': 1, pension: 4 }, '12..102 readings-differ'],
  ['part-time college alone', { schooling: 'college-part', pension: 10, age: 30 }, '95 out-of-reach'],
  ['a part-time degree', { schooling: 'degree-part', pension: 6 }, '98 out-of-reach'],
  ['and a junior title', { schooling: 'degree-part', title: 'junior', pension: 4 }, '102 reached'],
  [
    'a full-time degree, which the table does not name',
    { schooling: 'degree-full', pension: 7 },
    '21..101 readings-differ',
  ],
  // 40 周岁：减 2 或不减；44 周岁：减 10 或减 8.
  ['a national title at 39', { schooling: 'college-part', title: 'national-middle', age: 39 }, '100 reached'],
  [
    'a national title at 40',
    { schooling: 'college-part', title: 'national-middle', age: 40 },
    '98..100 readings-differ',
  ],
  ['a national title at 44', { schooling: 'college-part', title: 'national-middle', age: 44 }, '90..92 out-of-reach'],
  ['a national title without college', { title: 'national-middle', age: 30 }, '5 out-of-reach'],
  // 全日制大专 70 ＋ 另加 30，封顶 100；30 岁 5.
  [
    'a graduate of a technician college there, a year insured',
    { schooling: 'college-full', 'local-school': true, 'insured-since': 1, age: 30 },
    '105 reached',
  ],
  [
    'and not yet a year insured',
    { schooling: 'college-full', 'local-school': true, age: 30 },
    '75..105 readings-differ',
  ],
  ['special ability of the first level', { special: 'one', 'insured-since': 1 }, '100 reached'],
  ['special ability of the third level', { special: 'three', 'insured-since': 1 }, '70 out-of-reach'],
  ['one’s own invention', { inventions: [one] }, '50 out-of-reach'],
  ['two inventions of two, first-named: 2×50/3×2, capped', { inventions: [two, two] }, '50 out-of-reach'],
  ['two utility models: one counts', { models: [one, one] }, '10 out-of-reach'],
  ['income tax of 239999 without a record each year', { 'income-tax': 239999 }, '0 out-of-reach'],
  ['income tax of 240000 without a record each year', { 'income-tax': 240000 }, '100 reached'],
  ['income tax of 76000', { 'income-tax': 76000, 'tax-each-year': true }, '50 out-of-reach'],
  ['income tax of 93999', { 'income-tax': 93999, 'tax-each-year': true }, '50 out-of-reach'],
  ['income tax of 202000', { 'income-tax': 202000, 'tax-each-year': true }, '90 out-of-reach'],
  ['a company’s 1499999', { 'company-tax': 1499999 }, '0 out-of-reach'],
  ['a company’s 1799999', { 'company-tax': 1799999 }, '50 out-of-reach'],
  ['a company’s 3000000', { 'company-tax': 3000000 }, '100 reached'],
  ['a share of 360000', { 'share-tax': 360000 }, '60 out-of-reach'],
  ['one’s own 150000 beside it: one is chosen', { 'sole-tax': 150000, 'share-tax': 360000 }, '60 out-of-reach'],
  ['a first prize of the province', { contest: 'province-first', 'by-employer': true }, '60 out-of-reach'],
  ['a third prize of the city’s second class', { contest: 'city-two-third' }, '10 out-of-reach'],
  ['a record of dishonesty', { 'income-tax': 240000, dishonest: 1, pension: 10 }, '90 out-of-reach'],
] as const satisfies readonly (readonly [string, PointsAnswers, string])[]) {
  test(`${who}: ${sum}`, () => {
    assert.equal(reckoned(answers), sum);
  });
}
