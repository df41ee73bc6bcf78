import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { explainSchemaIssues, repairId, showValue } from '../../../src/library/explain-schema-issue.ts';
import { daySchema, fields, idSchema, quoteSchema } from '../../../src/schema/common.ts';

function explain(schema: z.ZodType, input: unknown, tag?: string) {
  const { error } = schema.safeParse(input);
  assert.ok(error);
  const lineOf = (path: readonly PropertyKey[]) => 10 + path.length;
  return explainSchemaIssues(schema, error.issues, input, 'f.yaml', lineOf, tag).map(
    ({ field, found, expected, remedy }) => `${field}｜${found}｜${expected}｜${remedy}`,
  );
}

test('a missing field that may be null says so; one that may not does not', () => {
  const schema = fields({ number: fields({ text: z.string() }).nullable(), title: z.string() });
  assert.deepEqual(explain(schema, {}), [
    'number｜没有写｜要有这一项（一组字段，或 null）｜补上这一项；原文没有的写 null，不要省略。',
    'title｜没有写｜要有这一项（文字）｜补上这一项。',
  ]);
});

test('a misspelt field is one mistake, not two', () => {
  assert.deepEqual(explain(fields({ title: z.string() }), { titel: '标题' }), [
    'titel｜不认识的字段 titel｜只写这些字段：title｜是不是想写 title？',
  ]);
});

test('a value of the wrong type is one mistake, whatever else would not fit', () => {
  assert.equal(explain(fields({ list: z.array(z.string()).max(2) }), { list: 'long text' }).length, 1);
});

test('an unknown kind of a union names the kinds there are', () => {
  const union = z.discriminatedUnion('kind', [
    fields({ kind: z.literal('one') }),
    fields({ kind: z.literal('several') }),
  ]);
  assert.deepEqual(explain(fields({ q: union }), { q: { kind: 'severl' } }), [
    'q.kind｜“severl”｜one、several 之一｜是不是想写 several？',
  ]);
});

test('a day or id in another form is answered with the right form', () => {
  const schema = fields({ day: daySchema, id: idSchema });
  assert.deepEqual(
    explain(schema, { day: '2012年7月30日', id: 'Settle Direct' }).map((text) => text.split('｜')[3]),
    ['是不是想写 2012-07-30？', '是不是想写 settle-direct？'],
  );
  assert.deepEqual(
    explain(schema, { day: '2021-02-30', id: '落户' }).map((text) => text.split('｜')[3]),
    ['没有这一天，对照原文改。', '照上面的例子改。'],
  );
});

test('length is shown where it is the matter', () => {
  const tooLong = explain(fields({ quote: quoteSchema }), { quote: '字'.repeat(63) })[0] ?? '';
  assert.match(tooLong, /（63 个字）｜引文不超过 60 个字｜/);
  assert.deepEqual(explain(fields({ title: z.string().min(4).max(5) }), { title: '题' }), [
    'title｜“题”（1 个字）｜至少 4 个字｜写得具体一些。',
  ]);
  assert.deepEqual(explain(fields({ title: z.string().max(5) }), { title: '一二三四五六七' }), [
    'title｜“一二三四五六七”（7 个字）｜最多 5 个字｜删去 2 个字。',
  ]);
  assert.deepEqual(explain(fields({ list: z.array(z.string()).min(3) }), { list: ['a'] }), [
    'list｜1 项的列表｜至少 3 项｜再补 2 项。',
  ]);
});

test('a number in the quotation marks of a tag is told how tags write numbers', () => {
  assert.deepEqual(explain(fields({ value: z.number() }), { value: '8000' }, '<Quantity>'), [
    '<Quantity> · value｜“8000”｜数字｜数字写在大括号里，不加引号：value={8000}。',
  ]);
});

test('the English of the schema library never reaches an author', () => {
  const schema = fields({
    a: z.union([z.string(), z.array(z.string())]),
    b: z.int().positive(),
    c: z.record(idSchema, z.null()),
    d: z.literal(1),
    e: z.boolean(),
  });
  const wrongs = [
    {},
    { a: 1, b: -1, c: { X: 1 }, d: 2, e: 'yes' },
    { a: [1], b: 1.5, c: [], d: null, e: null },
    null,
    'text',
  ];
  for (const wrong of wrongs) {
    for (const text of explain(schema, wrong)) assert.doesNotMatch(text, /[a-z]{3,} [a-z]{2,}/, text);
  }
});

test('an id is mended only where it can be told what was meant', () => {
  assert.equal(repairId('Technician_2'), 'technician-2');
  assert.equal(repairId('settleDirect'), 'settle-direct');
  assert.equal(repairId('--a--b--'), 'a-b');
  assert.equal(repairId('清远'), undefined);
  assert.equal(repairId('!?'), undefined);
});

test('values are shown short, and what is not there is said to be not there', () => {
  assert.equal(showValue(undefined), '没有写');
  assert.equal(showValue(null), 'null');
  assert.equal(showValue(['a', 'b']), '2 项的列表');
  assert.equal(showValue({ a: 1, b: 2 }), '一组字段（a、b）');
  assert.equal(showValue('字'.repeat(80)), `“${'字'.repeat(70)}…”`);
});
