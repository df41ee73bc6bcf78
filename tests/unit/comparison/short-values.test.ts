import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cell } from '../../../src/comparison/matrix.ts';
import { makeShortValues, shortValueOn } from '../../../src/comparison/short-values.ts';
import { shortWords, stateMark } from '../../../src/comparison/short-words.ts';
import type { Benefit } from '../../../src/schema/benefit.ts';
import type { ClauseItem, Policy, QuantityWithEvidence } from '../../../src/schema/policy-body.ts';
import {
  sampleBenefit,
  sampleClause,
  sampleLibrary,
  sampleOpenPoint,
  samplePolicy,
  sampleProvision,
  sampleTable,
} from '../samples.ts';

const row = { id: 'who', name: '对象', asks: '谁。' };
const amounts = { ...row, numbers: ['amount' as const] };
const library = sampleLibrary({
  wording: [
    {
      id: 'limits',
      kind: 'limits',
      note: '限制。',
      rows: [{ id: 'approved', limits: 'condition', words: ['经核准'], also: [] }],
    },
  ],
});
const shortOf = makeShortValues(library);
const led = sampleProvision({ short: [{ row: 'who', says: '高级工起' }] });
const wants = { kind: 'question' as const, question: 'wants', test: { is: ['yes'] }, otherwise: 'unmet' as const };

const answered = (...items: ClauseItem[]): Cell => ({ kind: 'answered', items });
const valueIn = (cell: Cell, given: Partial<Policy> = {}, of: typeof row = row) =>
  shortOf({ policy: samplePolicy(given), cell }, of);
const marksOf = (benefit: Partial<Benefit>, provision = led) =>
  valueIn(answered(provision), { benefits: [sampleBenefit(benefit)], clauses: [] }).marks;

test('a cell is led by the values that the content names for the row, else by its numbers, else by its silence', () => {
  assert.equal(valueIn(answered(sampleProvision(), led, sampleOpenPoint())).says, '高级工起');
  assert.equal(valueIn(answered(sampleProvision())).says, '');
  assert.equal(valueIn(answered(sampleOpenPoint())).says, '文件没有写明');
  assert.equal(valueIn({ kind: 'silent', note: null }).says, '原文未载');
  assert.equal(valueIn({ kind: 'silent', note: null }, { source: 'news-report' }).says, '报道没有写');
  assert.equal(valueIn({ kind: 'not-about' }).says, '不涉及');
});

test('numbers lead whole where the row asks for them; not where they are many, unnamed or in a table', () => {
  const sum: QuantityWithEvidence = {
    kind: 'amount',
    value: 3000,
    unit: '元',
    bound: 'exact',
    once: true,
    quote: '一次性3000元',
  };
  const named = { ...sum, of: '新取得技师' };
  const of = (...quantities: QuantityWithEvidence[]) => sampleProvision({ quantities });
  assert.equal(valueIn(answered(of(named)), {}, amounts).says, '金额 新取得技师：一次性3000元');
  assert.equal(valueIn(answered(of(sum)), {}, amounts).says, '金额 一次性3000元');
  assert.equal(valueIn(answered(of(sum)), {}, row).says, '');
  // What it is of has to be said where something else stands beside it, were it that something is open.
  assert.equal(valueIn(answered(of(sum), sampleOpenPoint()), {}, amounts).says, '');
  assert.equal(valueIn(answered(of(named), sampleOpenPoint()), {}, amounts).says, '金额 新取得技师：一次性3000元');
  assert.equal(valueIn(answered(of(sum, { ...sum, value: 5000 })), {}, amounts).says, '');
  assert.equal(valueIn(answered(of(named), sampleTable()), {}, amounts).says, '');
  const many = [1, 2, 3, 4].map((value) => ({ ...named, value }));
  assert.equal(valueIn(answered(of(...many)), {}, amounts).says, '');
});

