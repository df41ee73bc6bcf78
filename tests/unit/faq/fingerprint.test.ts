import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprintOf } from '../../../src/faq/fingerprint.ts';
import type { FaqGround } from '../../../src/faq/ground.ts';
import type { Policy } from '../../../src/schema/policy-body.ts';
import { sampleBenefit, samplePolicy, sampleProvision } from '../samples.ts';

const benefit = sampleBenefit({
  conditions: { kind: 'self-check', says: '够条件。', id: 'c', because: 'grant' },
});

const ground = (provision = sampleProvision(), given: Partial<Policy> = {}): FaqGround => ({
  key: 'x#grant',
  policy: samplePolicy({ benefits: [benefit], ...given }),
  kind: 'item',
  item: provision,
});
const base = fingerprintOf(ground());

test('a fingerprint is sixteen hexadecimal digits, the same for the same', () => {
  assert.match(base, /^[0-9a-f]{16}$/);
  assert.equal(fingerprintOf(ground()), base);
});

test('it changes with words, phrases, figures, force, term and source', () => {
  const quantities = [{ kind: 'amount', value: 3, unit: '元', bound: 'exact', quote: '3元' } as const];
  const others = [
    ground(sampleProvision({ text: '别的话。' })),
    ground(sampleProvision({ summary: '别的要点' })),
    ground(sampleProvision({ evidence: [{ clause: '一', quote: '可申请落户' }] })),
    ground(sampleProvision({ evidence: [{ clause: '二', quote: '可以申请落户' }] })),
    ground(sampleProvision({ quantities })),
    ground(sampleProvision(), { benefits: [{ ...benefit, force: 'direction' }] }),
    ground(sampleProvision(), { validity: { kind: 'text-not-seen', reason: '没有写。' } }),
    ground(sampleProvision(), { source: 'third-party-copy' }),
  ].map(fingerprintOf);
  assert.equal(new Set([base, ...others]).size, others.length + 1);
});

test('it does not change with names and places in files', () => {
  const renamed = { ...benefit, grants: 'granted' };
  assert.equal(fingerprintOf(ground(sampleProvision({ id: 'granted' }), { benefits: [renamed] })), base);
  assert.equal(fingerprintOf(ground(sampleProvision({ line: 99, rowIds: ['fee'], glossaryEntries: ['x'] }))), base);
  assert.equal(fingerprintOf(ground(sampleProvision(), { id: 'other', place: 'other', lede: '别的。' })), base);
});
