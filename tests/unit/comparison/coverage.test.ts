import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOf } from '../../../src/comparison/coverage.ts';
import type { Policy } from '../../../src/schema/policy-body.ts';
import {
  sampleClause,
  sampleLibrary,
  sampleOpenPoint,
  samplePolicy,
  sampleProvision,
  sampleTopic,
} from '../samples.ts';

const place = (id: string) => {
  return {
    id,
    name: `${id}市`,
    shortName: id,
    level: 'city',
    code: null,
    within: null,
    aliases: [],
    notToConfuse: [],
  } as const;
};
const topics = [sampleTopic('settlement', ['who', 'fee']), sampleTopic('awards', ['who'])];
const cellsOf = (policies: Policy[], places = [place('yunzhou')]) =>
  coverageOf(
    sampleLibrary({ places: places.map((one) => ({ ...one, aliases: [], notToConfuse: [] })), topics, policies }),
  );

test('provisions, open points and silent rows are counted apart', () => {
  const clauses = [sampleClause({ items: [sampleProvision(), sampleOpenPoint()] })];
  const [cell] = cellsOf([samplePolicy({ clauses, silent: { settlement: { fee: null } }, notAbout: ['awards'] })]);
  assert.deepEqual([cell?.status, cell?.provisions, cell?.openPoints], ['about', 1, 1]);
  assert.deepEqual(
    cell?.silentRows.map(({ row }) => row.id),
    ['fee'],
  );
});

test('a topic that no document of the place is about is not about; a place without documents is not held', () => {
  const cells = cellsOf([samplePolicy({ notAbout: ['awards'] })], [place('yunzhou'), place('other')]);
  assert.deepEqual(
    cells.map(({ status }) => status),
    ['about', 'not-about', 'not-held', 'not-held'],
  );
  assert.deepEqual(
    cells.map(({ lastReviewed }) => lastReviewed),
    ['2026-11-20', '2026-11-20', null, null],
  );
});

test('where nothing but reports was read, it is known of the reports alone that they leave a topic out', () => {
  const reportsOnly = (...sources: Policy['source'][]) =>
    cellsOf(sources.map((source, at) => samplePolicy({ id: `${at}`, source })))[0]?.reportsOnly;
  assert.deepEqual(
    [reportsOnly(), reportsOnly('news-report'), reportsOnly('news-report', 'official')],
    [false, true, false],
  );
});

test('of two documents one that is not about the topic takes no part, and the older review counts', () => {
  const [settlement, awards] = cellsOf([
    samplePolicy({ id: 'a', notAbout: ['awards'], lastReviewed: '2026-11-20' }),
    samplePolicy({ id: 'b', notAbout: ['settlement'], lastReviewed: '2025-01-01' }),
  ]);
  assert.deepEqual(
    settlement?.documents.map(({ id }) => id),
    ['a'],
  );
  assert.deepEqual(
    awards?.documents.map(({ id }) => id),
    ['b'],
  );
  assert.equal(settlement?.lastReviewed, '2025-01-01');
});
