/** A copy that prints no day of issue: the year stands where the words give it, and nowhere is a day made of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay } from '../../../src/schema/format-day.ts';
import { formatIssue } from '../../../src/schema/format-issue.ts';
import { printedDay } from '../../../src/schema/printed-day.ts';

test('a year is told as a year, and that no day is printed', () => {
  assert.equal(formatDay('2017'), '2017年');
  assert.equal(formatIssue('2017', 'third-party-copy', '发文'), '2017年发文（没有印哪一天）');
  assert.equal(formatIssue('2012-07-30', 'official', '落款'), '2012年7月30日落款');
});

test('no day is made of a year', () => {
  assert.equal(printedDay('2017'), null);
  assert.equal(printedDay('2012-07-30'), '2012-07-30');
});

test('years stand among days by their order', () => {
  assert.deepEqual(['2017-01-01', '2016-12-31', '2017'].toSorted(), ['2016-12-31', '2017', '2017-01-01']);
});
