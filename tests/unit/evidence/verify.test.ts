import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainFailure } from '../../../src/evidence/explain.ts';
import { normalise } from '../../../src/evidence/normalise.ts';
import { verifyPolicy } from '../../../src/evidence/verify.ts';
import type { Policy } from '../../../src/schema/policy-body.ts';
import { sampleClause, samplePolicy, sampleProvision } from '../samples.ts';

const original = normalise(
  ['云州市人民政府', '2020年5月6日', '一、对象。可以申请落户。', '二、材料。须交身份证。', '三、附则。可以咨询。'].join(
    '\n',
  ),
);
const evidence = (clause: string, quote: string) => ({ clause, quote });

/** A document of clauses 首, 一, 二 and 三, each with the provision quotes given. */
function document(quotes: Record<string, string[]>, opens: Record<string, string> = {}): Policy {
  const clauses = Object.entries({ 首: '云州市', 一: '一、对象', 二: '二、材料', 三: '三、附则', ...opens }).map(
    ([locator, words]) => {
      const provisions = (quotes[locator] ?? []).map((quote) =>
        sampleProvision({ evidence: [evidence(locator, quote)] }),
      );
      return sampleClause({ id: `clause-${locator}`, locator, opens: words, items: provisions });
    },
  );
  return samplePolicy({
    issuer: { name: '市府', ...evidence('首', '云州市人民政府') },
    issued: { date: '2020-05-06', ...evidence('首', '2020年5月6日') },
    clauses,
  });
}
const failures = (policy: Policy) =>
  verifyPolicy(policy, original).failed.map(({ reason, clause, quote, foundIn, nearest }) =>
    [reason, clause, quote, foundIn, nearest?.line].join(' '),
  );

test('phrases that stand in their clauses are verified, each with its place', () => {
  const { verified, failed } = verifyPolicy(document({ 一: ['可以申请落户'], 二: ['须交身份证'] }), original);
  assert.deepEqual(failed, []);
  assert.equal(verified.length, 8);
  const grant = verified.find(({ quote }) => quote === '可以申请落户');
  assert.deepEqual([grant?.line, grant?.offset], [3, original.text.indexOf('可以申请落户')]);
});

test('a phrase that is nowhere in the original fails, with the passage nearest to it', () => {
  assert.deepEqual(failures(document({ 二: ['须交身分证'] })), ['not-in-original 二 须交身分证  4']);
});

test('a phrase of another clause fails, and is told which', () => {
  assert.deepEqual(failures(document({ 一: ['须交身份证'] })), ['in-another-clause 一 须交身份证 二 4']);
});

test('a phrase that runs over the end of its clause is not in it', () => {
  assert.deepEqual(failures(document({ 一: ['落户。二、材料'] })), ['across-the-next-opening 一 落户。二、材料 一 3']);
});

test('a clause that is mentioned in the one before is not said to begin there, where phrases run on', () => {
  const annexed = normalise('第六条　按照《分值表》计算总积分，满150分的，可以入户。\n附件\n分值表');
  const clauses = [
    sampleClause({
      id: 'six',
      locator: '第六条',
      opens: '第六条',
      items: ['按照《分值表》计算总积分', '满150分的'].map((quote) =>
        sampleProvision({ evidence: [evidence('第六条', quote)] }),
      ),
    }),
    sampleClause({ id: 'annex', locator: '附件', opens: '分值表', items: [] }),
  ];
  const { failed } = verifyPolicy(samplePolicy({ clauses }), annexed);
  const ofClause = failed.filter(({ clause }) => clause === '第六条');
  assert.deepEqual(
    ofClause.map(({ reason, openedEarly }) => [reason, openedEarly]),
    [
      ['across-the-next-opening', { clause: '附件', line: 1 }],
      ['in-another-clause', { clause: '附件', line: 1 }],
    ],
  );
  for (const failure of ofClause) {
    const { found, expected, remedy } = explainFailure(failure);
    assert.doesNotMatch(`${found}${expected}`, /不在 第六条.*它在 第六条/);
    assert.match(remedy, /附件 .*opens|提到 附件/);
  }
});

test('a phrase that stands twice is looked for in its own clause', () => {
  const { verified } = verifyPolicy(document({ 三: ['可以'] }), original);
  assert.equal(verified.find(({ quote }) => quote === '可以')?.line, 5);
});

test('clauses that are not in the original’s order are reported at the one out of order', () => {
  const swapped = document({}, { 二: '三、附则', 三: '二、材料' });
  assert.deepEqual(failures(swapped), ['clauses-out-of-order 三 二、材料 一 4']);
});

test('a clause whose opening words are nowhere fails there only', () => {
  assert.deepEqual(failures(document({ 二: ['须交身份证'] }, { 二: '二、证件' })), ['not-in-original 二 二、证件  4']);
});

test('two clauses may open with the same words, each found after the other', () => {
  const twice = normalise('一、对象。\n（一）甲。\n二、材料。\n（一）乙。');
  const clauses = ['一、', '（一）', '二、', '（一）'].map((opens, at) =>
    sampleClause({ id: `c${at}`, locator: `第${at}`, opens, items: [] }),
  );
  const provisions = [sampleProvision({ evidence: [evidence('第3', '乙')] })];
  const policy = samplePolicy({
    issuer: { name: '市府', ...evidence('第1', '甲') },
    issued: { date: '2020-05-06', ...evidence('第0', '对象') },
    clauses: clauses.map((clause, at) => (at === 3 ? { ...clause, items: provisions } : clause)),
  });
  const { verified, failed } = verifyPolicy(policy, twice);
  assert.deepEqual(failed, []);
  assert.equal(verified.find(({ usedBy }) => usedBy === 'c3')?.line, 4);
});

test('what stands before the first clause is in no clause', () => {
  const headless = samplePolicy({
    issuer: { name: '市府', ...evidence('一', '云州市人民政府') },
    issued: { date: '2020-05-06', ...evidence('一', '可以申请落户') },
    clauses: [sampleClause({ items: [] })],
  });
  assert.deepEqual(failures(headless), ['in-another-clause 一 云州市人民政府  1']);
});
