/** Conditions that hang on a list: held, named and not held, or lacking in the copy that was read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeCondition, wordsOf } from '../../../src/eligibility/describe-condition.ts';
import { headlineWords } from '../../../src/eligibility/headline-words.ts';
import { decidingProvisions, judge } from '../../../src/eligibility/verdict.ts';
import { type Condition, conditionSchema } from '../../../src/schema/condition.ts';
import { compiled, ruleOf } from './generated-rules.ts';

const listed = (state: string, more: object = {}): Condition =>
  conditionSchema.parse({
    list: '紧缺职业目录',
    publishedBy: '市人社局',
    state,
    says: '你的职业（工种）在里面。',
    because: 'catalogue',
    ...more,
  });
const owns = conditionSchema.parse({ question: 'home', is: 'owns', because: 'home' });
const of = (condition: Condition, answers = {}) => {
  const rule = ruleOf(condition);
  return judge(rule, answers, '2026-11-28', compiled(rule));
};
const HELD = listed('held', { table: 'trades' });

for (const state of ['not-held', 'not-in-copy']) {
  test(`a list that is ${state} makes nothing met or unmet, and nobody is told that the text is silent`, () => {
    const condition = listed(state);
    for (const part of [condition, { kind: 'not', of: condition } satisfies Condition]) {
      const verdict = of({ kind: 'all', of: [owns, part] }, { home: ['owns'], 'check:document:catalogue': ['yes'] });
      assert.equal(verdict.decision, 'silent');
      assert.equal(verdict.headline, 'list-not-held');
      assert.equal(headlineWords(verdict), '要看名单，名单没有收录');
      assert.deepEqual(decidingProvisions(verdict), ['catalogue']);
    }
    const node = describeCondition(condition, [], 'official');
    assert.ok(node.kind === 'line');
    assert.equal(node.settledBy, 'window');
    assert.match(wordsOf(node), /名单“紧缺职业目录”（由市人社局公布）/);
    assert.doesNotMatch(wordsOf(node), /没有写/);
  });
}

test('beside a list that is not held, what fails fails, and a point of the text that is open does not hide the list', () => {
  assert.equal(of({ kind: 'all', of: [owns, listed('not-held')] }, { home: ['rents'] }).headline, 'unmet');
  const open: Condition = { kind: 'text-silent', says: '没有写。', because: 'open' };
  assert.equal(of({ kind: 'all', of: [open, listed('not-held')] }).headline, 'list-not-held');
  assert.equal(of(open).headline, 'text-silent');
});

test('in a list that is held the person looks, with the table at hand', () => {
  assert.equal(of(HELD).headline, 'needs-self-check');
  assert.equal(of(HELD, { 'check:document:catalogue': ['yes'] }).decision, 'met');
  assert.equal(of(HELD, { 'check:document:catalogue': ['no'] }).decision, 'unmet');
  const node = describeCondition(HELD, [], 'official');
  assert.ok(node.kind === 'line');
  assert.deepEqual(node.because, ['catalogue', 'trades']);
});

test('a held list names its table, another none; who does not publish it is not made up', () => {
  const faults = (written: object) =>
    conditionSchema
      .safeParse({ list: '目录', publishedBy: null, says: '在里面。', because: 'p', ...written })
      .error?.issues.map(({ path }) => path.join()) ?? [];
  assert.deepEqual(faults({ state: 'held' }), ['table']);
  assert.deepEqual(faults({ state: 'not-held', table: 'trades' }), ['table']);
  assert.deepEqual(faults({ state: 'not-held' }), []);
  const node = describeCondition(listed('not-held', { publishedBy: null }), [], 'official');
  assert.ok(node.kind === 'line');
  assert.match(node.says, /由谁公布，文件没有写/);
});
