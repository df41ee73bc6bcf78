/** What a draft asks of a text is never what the text says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findOpenPoints, openPointsOfText } from '../../../src/draft/find-open-points.ts';

for (const text of [
  '本《通知》自印发之日起开始施行。',
  '本办法自2023年1月1日起至2025年12月31日止试行。',
  '本办法自发布之日起三十日后施行。',
  '本通知从2024年3月1日起正式执行。',
])
  test(`${text} says from when it holds`, () => {
    assert.deepEqual(
      openPointsOfText(text).filter(({ asks }) => asks.includes('施行')),
      [],
    );
  });

test('a text that says nothing of when it holds is asked, whatever other days it names', () => {
  for (const text of [
    '2023年1月1日前的证书，按原办法执行。',
    '2012年7月30日 高技能人才入户工作实施方案',
    '自受理之日起10日内由用人单位执行。',
    '全日制学生，实施职业培训。',
  ])
    assert.ok(
      openPointsOfText(text).some(({ asks }) => asks.includes('施行')),
      text,
    );
});

test('a term is asked from when it runs, unless the text says so', () => {
  const asked = (text: string) => findOpenPoints(text).map(({ asks }) => asks.split('：')[0]);
  assert.deepEqual(asked('证书核发之日起12个月内申请，自受理之日起的7个工作日内答复。'), []);
  assert.deepEqual(asked('12个月内申请。'), ['“12个月内”']);
  assert.deepEqual(asked('受理之日起7日内答复，三年内不得再次申请。'), ['“三年内”']);
});
