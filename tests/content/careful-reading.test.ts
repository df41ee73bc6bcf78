import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withTie } from '../../src/eligibility/tie-condition.ts';
import { entryOf } from '../../src/library/library.ts';
import { leavesOf } from '../../src/schema/leaves-of.ts';
import { itemsOf, type Policy, provisionsOf } from '../../src/schema/policy-body.ts';
import { validityStateOn } from '../../src/schema/validity-state.ts';
import { library } from '../held-content.ts';

const national = entryOf(library.policies, 'national-2021-skills-china-action');
const lanzhou = entryOf(library.policies, 'lanzhou-2019-vocational-training');
const newArea = entryOf(library.policies, 'lanzhou-new-area-2024-skilled-talent-highland');
const qingyuan = entryOf(library.policies, 'qingyuan-2012-skilled-worker-settlement');
const liaocheng = entryOf(library.policies, 'liaocheng-2019-vocational-skills-upgrade');

/** Every quantity of a document with a value. */
const quantitiesOf = (policy: Policy, value: number) =>
  provisionsOf(policy)
    .flatMap(({ quantities }) => quantities)
    .filter((quantity) => quantity.value === value);
/** What the page of a document says in our words, quantities written out. */
const textOf = (policy: Policy) =>
  [policy.lede, ...itemsOf(policy).flatMap((item) => [item.summary, 'text' in item ? item.text : ''])].join('\n');

test('Qingyuan: 8000 is a task wherever it is shown, never a cap', () => {
  assert.ok(quantitiesOf(qingyuan, 8000).length > 0);
  for (const { kind } of quantitiesOf(qingyuan, 8000)) assert.equal(kind, 'task');
  for (const item of itemsOf(qingyuan)) if (item.kind === 'table') assert.equal(item.numbers?.kind ?? 'task', 'task');
});

test('Qingyuan: settlement needs the level and work in the city, and asks nothing about housing', () => {
  const settlement = entryOf(qingyuan.benefits, 'settlement');
  const questions = leavesOf(withTie(settlement, qingyuan.place)).map((leaf) =>
    leaf.kind === 'question' ? leaf.question : '',
  );
  assert.ok(questions.includes('skill-level') && questions.includes('works-in'));
  assert.ok(!questions.includes('housing'));
});

test('Qingyuan: five years after false papers is a length, never a day', () => {
  const lengths = quantitiesOf(qingyuan, 5).filter(({ unit }) => unit === '年');
  assert.ok(lengths.length > 0);
  for (const { kind } of lengths) assert.equal(kind, 'duration');
  assert.doesNotMatch(textOf(qingyuan), /2017年/);
});

test('Qingyuan: the two lists of papers, five and four, stand side by side as a contradiction', () => {
  const quotes = qingyuan.contradictions.map(({ evidence }) => evidence.map(({ clause }) => clause));
  assert.ok(quotes.some((clauses) => clauses.includes('二（二）2') && clauses.includes('填表说明')));
});

test('Liaocheng: 200 is a cap', () => {
  const twoHundred = quantitiesOf(liaocheng, 200);
  assert.ok(twoHundred.length > 0);
  for (const { kind, bound } of twoHundred) assert.deepEqual([kind, bound], ['cap', 'at-most']);
});

test('Liaocheng: no amount in yuan is shown, since the text has none', () => {
  const units = provisionsOf(liaocheng).flatMap(({ quantities }) => quantities.map(({ unit }) => unit));
  assert.ok(units.length > 0);
  assert.deepEqual(
    units.filter((unit) => unit.includes('元')),
    [],
  );
});

test('Liaocheng: three subsidies are three a year, and the plan has ended', () => {
  const three = quantitiesOf(liaocheng, 3).filter(({ unit }) => unit === '次');
  assert.ok(three.length > 0);
  for (const { kind, period } of three) {
    assert.equal(kind, 'cap');
    assert.match(period ?? '', /年/);
  }
  assert.equal(liaocheng.validity.kind === 'printed' && liaocheng.validity.of, 'plan');
  assert.equal(validityStateOn(liaocheng.validity, '2026-11-20'), 'ended');
});

test('Liaocheng and the New Area have no settlement content: 不涉及, and no item', () => {
  for (const policy of [liaocheng, newArea]) {
    assert.ok(policy.notAbout.includes('settlement'), policy.id);
    assert.deepEqual(
      itemsOf(policy).filter(({ topic }) => topic === 'settlement'),
      [],
    );
    assert.deepEqual(
      policy.benefits.filter(({ topic }) => topic === 'settlement'),
      [],
    );
  }
});