test('a value bears the mark of every condition that it does not say', () => {
  const apart = { ...wants, because: 'open' };
  assert.deepEqual(marksOf({ conditions: { ...wants, unmetMeans: 'not-wanted', because: 'open' } }), []);
  assert.deepEqual(marksOf({ conditions: apart }), ['有条件']);
  // What only is a condition is not all of it where others stand beside it.
  const own = { ...wants, because: 'grant' };
  assert.deepEqual(marksOf({ grants: 'other', conditions: own }), []);
  assert.deepEqual(marksOf({ grants: 'other', conditions: { kind: 'all', of: [own, apart] } }), ['有条件']);
  assert.deepEqual(marksOf({ grants: 'other', conditions: apart }), []);
  const approved = { ...led, evidence: [{ clause: '一', quote: '经核准的高级工起' }] as const };
  assert.deepEqual(marksOf({ grants: 'other' }, { ...approved, evidence: [...approved.evidence] }), ['有条件']);
});

test('a value that cites another document has the conditions of what it cites', () => {
  const apart = { ...wants, because: 'open' };
  const citing = { ...led, elsewhere: [{ policy: 'parent', provision: 'grant', quote: '高级工起' }] };
  const marksUnder = (benefit: Partial<Benefit>) => {
    const parent = samplePolicy({ id: 'parent', benefits: [sampleBenefit(benefit)], clauses: [sampleClause()] });
    const read = makeShortValues({ ...library, policies: [parent] });
    return read({ policy: samplePolicy(), cell: answered(citing) }, row).marks;
  };
  assert.deepEqual(marksUnder({ conditions: apart }), ['有条件']);
  assert.deepEqual(marksUnder({ grants: 'other', conditions: apart }), []);
});

test('a value bears the marks of a list that is not held, of a ranking, of words that give no right', () => {
  const list = {
    kind: 'list',
    list: '目录',
    publishedBy: null,
    says: '在目录里。',
    id: 'l',
    because: 'grant',
  } as const;
  assert.deepEqual(marksOf({ conditions: { ...list, state: 'not-held' } }), ['有条件', '名单未收录']);
  assert.deepEqual(marksOf({ conditions: { ...list, state: 'held', table: 't' } }), ['有条件']);
  assert.deepEqual(marksOf({ force: 'direction' }), ['有条件', '只写方向或指引']);
  assert.deepEqual(marksOf({ force: 'selection' }), ['有条件', '须经评选、推荐或排名']);
  const ranking = {
    ...led,
    evidence: [{ clause: '一', quote: '高级工起，按排名' }] as [{ clause: string; quote: string }],
  };
  const policy = samplePolicy({ benefits: [sampleBenefit({ force: 'selection' })] });
  const [clause] = policy.clauses;
  assert.ok(clause);
  const ranked = shortOf(
    { policy: { ...policy, clauses: [{ ...clause, items: [ranking] }] }, cell: answered(ranking) },
    row,
  );
  assert.deepEqual(ranked.marks, ['有条件', '只可排名']);
});

test('whatever makes a term doubtful is a mark', () => {
  for (const state of ['ended', 'not-yet', 'unsettled', 'text-not-seen']) assert.ok(stateMark(state), state);
});

test('the mark of a term is that of the day, and no silence bears one', () => {
  const validity = {
    kind: 'printed',
    of: 'plan',
    exactTo: 'days',
    from: '2020-01-01',
    until: '2021-12-31',
    clause: '一',
    quote: '至2021年12月31日',
    reason: '照写的日期。',
  } as const;
  const value = { says: '是', marks: ['有条件'] };
  assert.equal(shortWords(shortValueOn(value, { validity }, '2022-01-01')), '是（有条件 · 已结束）');
  assert.equal(shortWords(shortValueOn(value, { validity }, '2021-12-31')), '是（有条件）');
  const round = [
    { note: 'round-over' as const, period: { kind: 'printed' as const, from: null, until: '2021-11-10' } },
  ];
  assert.equal(shortWords(shortValueOn(value, { validity }, '2021-11-10', round)), '是（有条件）');
  assert.equal(shortWords(shortValueOn(value, { validity }, '2021-11-11', round)), '是（有条件 · 这一轮申报已截止）');
  const silent = valueIn({ kind: 'silent', note: null });
  assert.equal(shortWords(shortValueOn(silent, { validity }, '2022-01-01')), '原文未载');
  assert.equal(shortWords({ says: '', marks: [] }), null);
});
