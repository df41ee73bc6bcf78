import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listPageAddress, pagesOffered, pagesOfList } from '../../../src/permalinks/list-pages.ts';

const entries = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `entry-${from + at}`);
const never = () => false;
const cut = (list: readonly string[], size: number, wasAt: (address: string) => boolean = never) =>
  pagesOfList('/faq/', list, size, (entry) => entry, wasAt);

test('a short list is one page, in its own order', () => {
  assert.deepEqual(cut(entries(5), 5), [entries(5)]);
  assert.deepEqual(cut([], 5), [[]]);
});

test('every entry stands on one page, and no page has more than its size where nothing was published', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 }), (count, size) => {
      const pages = cut(entries(count), size);
      assert.deepEqual(pages.flat().toSorted(), entries(count).toSorted());
      for (const page of pages) assert.ok(page.length <= size);
    }),
  );
});

test('what was published on a page stays there, however the list grows and whatever comes before it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 5 }),
      (growths, size) => {
        const published = new Set<string>();
        let list: string[] = [];
        for (const [step, growth] of growths.entries()) {
          // New entries come first, as the newest of a list do.
          list = [...entries(growth, step * 100), ...list];
          const pages = cut(list, size, (address) => published.has(address));
          const now = new Set(
            pages.flatMap((page, at) => page.map((entry) => `${listPageAddress('/faq/', at + 1)}#${entry}`)),
          );
          for (const address of published) assert.ok(now.has(address), address);
          for (const address of now) published.add(address);
        }
      },
    ),
  );
});

test('a reader is offered the first, the last and the near pages: seven links at most', () => {
  assert.deepEqual(pagesOffered(1, 1), [1]);
  assert.deepEqual(pagesOffered(1, 400), [1, 2, 3, 400]);
  assert.deepEqual(pagesOffered(200, 400), [1, 198, 199, 200, 201, 202, 400]);
  assert.equal(listPageAddress('/faq/', 1), '/faq/');
  assert.equal(listPageAddress('/faq/', 2), '/faq/pages/2/');
});
