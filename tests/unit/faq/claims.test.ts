import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Claim, claimsIn, saysForce, saysSilence, sendsToAsk } from '../../../src/faq/claims.ts';

/** Pieces of answers with what they claim. */
const CASES: [piece: string, ...claims: Claim[]][] = [
  ['可以直接申请落户', 'right'],
  ['高级工能落户', 'right'],
  ['有权领取奖励', 'right'],
  ['有资格申请', 'right'],
  ['可随迁', 'right'],
  ['取得证书后才能领', 'right'],
  ['现在可以申请', 'right', 'present'],
  ['目前能领补贴', 'right', 'present'],
  ['还可以申请', 'right'],
  ['仍然有效', 'present', 'valid'],
  ['在有效期内', 'valid'],
  ['规划期已结束', 'ended'],
  ['已经到期', 'ended'],
  ['到2025年底结束', 'ended'],
  ['规划期没有结束', 'valid'],
  ['规划期尚未结束', 'valid'],
  // What holds 能 or 可 and claims nothing.
  ['有高级工及以上职业资格的人'],
  ['技能人才'],
  ['职业技能提升的能力'],
  ['没有资格的人'],
  // What is asked, denied or left open.
  ['能不能一起迁'],
  ['现在还能不能领'],
  ['现在还要不要'],
  ['是否可以申请'],
  ['是否现行'],
  ['不能据此认为现在可以申领'],
  ['不能单凭它申请'],
  ['不可以重复享受'],
  ['没有写可以申请'],
  ['不等于人人可以申请'],
  ['不能说可以'],
  ['不是人人可以领'],
  ['文本没有写有效期'],
  ['规划期有没有结束'],
];

describe('what an answer claims', () => {
  for (const [piece, ...claims] of CASES) {
    test(`${piece}: ${claims.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(claimsIn(piece, `${piece}。`), claims);
    });
  }
});

test('a question within a sentence that says the text is silent claims nothing', () => {
  assert.deepEqual(claimsIn('哪些城市可以直接落户', '哪些城市可以直接落户，没有写。'), []);
  assert.deepEqual(claimsIn('哪些城市可以直接落户', '哪些城市可以直接落户，看下面。'), ['right']);
  assert.deepEqual(claimsIn('什么人都可以申请', '什么人都可以申请，手续没有写。'), ['right']);
});

test('a sentence that sends the reader on, leaves it to others, or says that the text is silent is known', () => {
  assert.ok(sendsToAsk('现在还办不办，要向当地核实。') && sendsToAsk('要问窗口。') && !sendsToAsk('可以申请。'));
  for (const [force, sentence] of [
    ['discretionary', '给不给由各地决定。'],
    ['discretionary', '由用人单位定。'],
    ['selection', '须经评选。'],
    ['selection', '谁能入户要看排名。'],
    ['duty', '文件要求用人单位同等对待。'],
  ] as const)
    assert.ok(saysForce(force, sentence), sentence);
  assert.ok(
    !saysForce('discretionary', '由你决定。') &&
      !saysForce('direction', '要求推动。') &&
      !saysForce('selection', '可以领。'),
  );
  for (const text of ['没有写', '原文未载', '没有一个金额', '不涉及落户', '没有见到正式文件'])
    assert.ok(saysSilence(text), text);
  assert.ok(!saysSilence('写明了金额'));
});
