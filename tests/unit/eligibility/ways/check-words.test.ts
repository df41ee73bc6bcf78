/** How negated statements are asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkWords, isToBeAsked, notOrQuestions } from '../../../../src/eligibility/ways/check-words.ts';

for (const [says, ask, yes, no] of [
  ['这项补贴，你没有领过。', '这项补贴，你领过吗？', '没有', '有过'],
  ['近5年内没有受过刑事处罚。', '近5年内受过刑事处罚吗？', '没有', '有过'],
  ['这一年你还没有参加过培训。', '这一年你参加过培训吗？', '没有', '有过'],
  ['你有居住证。', '你有居住证。', '是', '不是'],
  ['你没有参加那些组织，没有犯罪记录。', '你没有参加那些组织，没有犯罪记录。', '对，没有', '不对，有'],
  ['你有居住证，没有受过处罚。', '你有居住证，没有受过处罚。', '对，是这样', '不是这样'],
  ['你就业时没有超过6个月。', '你就业时没有超过6个月。', '对，没有', '不对，有'],
] as const) {
  test(`${says} is asked ${ask} ${yes} or ${no}`, () => {
    assert.deepEqual(checkWords(says), { ask, yes, no });
  });
}

test('what nobody can judge before they have asked is not asked of them', () => {
  assert.ok(isToBeAsked('你在这里的就业是合法、稳定的（怎样算，办法没有写）。'));
  assert.ok(isToBeAsked('证书、协议书，要的你都有了（要哪几样，先问）。'));
  assert.ok(isToBeAsked('你没有违反规定；违反过的，已经处理完毕。'));
  assert.ok(!isToBeAsked('你40周岁以下（刚好40周岁算不算，办法没有写）。'));
  assert.ok(!isToBeAsked('你没有犯罪记录。'));
  assert.equal(
    notOrQuestions('你没有违反规定；违反过的，已经处理完毕。'),
    '“没有违反规定”这一条，现在还看吗？有过“违反规定”的，怎样才行？',
  );
  assert.equal(notOrQuestions('你没有犯罪记录。'), undefined);
});
