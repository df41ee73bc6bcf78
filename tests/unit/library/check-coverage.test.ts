import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCoverage } from '../../../src/library/check-coverage.ts';
import { sampleClause, samplePolicy, sampleProvision, sampleTopic } from '../samples.ts';

const topics = [sampleTopic('settlement', ['who', 'fee']), sampleTopic('awards', ['amount'], 2)];
const fieldsOf = (given: Parameters<typeof samplePolicy>[0]) =>
  checkCoverage(samplePolicy(given), topics, () => 1).map(({ field }) => field);

test('every row of a covered topic is answered or silent, every other topic is out of scope', () => {
  assert.deepEqual(fieldsOf({ silent: { settlement: { fee: null } }, notAbout: ['awards'] }), []);
});

test('a blank row, a topic that is nowhere, a row both ways and a topic both ways are reported', () => {
  assert.deepEqual(fieldsOf({ notAbout: ['awards'] }), ['silent.settlement']);
  assert.deepEqual(fieldsOf({ silent: { settlement: { fee: null } } }), ['notAbout']);
  assert.deepEqual(fieldsOf({ silent: { settlement: { fee: null, who: null } }, notAbout: ['awards'] }), [
    'silent.settlement.who',
  ]);
  assert.deepEqual(fieldsOf({ silent: { settlement: { fee: null } }, notAbout: ['awards', 'settlement'] }), [
    'notAbout',
  ]);
});

test('a topic of which only silence is noted is not covered', () => {
  assert.deepEqual(fieldsOf({ silent: { settlement: { fee: null }, awards: { amount: null } } }), ['notAbout']);
});

test('a problem stands at the line of the field to be changed', () => {
  const lines: string[] = [];
  checkCoverage(samplePolicy({ silent: { settlement: { who: null } } }), topics, (path) => lines.push(path.join('.')));
  assert.deepEqual(lines, ['silent.settlement.who', 'silent.settlement', 'notAbout']);
});

test('a row is in order exactly when one of answered and silent holds', () => {
  const rows = ['a', 'b', 'c', 'd'];
  const some = fc.subarray(rows);
  fc.assert(
    fc.property(fc.subarray(rows, { minLength: 1 }), some, (answered, silent) => {
      const policy = samplePolicy({
        clauses: [sampleClause({ items: [sampleProvision({ topic: 't', rowIds: answered })] })],
        silent: { t: Object.fromEntries(silent.map((row) => [row, null])) },
      });
      const wrong = rows.filter((row) => answered.includes(row) === silent.includes(row));
      assert.equal(checkCoverage(policy, [sampleTopic('t', rows)], () => 1).length, wrong.length);
    }),
  );
});
