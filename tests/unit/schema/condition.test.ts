import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Condition, conditionSchema } from '../../../src/schema/condition.ts';
import { leavesOf, leavesWithPaths } from '../../../src/schema/leaves-of.ts';

const schema = conditionSchema;
const because = 'settle-direct';
/** Path and message of every issue. */
const issuesOf = (written: unknown) =>
  schema.safeParse(written).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

test('a leaf says which question, which comparison, and what it stands on', () => {
  assert.deepEqual(schema.parse({ question: 'skill-level', atLeast: 'senior-worker', because }), {
    kind: 'question',
    question: 'skill-level',
    test: { atLeast: 'senior-worker' },
    because,
    otherwise: 'unmet',
  });
});

test('one option is read as a list of one', () => {
  const one = schema.parse({ question: 'q', is: 'a', because });
  assert.deepEqual(one, schema.parse({ question: 'q', is: ['a'], because }));
});

test('a number compares with a number, a day with a day', () => {
  const dayLeaf = schema.parse({ question: 'q', before: new Date('2020-01-02'), because });
  assert.ok(dayLeaf.kind === 'question');
  assert.deepEqual(dayLeaf.test, { before: '2020-01-02' });
  assert.ok(schema.safeParse({ question: 'q', atLeast: 3, because }).success);
  assert.deepEqual(issuesOf({ question: 'q', lessThan: 'three', because }).length, 1);
  assert.deepEqual(issuesOf({ question: 'q', onOrAfter: '2020', because }), [
    'onOrAfter: 写成 年-月-日，例如 2012-07-30',
  ]);
});

test('a leaf compares in exactly one way', () => {
  const [none = ''] = issuesOf({ question: 'q', because });
  const [two = ''] = issuesOf({ question: 'q', is: 'a', includesAny: 'b', because });
  assert.match(none, /^: 写一种比较，不多不少/);
  assert.equal(two, none);
});

test('every leaf names what it stands on', () => {
  for (const leaf of [{ question: 'q', is: 'a' }, { 'self-check': '自己看。' }, { 'text-silent': '没有写。' }]) {
    assert.equal(issuesOf(leaf).length, 1);
    assert.match(issuesOf(leaf)[0] ?? '', /^because: /);
  }
});

test('what is none of the kinds is told the kinds', () => {
  for (const written of [{}, null, 'all', 3, { some: [] }]) {
    assert.deepEqual(issuesOf(written), [
      ': 条件要写成 all、any、not、question、points、self-check、text-silent、unspecified、list 之一',
    ]);
  }
});

test('a group without a part is refused', () => {
  assert.deepEqual(issuesOf({ all: [] }), ['all: 至少一个条件']);
  assert.deepEqual(issuesOf({ any: [] }), ['any: 至少一个条件']);
});

test('a mistake deep inside is reported at its own path', () => {
  const written = { all: [{ 'self-check': '自己看。', because }, { not: { any: [{ question: 'q', because }] } }] };
  assert.match(issuesOf(written)[0] ?? '', /^all\.1\.not\.any\.0: 写一种比较/);
});

test('kinds are not mixed in one condition', () => {
  assert.equal(issuesOf({ question: 'q', is: 'a', because, 'self-check': '自己看。' }).length, 1);
  assert.equal(issuesOf({ all: [{ 'self-check': '自己看。', because }], because }).length, 1);
});

test('a judgement that denies twice in one clause is refused, with a way out', () => {
  assert.match(
    issuesOf({ 'self-check': '你不在因为造假而不得申请的3年里。', because })[0] ?? '',
    /^self-check: 一句里否定了两次，.*改成/,
  );
  assert.deepEqual(issuesOf({ 'self-check': '你没有参加过禁止的组织，也不是在校生。', because }), []);
});

/** A condition as authors write it, with its leaves in written order. */
const written = fc.letrec<{ node: { text: unknown; leaves: string[] } }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.nat({ max: 999 }).map((id) => ({ text: { 'self-check': `第 ${id} 件`, because }, leaves: [`第 ${id} 件`] })),
    fc
      .tuple(fc.constantFrom('all', 'any'), fc.array(tie('node'), { minLength: 1, maxLength: 3 }))
      .map(([kind, parts]) => ({
        text: { [kind]: parts.map(({ text }) => text) },
        leaves: parts.flatMap(({ leaves }) => leaves),
      })),
    tie('node').map(({ text, leaves }) => ({ text: { not: text }, leaves })),
  ),
})).node;

test('leaves come out in written order, each with the path at which it was written', () => {
  fc.assert(
    fc.property(written, ({ text, leaves }) => {
      const condition: Condition = schema.parse(text);
      const says = leavesOf(condition).map((leaf) => ('says' in leaf ? leaf.says : ''));
      assert.deepEqual(says, leaves);
      for (const { leaf, path } of leavesWithPaths(condition, [])) {
        const at = path.reduce((value: unknown, key) => (value as Record<PropertyKey, unknown>)[key], text);
        assert.deepEqual(at, { 'self-check': 'says' in leaf ? leaf.says : '', because });
      }
    }),
  );
});
