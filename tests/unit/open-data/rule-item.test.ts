import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LeaningRule, Rule } from '../../../src/eligibility/rule.ts';
import { validityOn } from '../../../src/eligibility/rule-validity.ts';
import { ruleItem } from '../../../src/open-data/rules.ts';
import type { Validity } from '../../../src/schema/validity.ts';
import { validityStateOn } from '../../../src/schema/validity-state.ts';
import { ruleOf } from '../eligibility/generated-rules.ts';

const silence = { kind: 'text-silent', says: '没有写。', because: 'open-clause' } as const;
const printed = (from: string | null, until: string | null): Validity => ({
  kind: 'printed',
  exactTo: 'days',
  of: 'validity',
  from,
  until,
  clause: '第三条',
  quote: '有效期三年',
  reason: '照写的日子。',
});
const under = (policy: string, validity: Validity): LeaningRule => ({ policy, title: policy, validity });
const rule = (given: Partial<Rule>): Rule => ({ ...ruleOf(silence), ...given });

test('a rule tells how it stands on the day of the file, and from which day on it stands otherwise', () => {
  const { state, stateWord, underLapsed, states } = ruleItem(
    rule({ issued: '2023-12-20', validity: printed('2024-01-01', '2026-12-31') }),
    '2026-11-29',
  );
  assert.deepEqual([state, stateWord, underLapsed], ['in-term', '在有效期内', false]);
  assert.deepEqual(states, [
    { since: null, state: 'not-yet', underLapsed: false },
    { since: '2024-01-01', state: 'in-term', underLapsed: false },
    { since: '2027-01-01', state: 'ended', underLapsed: false },
  ]);
});

test('the end of a document that it leans on is a turn of its own', () => {
  const leansOn = [under('parent', printed('2020-01-01', '2025-06-30'))];
  const { state, underLapsed, states } = ruleItem(
    rule({ issued: '2024', validity: { kind: 'none-printed', reason: '没有写。' }, leansOn }),
    '2026-11-29',
  );
  assert.deepEqual([state, underLapsed], ['none-printed', true]);
  assert.deepEqual(states, [
    { since: null, state: 'not-yet', underLapsed: false },
    { since: '2024-01-01', state: 'none-printed', underLapsed: false },
    { since: '2025-07-01', state: 'none-printed', underLapsed: true },
  ]);
});

test('on any day the state that is looked up is the one that the quiz goes by', () => {
  const odd: Validity = {
    ...printed('2022-07-07', '2027-07-06'),
    ends: 'repealed',
    readings: [{ from: '2022-07-01', until: '2027-06-30', clause: '三', quote: '五年', says: '另一种读法。' }],
    extension: { until: '2029-07-06', says: '可以延续。', clause: '三', quote: '可延续' },
  } as Validity;
  const one = rule({ issued: '2022-06-30', validity: odd, leansOn: [under('parent', printed(null, '2025-12-31'))] });
  const { states } = ruleItem(one, '2026-11-29');
  assert.ok(states.length > 5);
  const days = states.flatMap(({ since }) => {
    if (since === null) return [];
    const before = new Date(`${since}T00:00:00Z`);
    before.setUTCDate(before.getUTCDate() - 1);
    return [before.toISOString().slice(0, 10), since];
  });
  for (const day of [...days, '2000-01-01', '2040-01-01']) {
    const found = states.findLast(({ since }) => since === null || since <= day);
    assert.equal(found?.state, validityOn(one, day), day);
    assert.equal(found?.underLapsed, validityStateOn(printed(null, '2025-12-31'), day) === 'ended', day);
  }
});
