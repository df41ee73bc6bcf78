/** One page of each kind has all points of Lighthouse for accessibility, best practices and search engines. No time is measured. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt, pagesOfEachKind, STEADY_CATEGORIES } from '../lighthouse.ts';

test('one page of each kind has all points for accessibility, best practices and search engines', async () => {
  const found = await lookAt(pagesOfEachKind(), STEADY_CATEGORIES);
  for (const [kind, { scores, faults }] of Object.entries(found)) {
    for (const category of STEADY_CATEGORIES)
      assert.equal(scores[category], 100, `${kind}, ${category}:\n${faults.join('\n')}`);
  }
});
