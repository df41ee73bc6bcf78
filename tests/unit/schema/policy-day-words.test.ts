import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyDaySchema } from '../../../src/schema/policy-day.ts';
import { policyDayWords } from '../../../src/schema/policy-day-words.ts';

const named = { id: 'one', what: '申请', because: 'line' };
const words = (day: object) => policyDayWords(policyDaySchema.parse({ ...named, ...day }));

test('windows are said to the hour, counts from the event that the text names', () => {
  assert.equal(
    words({ kind: 'window', from: '2025-09-15', fromHour: '09:00', until: '2025-11-14', untilHour: '17:00' }),
    '2025年9月15日 09:00至2025年11月14日 17:00',
  );
  assert.equal(words({ kind: 'yearly', from: '03-01', until: '05-31' }), '每年3月1日至5月31日');
  assert.equal(words({ kind: 'yearly', from: null, until: '03-31', monthEnd: true }), '每年3月底前');
  assert.equal(words({ kind: 'yearly', from: null, until: '05-15' }), '每年5月15日前');
  assert.equal(words({ kind: 'reckoning', on: '2025-11-14' }), '2025年11月14日');
  assert.equal(
    words({ kind: 'counted', within: 12, unit: '个月', after: '证书核发之日' }),
    '从“证书核发之日”起12个月内',
  );
  assert.equal(words({ kind: 'counted', within: 5, unit: '年', after: null }), '5年，从哪天算起没有写');
  assert.equal(
    words({ kind: 'counted', within: 5, unit: '个工作日', after: null, aheadOf: '开班' }),
    '“开班”前5个工作日',
  );
  assert.equal(
    words({
      kind: 'counted',
      within: 15,
      unit: '个工作日',
      after: '受理之日',
      extension: { within: 10, when: '有特殊情况' },
    }),
    '从“受理之日”起15个工作日内；“有特殊情况”的，可以延长10个工作日',
  );
  assert.equal(words({ kind: 'monthly', until: 15, after: '审批通过' }), '“审批通过”的下个月15日前');
  assert.equal(words({ kind: 'monthly', until: 10, after: null }), '每月10日前');
  assert.equal(
    words({ kind: 'transition', event: '开班', before: '2026-07-01', says: '照旧的目录。' }),
    '2026年7月1日以前“开班”的：照旧的目录',
  );
});

test('the end of a month is its last day, and what is counted before an event is not counted from one', () => {
  const faults = (day: object) => policyDaySchema.safeParse({ ...named, ...day }).error?.issues.length ?? 0;
  const yearly = { kind: 'yearly', from: null, monthEnd: true };
  for (const until of ['03-31', '04-30', '02-28']) assert.equal(faults({ ...yearly, until }), 0, until);
  for (const until of ['03-30', '02-29']) assert.equal(faults({ ...yearly, until }), 1, until);
  const counted = { kind: 'counted', within: 5, unit: '日' };
  assert.equal(faults({ ...counted, after: '受理之日', aheadOf: '开班' }), 1);
});
