import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkIdentifiers, PAGE_SECTIONS } from '../../../src/library/check-identifiers.ts';
import { sampleClause, sampleOpenPoint, samplePolicy, sampleProvision } from '../samples.ts';

const lineOf = (path: readonly PropertyKey[]) => Number(path[1]) + 5;
const faults = (given: Parameters<typeof samplePolicy>[0]) =>
  checkIdentifiers(samplePolicy(given), lineOf).map(({ line, field, found }) => `${line} ${field} ${found}`);
const contradiction = (id: string) => ({ id, title: '两处不同', explanation: '不同。', evidence: [] });

test('ids that differ are no problem', () => {
  assert.deepEqual(faults({ contradictions: [contradiction('c')] }), []);
});

test('clauses, items and contradictions share one name space, and the second use is reported', () => {
  const items = [sampleProvision({ id: 'x', line: 31 }), sampleOpenPoint({ id: 'x', line: 41 })];
  assert.deepEqual(faults({ clauses: [sampleClause({ items })] }), ['41 id “x”用了两次，第 31 行已经用过']);
  assert.deepEqual(faults({ clauses: [sampleClause({ id: 'grant' })] }), ['30 id “grant”用了两次，第 20 行已经用过']);
  assert.deepEqual(faults({ contradictions: [contradiction('one')] }), ['20 id “one”用了两次，第 5 行已经用过']);
});

test('a third use is reported as well', () => {
  const items = [41, 42, 43].map((line) => sampleOpenPoint({ id: 'x', line }));
  assert.equal(faults({ clauses: [sampleClause({ items })] }).length, 2);
});

test('two clauses do not share a locator', () => {
  const clauses = [sampleClause(), sampleClause({ id: 'two', items: [], line: 60 })];
  assert.deepEqual(faults({ clauses }), ['60 locator “一”用了两次，第 20 行已经用过']);
});

test('no line bears the name of a section of the page', () => {
  const items = [sampleOpenPoint({ id: 'days', line: 41 })];
  assert.deepEqual(faults({ clauses: [sampleClause({ items })] }), ['41 id “days”是页面里一节的名字']);
});

test('every section of the page is among the names', () => {
  const root = join(import.meta.dirname, '../../..');
  const files = ['src/pages/policies/[id].astro', ...globSync('src/components/policy/*.astro', { cwd: root })];
  const ids = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/<(?:section|main|template) id="([a-z-]+)"/g)].map(
      ([, id]) => id,
    ),
  );
  assert.ok(ids.includes('days') && ids.includes('digest'));
  assert.deepEqual(
    ids.filter((id) => id !== undefined && !PAGE_SECTIONS.includes(id)),
    [],
  );
});
