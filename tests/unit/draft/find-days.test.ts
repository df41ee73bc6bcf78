/** Days, windows and terms that a text sets, as a document types them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDays } from '../../../src/draft/find-days.ts';

const daysOf = (text: string) => findDays(text).map(({ day }) => day);
const counted = (within: number, unit: string, after: string | null, more: object = {}) => ({
  kind: 'counted',
  within,
  unit,
  after,
  ...more,
});

test('a window has its hours, and the year that only its beginning prints', () => {
  assert.deepEqual(daysOf('网上申请时间：2025年3月1日9时至3月31日18时。'), [
    { kind: 'window', from: '2025-03-01', fromHour: '09:00', until: '2025-03-31', untilHour: '18:00' },
  ]);
  assert.deepEqual(daysOf('受理时间为２０２５年１０月１０日—2025年11月10日'), [
    { kind: 'window', from: '2025-10-10', until: '2025-11-10' },
  ]);
  assert.deepEqual(daysOf('自2020年1月1日起施行，有效期至2025年12月31日'), []);
});

test('what comes back every year or month is no single day', () => {
  assert.deepEqual(daysOf('每年3月1日至4月30日集中受理。每年1月15日17:00前提交，每年6月底前公布。'), [
    { kind: 'yearly', from: '03-01', until: '04-30' },
    { kind: 'yearly', from: null, until: '01-15', untilHour: '17:00' },
    { kind: 'yearly', from: null, until: '06-30', monthEnd: true },
  ]);
  assert.deepEqual(daysOf('每月15日前发放。审批通过后次月10日前发放，于次月20日公布。'), [
    { kind: 'monthly', until: 15, after: null },
    { kind: 'monthly', until: 10, after: '审批通过' },
    { kind: 'monthly', until: 20, after: null },
  ]);
});

test('a term is counted from the event that the text names, or before it', () => {
  assert.deepEqual(daysOf('申请人应自证书核发之日起12个月内提出申请，人社部门收到材料后5个工作日内审核。'), [
    counted(12, '个月', '证书核发之日'),
    counted(5, '个工作日', '人社部门收到材料'),
  ]);
  assert.deepEqual(daysOf('在收到移交的资料后，初审机构将在五个工作日内完成审核。公示7天。'), [
    counted(5, '个工作日', '收到移交的资料'),
    counted(7, '天', null),
  ]);
  assert.deepEqual(daysOf('培训机构在开班前5个工作日，向区人社局提出开班申请'), [
    counted(5, '个工作日', null, { aheadOf: '开班' }),
  ]);
  assert.deepEqual(daysOf('并于6个月内在本市就业'), [counted(6, '个月', null)]);
});

test('what is past or lasts is no term', () => {
  for (const text of [
    '近5年内无犯罪记录',
    '5年内有行政拘留记录的',
    '2025年内任意时间为45周岁',
    '工作满3年',
    '每年享受3次',
  ])
    assert.deepEqual(daysOf(text), [], text);
});

test('each has its phrase and its place', () => {
  const text = '其他。证书核发之日起１２个月内，到参保地申领。';
  const [found] = findDays(text);
  assert.equal(found?.quote, '证书核发之日起１２个月内，到参保地申领');
  assert.equal(text.slice(found?.start, found?.end), '１２个月内');
});
