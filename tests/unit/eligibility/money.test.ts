/** Money says to whom, and an amount follows what was answered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountsFor } from '../../../src/eligibility/amounts-for.ts';
import { headlineWords } from '../../../src/eligibility/headline-words.ts';
import { judge } from '../../../src/eligibility/verdict.ts';
import { type Money, moneySchema } from '../../../src/schema/money.ts';
import { moneyGrounds, paidTo } from '../../../src/schema/payees.ts';
import { compiled, ruleOf } from './generated-rules.ts';

const moneyTo = (to: unknown, amounts: unknown[] = []): Money =>
  moneySchema.parse({ to, from: { words: '基金', because: 'fund' }, by: 'not-written', amounts });
const payee = (who: string | string[]) => ({ who, words: '申请人本人', because: 'paid' });
const headline = (money?: Money) => {
  const rule = { ...ruleOf({ kind: 'all', of: [] }), ...(money ? { money } : {}) };
  return judge(rule, {}, '2026-11-28', compiled(rule));
};

test('what is paid to others only is not headed as the person’s own', () => {
  assert.equal(headline().headline, 'met-verify-term');
  assert.equal(headline(moneyTo(payee('person'))).headline, 'met-verify-term');
  assert.equal(headline(moneyTo(payee(['person', 'employer']))).headline, 'met-verify-term');
  const others = headline(moneyTo(payee(['employer', 'mentor'])));
  assert.equal(others.headline, 'met-paid-to-others');
  assert.match(headlineWords(others), /钱发给别人，不发给本人/);
});

test('whom money reaches is told from whom the text names, and not told where it names nobody', () => {
  assert.equal(paidTo(undefined), 'person');
  assert.equal(paidTo(moneyTo('not-written')), 'not-written');
  assert.equal(paidTo(moneyTo(payee('training-institution'))), 'others');
  assert.deepEqual(moneyGrounds(moneyTo(payee('person'), [{ because: 'cap', means: 'limit' }])), [
    'paid',
    'fund',
    'cap',
  ]);
});

test('the amount is that of the level which was answered; all of them while none was', () => {
  const at = (level: string) => ({ because: level, means: 'limit', question: 'skill-level', is: level });
  const money = moneyTo(payee('person'), [at('junior'), at('middle'), { because: 'all', means: 'given' }]);
  const shown = (answers: Parameters<typeof amountsFor>[1]) => amountsFor(money, answers).map(({ because }) => because);
  assert.deepEqual(shown({}), ['junior', 'middle', 'all']);
  assert.deepEqual(shown({ 'skill-level': null }), ['junior', 'middle', 'all']);
  assert.deepEqual(shown({ 'skill-level': ['middle'] }), ['middle', 'all']);
  assert.deepEqual(shown({ 'skill-level': ['senior'] }), ['all']);
});

test('an amount for some names question and options, both', () => {
  const parse = (amount: object) =>
    moneySchema.safeParse({ to: 'not-written', from: 'not-written', by: 'not-written', amounts: [amount] });
  assert.equal(parse({ because: 'a', means: 'given', question: 'skill-level' }).success, false);
  assert.equal(parse({ because: 'a', means: 'given', is: 'junior' }).success, false);
  assert.equal(parse({ because: 'a', means: 'sum' }).success, false);
});
