import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readLabelledQueries } from '../../bench/search/labelled-query.ts';

function read(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'queries-'));
  try {
    const path = join(folder, 'queries.yaml');
    writeFileSync(path, text);
    return readLabelledQueries(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a query has accepted answers, or says why there are none', () => {
  const [found, none] = read(`
- query: 没买房可以落户吗
  kind: colloquial
  expect: [{ document: a-document, clause: 二（二）4, provision: where-to-settle }]
- { query: 公积金怎么提取, kind: task, expect: [], silence: unknown-subject }
`);
  assert.equal(found?.expect[0]?.clause, '二（二）4');
  assert.equal(none?.silence, 'unknown-subject');
});

test('a query with neither, with both, or with an unknown field is refused', () => {
  for (const text of [
    '- { query: 落户, kind: task, expect: [] }',
    '- { query: 落户, kind: task, expect: [{ document: a, clause: 一 }], silence: silent }',
    '- { query: 落户, kind: task, expect: [{ document: a, clauses: 一 }] }',
    '- { query: 落户, kind: gossip, expect: [{ document: a, clause: 一 }] }',
  ])
    assert.throws(() => read(text), text);
});
