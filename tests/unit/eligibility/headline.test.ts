import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Answers } from '../../../src/eligibility/answer.ts';
import {
  HEADLINE_TABLE,
  HEADLINES,
  type HeadlineFacts,
  headlineOf,
  REFUSALS,
  rowFits,
  SILENCES,
  UNDER,
  WAITS,
} from '../../../src/eligibility/headline.ts';
import { headlineName, headlineWords } from '../../../src/eligibility/headline-words.ts';
import type { Rule } from '../../../src/eligibility/rule.ts';
import { judge } from '../../../src/eligibility/verdict.ts';
import { type Condition, conditionSchema, type QuestionCondition } from '../../../src/schema/condition.ts';
import { FORCES } from '../../../src/schema/force.ts';
import { judgedIn, leavesOf } from '../../../src/schema/leaves-of.ts';
import { VALIDITY_STATES } from '../../../src/schema/validity-state.ts';
import { runs } from '../../depth.ts';
import { compiled, ruleOf, rules, someAnswers } from './generated-rules.ts';

const PAID = ['person', 'others', 'not-written'] as const;
const DECISIONS = ['met', 'unmet', 'unanswered', 'silent', 'barred'] as const;

/** Every combination of what a headline depends on. */
function* everyCase(): Generator<HeadlineFacts> {
  for (const decision of DECISIONS)
    for (const force of FORCES)
      for (const validity of VALIDITY_STATES)
        for (const waitsFor of WAITS)
          for (const refusedBy of REFUSALS)
            for (const silentOn of SILENCES)
              for (const under of UNDER)
                for (const paidTo of PAID)
                  yield { decision, force, validityState: validity, under, waitsFor, refusedBy, silentOn, paidTo };
}

test('the table of headlines has a row for every combination, and no row and no headline for nothing', () => {
  const used = new Set<number>();
  const seen = new Set<string>();
  let cases = 0;
  for (const facts of everyCase()) {
    const at = HEADLINE_TABLE.findIndex((row) => rowFits(row, facts));
    assert.notEqual(at, -1, JSON.stringify(facts));
    used.add(at);
    seen.add(headlineOf(facts));
    cases += 1;
  }
  assert.equal(cases, DECISIONS.length * FORCES.length * VALIDITY_STATES.length * 3 * 4 * 3 * 3 * 2);
  assert.equal(used.size, HEADLINE_TABLE.length);
  assert.deepEqual([...seen].sort(), [...HEADLINES].sort());
});

test('no headline says more than its case: only what is given, holds and is met is called 符合 without a but', () => {
  for (const facts of everyCase()) {
    const words = headlineName(headlineOf(facts));
    const { decision, force, validityState: validity, under } = facts;
    if (/^符合[^；，]*，且/.test(words))
      assert.deepEqual([decision, force, validity, under], ['met', 'entitlement', 'in-term', 'holds']);
    if (under === 'lapsed' && decision === 'met' && force !== 'direction') assert.match(words, /已结束|还没有发布/);
    if (words.startsWith('符合')) assert.equal(decision, 'met');
    if (facts.paidTo === 'others' && decision === 'met') assert.doesNotMatch(words, /^符合[^；，]*，且/);
    if (facts.silentOn === 'list') assert.doesNotMatch(words, /没有写/);
    if (validity === 'ended' && decision === 'met' && force !== 'direction') assert.match(words, /已结束/);
    if (force === 'direction') assert.match(words, /不构成可以申请的权利/);
    if (decision === 'met' && force === 'selection') assert.doesNotMatch(words, /^符合文件写的条件(；是否|，且)/);
  }
});

const leaf = (given: Partial<QuestionCondition> = {}): QuestionCondition => ({
  kind: 'question',
  question: 'home',
  test: { is: ['owns'] },
  because: 'clause',
  otherwise: 'unmet',
  ...given,
});
const bare: Condition = { kind: 'unspecified', says: '符合条件的', because: 'clause' };
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const words = (given: Partial<Rule>, home: string, day = '2024-06-01') => {
  const rule = { ...ruleOf(leaf()), ...given };
  return headlineWords(judge(rule, { home: [home] }, day, compiled(rule)));
};
const plan = {
  kind: 'printed',
  of: 'plan',
  exactTo: 'days',
  from: '2019-01-01',
  until: '2025-12-31',
  clause: '一',
} as const;

test('a headline names what was read: the text, what is written of it, a report', () => {
  const validity = { ...plan, quote: '到2025年', reason: '照写的。' };
  assert.equal(words({ validity: validity }, 'owns'), '符合文件写的条件，且在规划期内');
  assert.equal(words({ validity: { ...validity, of: 'validity' } }, 'owns'), '符合文件写的条件，且在有效期内');
  assert.equal(words({ validity: validity, conditions: all(leaf(), bare) }, 'owns'), '符合写明的条件，且在规划期内');
  assert.equal(
    words({ validity: validity, conditions: all(leaf(), bare), force: 'selection' }, 'owns'),
    '符合写明的条件；须经评选、推荐或排名',
  );
  assert.equal(words({ conditions: all(leaf(), bare) }, 'rents'), '不符合写明的条件：还差一项');
  const unseen = { source: 'news-report', term: { kind: 'text-not-seen', reason: '没有见到。' } } as const;
  assert.equal(words(unseen, 'owns'), '符合报道所写的条件；正式文件没有见到');
  assert.equal(
    words({ ...unseen, conditions: all(leaf({ otherwise: 'text-silent' })) }, 'rents'),
    '报道没有写，须向窗口核实',
  );
});

