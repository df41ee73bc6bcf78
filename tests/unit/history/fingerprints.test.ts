import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { fingerprints } from '../../../src/history/fingerprints.ts';
import type { Policy } from '../../../src/schema/policy-body.ts';
import {
  sampleClause,
  sampleLibrary,
  sampleOpenPoint,
  samplePolicy,
  sampleProvision,
  sampleTable,
} from '../samples.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const stateOf = (...policies: Policy[]) =>
  fingerprints(sampleLibrary({ policies }), hash, {
    conditionsOf: () => ['条件'],
    scoresOf: () => [],
    groundsOf: () => [],
  });
/** The aspects in which an item of a document differs from the sample. */
const differing = (provision: ReturnType<typeof sampleProvision>) => {
  const [was, is] = [sampleProvision(), provision].map(
    (one) =>
      stateOf(samplePolicy({ clauses: [sampleClause({ items: [one] })] }))['policies/yunzhou-2020#grant']?.aspects,
  );
  return Object.entries(was ?? {}).flatMap(([aspect, value]) =>
    value === Object.entries(is ?? {}).find(([name]) => name === aspect)?.[1] ? [] : [aspect],
  );
};

test('a document, its provisions, tables and open points each have a fingerprint', () => {
  const items = [sampleProvision(), sampleTable(), sampleOpenPoint()];
  assert.deepEqual(Object.keys(stateOf(samplePolicy({ clauses: [sampleClause({ items })] }))), [
    'policies/yunzhou-2020',
    'policies/yunzhou-2020#grant',
    'policies/yunzhou-2020#table',
    'policies/yunzhou-2020#open',
  ]);
});

test('what changed in a provision is told by aspect', () => {
  assert.deepEqual(differing(sampleProvision()), []);
  assert.deepEqual(differing(sampleProvision({ summary: '别的说法' })), ['wording']);
  assert.deepEqual(differing(sampleProvision({ evidence: [{ clause: '一', quote: '别的话' }] })), ['evidence']);
  assert.deepEqual(differing(sampleProvision({ rowIds: ['fee'] })), ['filing']);
  const quantity = { kind: 'task', value: 7, unit: '人', bound: 'exact', quote: '7人' } as const;
  assert.deepEqual(differing(sampleProvision({ quantities: [quantity] })), ['figures']);
});

test('where it stands in its file does not count', () => {
  assert.deepEqual(differing(sampleProvision({ line: 99 })), []);
});

test('neither a new empty field nor another order of fields counts', () => {
  const plain = samplePolicy();
  const { cites, silent, ...rest } = plain;
  assert.deepEqual(stateOf({ ...rest, silent, cites } as Policy), stateOf(plain));
  assert.deepEqual(stateOf({ ...plain, sourceNote: undefined } as unknown as Policy), stateOf(plain));
});

test('that a document was read again is an aspect of its own', () => {
  const [was, is] = [samplePolicy(), samplePolicy({ lastReviewed: '2027-01-01' })].map(
    (policy) => stateOf(policy)['policies/yunzhou-2020']?.aspects,
  );
  assert.notEqual(was?.review, is?.review);
  assert.deepEqual({ ...was, review: '' }, { ...is, review: '' });
});

test('where a text was read is told apart from what the document says of itself', () => {
  const [was, is] = [samplePolicy(), { ...samplePolicy(), sourceNote: '另一份抄件' }].map(
    (policy) => stateOf(policy)[`policies/${policy.id}`]?.aspects ?? {},
  );
  const differing = Object.keys(was ?? {}).filter((aspect) => was?.[aspect as never] !== is?.[aspect as never]);
  assert.deepEqual(differing, ['copy']);
});
