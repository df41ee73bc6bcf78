import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import type { Policy } from '../../../src/schema/policy-body.ts';
import { validityCalendar } from '../../../src/site/validity-calendar.ts';
import { chartLibrary } from '../charts/samples.ts';
import { samplePolicy } from '../samples.ts';

const validity = (until: string): Extract<Policy['validity'], { kind: 'printed' }> => ({
  kind: 'printed',
  exactTo: 'years',
  of: 'plan',
  from: '2021-01-01',
  until,
  clause: '一',
  quote: '至',
  reason: '照写。',
});
const shortTitle = '技能人才；行动, 方案\\（一份名字很长很长很长很长很长很长很长很长很长很长很长很长的文件）';
const policies = [
  samplePolicy({ id: 'later', validity: validity('2030-12-31') }),
  samplePolicy({ id: 'ended', shortTitle, validity: validity('2025-12-31') }),
  samplePolicy({ id: 'silent', validity: { kind: 'none-printed', reason: '没有写。' } }),
];
const write = (given: Policy[]) =>
  validityCalendar(chartLibrary({ policies: given }), '2026-11-28', (id) => `https://youju.example/policies/${id}/`);

test('another program reads the last day of each printed term, of whole days, from the calendar', () => {
  const calendar = new ICAL.Component(ICAL.parse(write(policies)));
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  assert.deepEqual(
    events.map(({ uid, startDate, endDate }) => [uid, startDate.toString(), startDate.isDate, endDate.toString()]),
    [
      ['term-end-ended@youju', '2025-12-31', true, '2026-01-01'],
      ['term-end-later@youju', '2030-12-31', true, '2031-01-01'],
    ],
  );
  assert.ok(events[0]?.summary.includes(shortTitle), events[0]?.summary);
  for (const event of calendar.getAllSubcomponents('vevent')) {
    assert.equal(String(event.getFirstPropertyValue('dtstamp')), '2026-11-28T00:00:00Z');
  }
});

test('lines end as the standard asks and are 75 bytes at most', () => {
  const text = write(policies);
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.match(text, /\r\n /);
});

test('a library without a printed term is a calendar all the same', () => {
  const calendar = new ICAL.Component(ICAL.parse(write([])));
  assert.equal(calendar.getAllSubcomponents().length, 1);
});

test('each reading of an end, and each day or window that a document sets, is an event; what is counted is none', () => {
  const printed = { ...validity('2025-06-28'), exactTo: 'days', from: '2020-06-29' } as const;
  const named = { what: '申请', because: 'grant' };
  const policy = samplePolicy({
    id: 'days',
    validity: {
      ...printed,
      readings: [{ until: '2025-07-04', ends: 'lapses', clause: '一', quote: '失效日期', says: '另印的。' }],
    },
    days: [
      { kind: 'window', id: 'window', ...named, from: '2025-09-15', until: '2025-11-14', untilHour: '17:00' },
      { kind: 'window', id: 'whole', ...named, from: '2025-09-15', until: '2025-11-14' },
      {
        kind: 'window',
        id: 'midnight',
        ...named,
        from: '2025-09-15',
        fromHour: '09:00',
        until: '2025-11-14',
        untilHour: '24:00',
      },
      { kind: 'yearly', id: 'yearly', ...named, from: '03-01', until: '03-31' },
      { kind: 'yearly', id: 'month-end', ...named, from: null, until: '03-31', monthEnd: true },
      { kind: 'transition', id: 'earlier', ...named, event: '开班', before: '2026-04-30', says: '照旧。' },
      { kind: 'reckoning', id: 'as-of', ...named, on: '2025-11-14' },
      { kind: 'counted', id: 'counted', ...named, within: 12, unit: '个月', after: '核发之日' },
    ],
  });
  const calendar = new ICAL.Component(ICAL.parse(write([policy])));
  const events = calendar.getAllSubcomponents('vevent');
  assert.deepEqual(
    events.map((event) => {
      const { uid, startDate, endDate } = new ICAL.Event(event);
      return [uid, startDate.toString(), endDate.toString(), event.getFirstPropertyValue('rrule')?.toString() ?? null];
    }),
    [
      ['term-end-days@youju', '2025-06-28', '2025-06-29', null],
      ['term-end-days-2@youju', '2025-07-04', '2025-07-05', null],
      ['day-days-window@youju', '2025-09-14T16:00:00Z', '2025-11-14T09:00:00Z', null],
      ['day-days-whole@youju', '2025-09-15', '2025-11-15', null],
      ['day-days-midnight@youju', '2025-09-15T01:00:00Z', '2025-11-14T16:00:00Z', null],
      ['day-days-yearly@youju', '2021-03-01', '2021-04-01', 'FREQ=YEARLY'],
      ['day-days-month-end@youju', '2021-03-31', '2021-04-01', 'FREQ=YEARLY'],
      ['day-days-earlier@youju', '2026-04-30', '2026-05-01', null],
      ['day-days-as-of@youju', '2025-11-14', '2025-11-15', null],
    ],
  );
  assert.deepEqual(
    events.slice(0, 2).map((event) => new ICAL.Event(event).summary.split('，').pop()),
    ['规划期最后一天', '文件写的失效日期'],
  );
});