test('the national document never makes settlement a right', () => {
  const forces = national.benefits.filter(({ topic }) => topic === 'settlement').map(({ force }) => force);
  assert.ok(forces.length > 0);
  assert.deepEqual(
    forces.filter((force) => force !== 'direction'),
    [],
  );
});

test('the national document gives parents nothing', () => {
  assert.deepEqual(
    national.benefits.filter((benefit) => benefit.for === 'parent'),
    [],
  );
});

test('Lanzhou: no level is named, so the level is silent and no condition asks for one', () => {
  assert.ok('skill-level' in (lanzhou.silent['settlement'] ?? {}));
  const settlement = lanzhou.benefits.filter(({ topic }) => topic === 'settlement');
  assert.ok(settlement.length > 0);
  const asked = settlement.flatMap(({ conditions, bars }) => [conditions, ...bars].flatMap(leavesOf));
  assert.ok(!asked.some((leaf) => leaf.kind === 'question' && leaf.question === 'skill-level'));
});

test('Lanzhou is a report: no number, its text not seen, and the award of the New Area is not in it', () => {
  assert.equal(lanzhou.source, 'news-report');
  assert.equal(lanzhou.number, null);
  assert.equal(lanzhou.validity.kind, 'text-not-seen');
  assert.deepEqual([...quantitiesOf(lanzhou, 3000), ...quantitiesOf(lanzhou, 5000)], []);
});

test('the New Area pays 3000 and 5000 yuan once', () => {
  for (const value of [3000, 5000]) {
    const amounts = quantitiesOf(newArea, value).filter(({ unit }) => unit === '元');
    assert.ok(amounts.length > 0, String(value));
    for (const { kind, once } of amounts) assert.deepEqual([kind, once], ['amount', true]);
  }
});

test('金蓝领 has one sense in Lanzhou and another in Liaocheng', () => {
  const places = entryOf(library.glossary, 'golden-blue-collar').senses.map(({ place }) => place);
  assert.deepEqual(places.toSorted(), ['lanzhou', 'liaocheng']);
});

test('levels run backwards: a higher level has a smaller number', () => {
  const level = entryOf(library.questions, 'skill-level');
  assert.ok(level.kind === 'one' && level.ordered);
  const numbers = level.options.flatMap(({ label }) => /（(.)级）/.exec(label)?.[1] ?? []);
  assert.deepEqual(numbers, ['五', '四', '三', '二', '一']);
});

test('no first-tier document states a fee, a processing time for settlement, or a telephone number', () => {
  for (const policy of [national, lanzhou, newArea, qingyuan, liaocheng]) {
    const settlement = itemsOf(policy).filter(({ topic }) => topic === 'settlement');
    const answered = settlement.filter(({ kind }) => kind !== 'open-point').flatMap(({ rowIds }) => rowIds);
    assert.ok(!answered.includes('fee') && !answered.includes('processing-time'), policy.id);
  }
});

test('a fee or a processing time is answered only by a phrase that speaks of it, and no page has a telephone number', () => {
  for (const policy of library.policies) {
    for (const { id, topic, rowIds, evidence } of provisionsOf(policy)) {
      const says = (words: RegExp) => evidence.some(({ quote }) => words.test(quote));
      if (topic !== 'settlement') continue;
      assert.ok(!rowIds.includes('fee') || says(/费/), `${policy.id} ${id}`);
      assert.ok(
        !rowIds.includes('processing-time') ||
          says(/[0-9一二三四五六七八九十]+\s*个?(?:工作)?[日天月]|时限|当场|当天|即来即办/),
        `${policy.id} ${id}`,
      );
    }
    assert.doesNotMatch(textOf(policy), /(?<!\d)(?:0\d{2,3}-)?[2-9]\d{6,7}(?!\d)|12333|1[3-9]\d{9}/, policy.id);
  }
});

test('Liaocheng: 人次 against 人, the national text: four actions against five headings, are shown and not smoothed', () => {
  assert.ok(liaocheng.contradictions.some(({ evidence }) => evidence.some(({ quote }) => quote.includes('人次'))));
  assert.ok(national.contradictions.some(({ evidence }) => evidence.some(({ quote }) => /四大行动/.test(quote))));
  assert.ok(lanzhou.contradictions.some(({ evidence }) => evidence.some(({ quote }) => quote.includes('集体户'))));
});
