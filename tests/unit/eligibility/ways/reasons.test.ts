/** What somebody answered, told again with what the text asks for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../../../../src/eligibility/answer.ts';
import { describeOwnAnswer } from '../../../../src/eligibility/describe-own-answer.ts';
import { judge } from '../../../../src/eligibility/verdict.ts';
import { reasonsOf, wantedOf } from '../../../../src/eligibility/ways/reasons.ts';
import type { Condition } from '../../../../src/schema/condition.ts';
import type { Question } from '../../../../src/schema/question.ts';
import { compiled, eitherOf, leafOf, QUESTIONS, ruleOf, together } from '../generated-rules.ts';

const reasons = (conditions: Condition, answers: Answers) => {
  const rule = ruleOf(conditions);
  return reasonsOf(judge(rule, answers, '2024-06-01', compiled(rule)), answers, { questions: QUESTIONS, tie: '' });
};
const facts = (conditions: Condition, answers: Answers) =>
  reasons(conditions, answers).facts.map(({ says, is }) => `${is} ${says}`);

test('an answer is told in the words of its question, or after its subject', () => {
  const asked = { ask: '几岁？', help: null };
  const age: Question = {
    ...asked,
    id: 'age',
    kind: 'number',
    subject: '年龄',
    told: '你{}',
    unit: '周岁',
    minimum: 0,
    maximum: 99,
  };
  assert.equal(describeOwnAnswer(age, 36), '你36周岁');
  const day: Question = { ...asked, id: 'day', kind: 'date', subject: '发证日期' };
  assert.equal(describeOwnAnswer(day, '2025-05'), '发证日期：2025年5月');
  assert.equal(describeOwnAnswer(day, '2025-05-06'), '发证日期：2025年5月6日');
  const works: Question = {
    ...asked,
    id: 'works',
    kind: 'one',
    ordered: false,
    subject: '上班的地方',
    told: '你在{}上班',
    options: [
      { id: 'a', label: '甲市（不含乙区）' },
      { id: 'b', label: '乙区' },
      { id: 'none', label: '没有', told: '你没有上班' },
    ],
  };
  assert.equal(describeOwnAnswer(works, ['a']), '你在甲市上班');
  assert.equal(describeOwnAnswer(works, ['a', 'b']), '你在甲市或乙区上班');
  assert.equal(describeOwnAnswer(works, ['none']), '你没有上班');
});

test('what fits is told, a wish or what must not be is not', () => {
  const conditions = together(
    leafOf('home', { is: ['owns'] }, { unmetMeans: 'not-wanted' }),
    leafOf('times', { atLeast: 2 }),
    {
      kind: 'not',
      of: leafOf('level', { is: ['low'] }),
    },
  );
  const [fact, ...others] = facts(conditions, { home: ['owns'], times: 3, level: ['high'] });
  assert.match(fact ?? '', /^met .*3.*（要.*2.*及以上）$/);
  assert.deepEqual(others, []);
});

test('what shuts somebody out is told as they answered it, with the words of the text', () => {
  const says = '你骗过补贴，还没有过5年（从哪一天算起，没有写）。';
  const rule = {
    ...ruleOf(leafOf('level', { is: ['high'] })),
    bars: [
      leafOf('home', { is: ['rents'] }, { words: ['五年内不再受理'] }),
      { kind: 'self-check' as const, says, id: 'cheated', because: 'line' },
    ],
  };
  const unmet = (answers: Answers) => {
    const verdict = judge(rule, { level: ['high'], ...answers }, '2024-06-01', compiled(rule));
    return reasonsOf(verdict, answers, { questions: QUESTIONS, tie: '' }).unmet;
  };
  const cheated = `check:${rule.policy}:cheated`;
  assert.deepEqual(unmet({ home: ['owns'], [cheated]: ['no'] }), []);
  assert.match(unmet({ home: ['rents'], [cheated]: ['no'] }).join(), /rents，文件写的是“五年内不再受理”$/);
  assert.match(unmet({ home: ['owns'], [cheated]: ['yes'] }).join(), /^这一条你答了“[^”]+”：你骗过补贴，还没有过5年/);
});

test('of alternatives the one that holds is told, and what is lacking is that of the nearest', () => {
  const young = together(leafOf('level', { is: ['high'] }), leafOf('times', { to: 2 }, { edge: 'not-written' }));
  const conditions = eitherOf(
    young,
    together(leafOf('level', { is: ['low'] }), leafOf('times', { to: 1 }, { edge: 'not-written' })),
  );
  const { unmet } = reasons(conditions, { level: ['high'], times: 3 });
  assert.equal(unmet.length, 1);
  assert.match(unmet[0] ?? '', /3.*，.*要.*2.*以下/);
});

test('where the line is ours, nothing is ticked and what the text leaves open is said', () => {
  const conditions = together(
    leafOf('times', { atLeast: 2 }, { otherwise: 'text-silent', words: ['新'], note: '没有写从哪天起' }),
  );
  const [fact] = facts(conditions, { times: 3 });
  assert.match(fact ?? '', /^open .*（没有写从哪天起）$/);
});

test('an answer about which the text is silent is told as such', () => {
  const conditions = together(leafOf('home', { is: ['owns'] }, { otherwise: 'text-silent' }));
  const [fact] = facts(conditions, { home: ['rents'] });
  assert.match(fact ?? '', /^open .*（算不算，没有写）$/);
});

test('of two answers, where the text writes of the one only, that is told with the one that was given', () => {
  const home: Question = {
    id: 'home',
    kind: 'one',
    ordered: false,
    ask: '有没有房？',
    subject: '房子',
    help: null,
    told: '你{}房子',
    options: [
      { id: 'owns', label: '有' },
      { id: 'rents', label: '没有' },
    ],
  };
  const rule = ruleOf(together(leafOf('home', { is: ['rents'] }, { otherwise: 'text-silent' })));
  const oppositeOf = (home: string, questions: readonly Question[]) => {
    const answers = { home: [home] };
    return reasonsOf(judge(rule, answers, '2024-06-01', compiled(rule)), answers, { questions, tie: '' }).opposite;
  };
  assert.equal(oppositeOf('owns', [home]), '这一项写的是一种人：没有房子。你是另一种：有房子');
  assert.equal(oppositeOf('rents', [home]), '');
  // Of three, what else there is does not follow.
  const third = { id: 'lodges', label: '借住' };
  assert.equal(oppositeOf('owns', [{ ...home, options: [...home.options, third] }]), '');
});

test('of several alternatives the one that holds is told as one of these, with the years that it does not ask for', () => {
  const conditions = eitherOf(
    leafOf('level', { is: ['high'] }),
    together(leafOf('level', { is: ['low'] }), leafOf('times', { atLeast: 2 })),
    leafOf('home', { is: ['owns'] }),
  );
  const times = QUESTIONS.find(({ id }) => id === 'times')?.subject ?? '';
  const [fact] = facts(conditions, { level: ['high'] });
  assert.match(fact ?? '', /^met .+：文件写了几种，符合这一种就行/);
  assert.ok(fact?.endsWith(`，${times}不用看`), fact);
  // What the text is silent on is no alternative of the text's, so that it is not counted as one.
  const open: Condition = { kind: 'text-silent', says: '别的人算不算，没有写。', because: 'open' };
  const [bare] = facts(eitherOf(leafOf('level', { is: ['high'] }), leafOf('home', { is: ['owns'] }), open), {
    level: ['high'],
  });
  assert.doesNotMatch(bare ?? '', /几种/);
  // What every alternative asks for matters.
  const asksAll = together(conditions, leafOf('times', { atLeast: 1 }));
  assert.ok(!facts(asksAll, { level: ['high'], times: 3 }).some((says) => says.includes('不用看')));
});

test('of alternatives that are lacking that one is told that comes with time, and never one that is closed', () => {
  const closed = leafOf('home', { is: ['owns'] }, { unmetMeans: 'cannot-change' });
  const years = leafOf('times', { atLeast: 3 }, { unmetMeans: 'later' });
  const lacking = (...of: Condition[]) =>
    reasons(eitherOf(...of), { home: ['rents'], level: ['low'], times: 1 }).unmet.join();
  assert.equal(lacking(leafOf('level', { is: ['high'] }), years), lacking(years));
  assert.equal(
    lacking(closed, together(leafOf('level', { is: ['high'] }), years)),
    lacking(together(leafOf('level', { is: ['high'] }), years)),
  );
});

test('who is none of those whom the text is about is told whom it is about, and not that they are nothing', () => {
  const groups = QUESTIONS.find(({ id }) => id === 'groups');
  assert.ok(groups);
  assert.equal(describeOwnAnswer(groups, ['student'], ['veteran']), '');
  const veterans = leafOf('groups', { includesAny: ['veteran'] });
  const unmet = (groups: string[]) => reasons(veterans, { groups }).unmet;
  assert.deepEqual(unmet(['student']), ['文件写的是情况是“veteran”的人']);
  assert.deepEqual(unmet([]), unmet(['student']));
});

test('of options it is told whom the text writes of, in the words in which the answer is told', () => {
  const question = (told: string | undefined, own: (string | undefined)[] = []): Question => ({
    id: 'kind',
    kind: 'one',
    ordered: false,
    ask: '哪一种？',
    subject: '种类',
    help: null,
    ...(told ? { told } : {}),
    options: ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({
      id,
      label: `${id}证`,
      ...(own[at] ? { told: own[at] } : {}),
    })),
  });
  const wanted = (about: Question, is: string[], negated = false) =>
    wantedOf(
      { kind: 'question', question: 'kind', test: { is }, because: 'clause', otherwise: 'unmet' },
      negated,
      { source: 'official' },
      [about],
    );
  assert.equal(wanted(question('你是{}'), ['a']), '文件写的是a证');
  assert.equal(wanted(question('你的户口在{}'), ['a']), '文件写的是户口在a证的人');
  assert.equal(wanted(question('你拿的是{}'), ['a', 'b', 'c']), '文件写的是拿a证、b证或c证的人');
  assert.equal(wanted(question('这次培训，你取得了{}'), ['a']), '文件写的是这次培训取得了a证的人');
  assert.equal(wanted(question('你是{}', ['你什么也没有']), ['a', 'b']), '文件写的是什么也没有的人或b证');
  assert.equal(wanted(question('你的户口在{}'), ['a'], true), '户口在a证的人不算');
  assert.equal(wanted(question(undefined), ['a', 'b']), '文件写的是种类是“a证”或“b证”的人');
});