test('bare words decide nothing: they make no verdict unmet or silent', () => {
  const rule = ruleOf(all(leaf(), bare));
  assert.equal(judge(rule, { home: ['owns'] }, '2024-06-01', compiled(rule)).decision, 'met');
  assert.equal(judge(rule, { home: ['rents'] }, '2024-06-01', compiled(rule)).decision, 'unmet');
  assert.deepEqual(
    judge(rule, {}, '2024-06-01', compiled(rule)).unspecified.map(({ says }) => says),
    ['符合条件的'],
  );
});

test('what cannot be made up is not counted as missing; what comes later or is not wanted is no refusal', () => {
  const as = (unmetMeans: QuestionCondition['unmetMeans']) => words({ conditions: leaf({ unmetMeans }) }, 'rents');
  assert.equal(as(undefined), '不符合文件写的条件：还差一项');
  assert.equal(as('cannot-change'), '不符合文件写的条件');
  assert.equal(as('later'), '现在还早，到时再看');
  assert.equal(as('not-wanted'), '不适用：和你的打算不合');
});

test('a stranger to a place is told of the tie: that there is none, or that the text is silent', () => {
  const tied = (tie: Rule['tie'], otherwise: QuestionCondition['otherwise'], ...others: Condition[]) =>
    words({ tie, conditions: all(leaf({ otherwise }), ...others) }, 'rents');
  assert.equal(tied({ requires: ['works'], because: 'clause' }, 'unmet'), '你和这里没有文件所说的关系');
  assert.equal(tied({ open: ['works'] }, 'text-silent'), '外地人算不算，文件没有写明，须向窗口核实');
  const open: Condition = { kind: 'text-silent', says: '没有写。', because: 'clause' };
  assert.equal(tied({ open: ['works'] }, 'text-silent', open), '文件没有写明，须向窗口核实');
});

test('a rule whose document carries out one that has lapsed says so from the day after, though its own term runs', () => {
  const own = { ...plan, of: 'validity', until: '2027-07-06', quote: '有效期5年', reason: '照写的。' } as const;
  const under = { ...own, until: '2026-12-31' };
  const on = (day: string, validity: Rule['validity'] = under) =>
    words({ validity: own, leansOn: [{ policy: 'parent', title: '办法', validity }] }, 'owns', day);
  assert.equal(on('2026-12-31'), '符合文件写的条件，且在有效期内');
  assert.equal(on('2027-01-01'), '符合文件写的条件，但它所依据的文件期限已结束，不能据此认为现在可以申领');
  assert.equal(on('2027-07-07'), '符合文件写的条件，但有效期已结束，不能据此认为现在可以申领');
  assert.equal(on('2027-01-01', { kind: 'none-printed', reason: '没有写。' }), '符合文件写的条件，且在有效期内');
});

test('that all that was asked is met is said only where, with all checks as they should be, the rule is met', () => {
  const check = (id: string): Condition => ({ kind: 'self-check', says: `${id}。`, id, because: id });
  const list = (state: 'held' | 'not-held'): Condition =>
    conditionSchema.parse({ list: '目录', publishedBy: null, state, says: '在里面。', because: 'list' });
  const checks = (...of: Condition[]) => words({ conditions: all(check('alone'), ...of) }, 'rents');
  const rents = leaf({ test: { is: ['rents'] } });
  assert.equal(checks(rents), '问到的条件都符合，还有 1 项要你自己核对');
  assert.equal(
    checks(rents, leaf({ otherwise: 'text-silent' })),
    '还有 1 项要你自己核对；另有文件没有写明的，须向窗口核实',
  );
  assert.equal(checks(rents, list('not-held')), '还有 1 项要你自己核对；另外要看名单，名单没有收录');
  fc.assert(
    fc.property(rules(), someAnswers, (rule, answers) => {
      const set = compiled(rule);
      const said = headlineWords(judge(rule, answers, '2024-06-01', set));
      const judged = [rule.conditions, ...rule.bars].flatMap(leavesOf).flatMap((part) => judgedIn(part)?.id ?? []);
      fc.pre(new Set(judged).size === judged.length && said.includes('自己核对'));
      const open = judged.map((id) => `check:${rule.policy}:${id}`).filter((key) => answers[key] === undefined);
      const ways = open.reduce<Answers[]>(
        (all, key) => all.flatMap((one) => [['yes'], ['no']].map((answer) => ({ ...one, [key]: answer }))),
        [answers],
      );
      const decisions = ways.map((way) => judge(rule, way, '2024-06-01', set).decision);
      if (said.includes('都符合')) assert.ok(decisions.includes('met'), said);
      if (/；另/.test(said)) assert.ok(decisions.includes('silent') && !decisions.includes('met'), said);
    }),
    { numRuns: runs(300) },
  );
});

test('what an any has beside a part that is met is not counted among what is still to be checked', () => {
  const check = (id: string): Condition => ({ kind: 'self-check', says: `${id}。`, id, because: id });
  const either: Condition = { kind: 'any', of: [leaf(), check('beside')] };
  assert.equal(words({ conditions: all(either, check('alone')) }, 'owns'), '问到的条件都符合，还有 1 项要你自己核对');
  assert.equal(
    words({ conditions: all(leaf({ test: { is: ['rents'] } }), either) }, 'owns'),
    '不符合文件写的条件：还差一项',
  );
});
