import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableJson } from '../../../src/open-data/table.ts';

test('a document that was published with a JSON for each table keeps them; later ones have one for all', () => {
  const source = { hasFileForEachTable: (policy: string) => policy === 'old' };
  assert.equal(tableJson('old', 'annex-1', source), 'tables/old/annex-1.json');
  assert.equal(tableJson('new', 'annex-1', source), 'tables/new.json');
  assert.equal(tableJson('new', 'annex-2', source), 'tables/new.json');
});
