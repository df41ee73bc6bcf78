import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topicSchema } from '../../../src/schema/topic.ts';

const topic = {
  name: '落户',
  description: '谁能落户。',
  order: 1,
  rows: [{ id: 'who', name: '对象', asks: '哪些人。' }],
};

test('a topic has at least one row, since it is there to be compared', () => {
  assert.ok(topicSchema.safeParse(topic).success);
  const { error } = topicSchema.safeParse({ ...topic, rows: [] });
  assert.deepEqual(
    error?.issues.map(({ message }) => message),
    ['每个主题至少一个比较项'],
  );
});

test('a row says in plain words what it asks', () => {
  assert.ok(!topicSchema.safeParse({ ...topic, rows: [{ id: 'who', name: '对象' }] }).success);
});
