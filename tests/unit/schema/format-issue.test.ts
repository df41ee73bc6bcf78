import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatIssue } from '../../../src/schema/format-issue.ts';

test('a day of issue that only a report names is said to be reported', () => {
  assert.equal(formatIssue('2012-07-30', 'official'), '2012年7月30日印发');
  assert.equal(formatIssue('2021-06-30', 'official-in-repost'), '2021年6月30日印发');
  assert.equal(formatIssue('2019-02-02', 'news-report'), '据报道2019年2月2日印发');
});

test('a day on which a site put a page up is called that, and no day of issue', () => {
  assert.equal(formatIssue('2025-09-04', 'third-party-copy', '登出'), '2025年9月4日登出');
});
