import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forcesOf } from '../../../src/faq/force-of.ts';
import type { Policy } from '../../../src/schema/policy-body.ts';
import { samplePolicy } from '../samples.ts';

const benefit = (id: string, given: Partial<Policy['benefits'][number]>): Policy['benefits'][number] => ({
  id,
  title: '可享事项',
  topic: 'settlement',
  for: 'applicant',
  force: 'entitlement',
  grants: 'grant',
  conditions: { kind: 'text-silent', says: '没有写。', because: 'open' },
  bars: [],
  bring: [],
  applyAt: [],
  otherRoutes: [],
  ...given,
});
const policy = samplePolicy({
  benefits: [
    benefit('a', { bring: ['paper'], applyAt: ['window'] }),
    benefit('b', { grants: 'hope', force: 'direction', bring: ['paper', 'grant'] }),
  ],
});

test('an item that grants something has the force of what it grants, and no other', () => {
  assert.deepEqual(forcesOf(policy, 'grant'), ['entitlement']);
  assert.deepEqual(forcesOf(policy, 'hope'), ['direction']);
});

test('an item that grants nothing has the forces of what asks for it', () => {
  assert.deepEqual(forcesOf(policy, 'paper'), ['entitlement', 'direction']);
  assert.deepEqual(forcesOf(policy, 'window'), ['entitlement']);
  assert.deepEqual(forcesOf(policy, 'open'), ['entitlement', 'direction']);
  assert.deepEqual(forcesOf(policy, 'nothing'), []);
});
