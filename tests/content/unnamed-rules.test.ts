/** Rules that a document points at without naming them stand among the documents that it cites. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leavesOf } from '../../src/schema/leaves-of.ts';
import { library } from './content-rules.ts';

const POINTS_AT_RULES = /规定|标准|政策/;

test('what a benefit leaves to unnamed rules is in the list of documents that its document cites', () => {
  let found = 0;
  for (const { id, benefits, cites } of library.policies) {
    for (const benefit of benefits) {
      for (const leaf of [benefit.conditions, ...benefit.bars].flatMap(leavesOf)) {
        if (leaf.kind !== 'unspecified' || !POINTS_AT_RULES.test(leaf.says)) continue;
        found += 1;
        assert.ok(
          cites.some(({ quote }) => quote.includes(leaf.says)),
          `${id}/${benefit.id}: nothing that is cited has the words “${leaf.says}”`,
        );
      }
    }
  }
  assert.ok(found > 0);
});
