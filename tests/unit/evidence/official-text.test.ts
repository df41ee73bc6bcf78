import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LockedQuote, lockQuotes } from '../../../src/evidence/lock.ts';
import { normalise, normaliseQuote, placesInOriginal } from '../../../src/evidence/normalise.ts';
import { disorderedStretch, officialClauses } from '../../../src/evidence/official-text.ts';
import { verifyPolicy } from '../../../src/evidence/verify.ts';
import type { Policy } from '../../../src/schema/policy-body.ts';
import { sampleClause, samplePolicy, sampleProvision } from '../samples.ts';

const ORIGINAL = [
  '某网转载：云州放开落户',
  '## 云州市人民政府',
  '２０２０年５月６日',
  '发布时间 字体大小',
  '一、对象。高级工可以直接',
  '—１—',
  '',
  '申请在云州落户——不限年龄。',
  '二、材料。须交身份证。',
  '责任编辑：某某',
].join('\n');
const evidence = (clause: string, quote: string) => ({ clause, quote });
const stretch = (from: [string, string], through: [string, string]) => ({
  from: evidence(...from),
  through: evidence(...through),
});

const POLICY = samplePolicy({
  issuer: { name: '云州市人民政府', ...evidence('首', '云州市人民政府') },
  issued: { date: '2020-05-06', ...evidence('首', '2020年5月6日') },
  officialText: [
    stretch(['首', '云州市人民政府'], ['首', '2020年5月6日']),
    stretch(['一', '一、对象'], ['二', '须交身份证。']),
  ],
  clauses: [
    sampleClause({ id: 'head', locator: '首', opens: '某网转载', items: [] }),
    sampleClause({
      items: [
        sampleProvision({ id: 'who', evidence: [evidence('一', '高级工可以直接申请在云州落户')] }),
        sampleProvision({ id: 'age', evidence: [evidence('一', '落户—不限年龄'), evidence('二', '须交身份证')] }),
      ],
    }),
    sampleClause({ id: 'two', locator: '二', opens: '二、材料', items: [] }),
  ],
});

function lockOf(policy: Policy, original = ORIGINAL): LockedQuote[] {
  const { verified, failed } = verifyPolicy(policy, normalise(original));
  assert.deepEqual(failed, []);
  return lockQuotes(verified, [], () => '', '2026-11-29');
}

const officialIn = (policy: Policy) => officialClauses(policy, ORIGINAL, lockOf(policy));
const textOf = (policy: Policy) =>
  officialIn(policy).map(({ locator, stretches }) => [
    locator,
    ...stretches.map((pieces) => pieces.map(({ text }) => text).join('')),
  ]);

test('nothing is official text but what the content marks, without what the carrier added', () => {
  assert.deepEqual(textOf(POLICY), [
    ['首', '云州市人民政府\n２０２０年５月６日'],
    ['一', '一、对象。高级工可以直接\n申请在云州落户——不限年龄。\n'],
    ['二', '二、材料。须交身份证。'],
  ]);
  const { officialText: _marks, ...unmarked } = POLICY;
  assert.deepEqual(textOf(unmarked), [['首'], ['一'], ['二']]);
});

test('each phrase stands where the lock has it, across broken lines and where phrases overlap', () => {
  const told = officialIn(POLICY).flatMap(({ stretches }) =>
    stretches
      .flat()
      .map(({ text, within, begins, ends }) => [
        text,
        within.flatMap(({ usedBy }) => usedBy).join(' '),
        begins.map(({ number }) => number).join(),
        ends.map(({ number }) => number).join(),
      ]),
  );
  assert.deepEqual(told, [
    ['云州市人民政府', 'issuer', '1', '1'],
    ['\n', '', '', ''],
    ['２０２０年５月６日', 'issued', '2', '2'],
    ['一、对象。', '', '', ''],
    ['高级工可以直接\n申请在云州', 'who', '3', ''],
    ['落户', 'age who', '4', '3'],
    ['——不限年龄', 'age', '', '4'],
    ['。\n', '', '', ''],
    ['二、材料。', '', '', ''],
    ['须交身份证', 'age', '5', '5'],
    ['。', '', '', ''],
  ]);
});

test('stretches stand in the order of the text and do not overlap', () => {
  assert.equal(disorderedStretch(POLICY, lockOf(POLICY)), undefined);
  const turned = { ...POLICY, officialText: [...(POLICY.officialText ?? [])].reverse() };
  assert.equal(disorderedStretch(turned, lockOf(turned)), 1);
  const backwards = { ...POLICY, officialText: [stretch(['二', '须交身份证'], ['一', '一、对象'])] };
  assert.equal(disorderedStretch(backwards, lockOf(backwards)), 0);
});

test('every unit of a normalised text leads back to the character that it comes from', () => {
  const pieces = [
    '　',
    '１',
    '㎡',
    '—',
    '－',
    '-',
    '\n',
    '\r\n',
    '…',
    '«',
    'é',
    'e',
    '\u0301',
    '𠮷',
    '*',
    '|',
    '字',
    '. ',
    '—１—',
  ];
  const written = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })));
  fc.assert(
    fc.property(written, (parts) => {
      const original = parts.join('');
      const { text, lines } = normalise(original);
      const places = placesInOriginal(original);
      assert.equal(places.length, text.length);
      places.forEach((place, at) => {
        assert.ok(at === 0 || place >= (places[at - 1] ?? 0));
        assert.equal(original.slice(0, place).split('\n').length, lines[at]);
      });
    }),
    { numRuns: 40 },
  );
  assert.deepEqual(placesInOriginal('面积 ５㎡'), [0, 1, 3, 4, 4]);
  assert.equal(normaliseQuote('面积 ５㎡'), '面积5m2');
  assert.deepEqual(placesInOriginal('e\u0301字'), [0, 2]);
});
