import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forcesOf } from '../../../src/faq/force-of.ts';
import { sampleBenefit, samplePolicy } from '../samples.ts';

const policy = samplePolicy({
  benefits: [
    sampleBenefit({ id: 'a', bring: ['paper'], applyAt: ['window'] }),
    sampleBenefit({ id: 'b', grants: 'hope', force: 'direction', bring: ['paper', 'grant'] }),
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
