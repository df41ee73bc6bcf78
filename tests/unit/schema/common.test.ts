import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { daySchema, fields, fieldsKnownTo, idSchema, quoteSchema } from '../../../src/schema/common.ts';

test('an id is lower-case ASCII words joined by single hyphens', () => {
  for (const id of ['a', 'settle-direct', 'qingyuan-2012', '5']) assert.ok(idSchema.safeParse(id).success, id);
  for (const id of ['', '-a', 'a-', 'a--b', 'A', 'a_b', 'a b', '清远', 'a/b']) {
    assert.ok(!idSchema.safeParse(id).success, id);
  }
});

test('a day is kept as text, whether YAML read it as text or as a timestamp', () => {
  assert.equal(daySchema.parse('2012-07-30'), '2012-07-30');
  assert.equal(daySchema.parse(new Date('2012-07-30')), '2012-07-30');
});

test('a day that does not exist is no day', () => {
  for (const day of ['2021-02-29', '2021-11-31', '2021-13-01', '2012-7-30', '2012']) {
    assert.ok(!daySchema.safeParse(day).success, day);
  }
});

test('a quote has one to sixty characters, counted as readers count them', () => {
  assert.ok(quoteSchema.safeParse('字'.repeat(60)).success);
  assert.ok(!quoteSchema.safeParse('字'.repeat(61)).success);
  assert.ok(quoteSchema.safeParse('𠮷'.repeat(60)).success, 'a character outside the basic plane counts once');
  assert.ok(!quoteSchema.safeParse('  ').success);
  assert.equal(quoteSchema.parse(' 引文 '), '引文');
});

test('an unknown field is answered with the names of the known ones, also after extending', () => {
  const schema = fields({ clause: z.string() }).extend({ quote: z.string() });
  const { error } = schema.safeParse({ clause: '一', quote: '引', colour: 'red' });
  assert.deepEqual(
    error?.issues.map((issue) => issue.code === 'unrecognized_keys' && fieldsKnownTo(issue)),
    [['clause', 'quote']],
  );
});
