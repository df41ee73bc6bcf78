import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issueVerb } from '../../../src/schema/document-words.ts';
import { formatIssue } from '../../../src/schema/format-issue.ts';

test('a day of issue that only a report names is said to be reported', () => {
  assert.equal(formatIssue('2012-07-30', 'official', '落款'), '2012年7月30日落款');
  assert.equal(formatIssue('2021-06-30', 'official-in-repost', '印发'), '2021年6月30日印发');
  assert.equal(formatIssue('2019-02-02', 'news-report', '印发'), '据报道2019年2月2日印发');
});

test('what happened on a day is what the words say that give it', () => {
  const issued = { date: '2016-12-20', clause: '落款', quote: '2016年12月20日' };
  const source = 'official';
  assert.equal(issueVerb({ issued, source }), '落款');
  assert.equal(issueVerb({ issued: { ...issued, quote: '2016年12月20日印发' }, source }), '印发');
  assert.equal(
    issueVerb({ issued, imprint: { ...issued, day: '2016-12-22', quote: '2016年12月22日印发' }, source }),
    '印发',
  );
  assert.equal(issueVerb({ issued: { ...issued, quote: '2016-12-20', as: 'posted' }, source }), '登出');
  assert.equal(issueVerb({ issued: { ...issued, date: '2017', quote: '国发〔2017〕28号' }, source }), '发文');
  const titled = { ...issued, quote: '关于印发办法的通知 2016年12月20日' };
  assert.equal(issueVerb({ issued: titled, source }), '落款');
  assert.equal(issueVerb({ issued, source: 'news-report' }), '发文');
});

test('a day on which a site put a page up is called that, and no day of issue', () => {
  assert.equal(formatIssue('2025-09-04', 'third-party-copy', '登出'), '2025年9月4日登出');
});
