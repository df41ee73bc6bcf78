import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { commonEnds } from '../../../src/reply/common-ends.ts';

test('what lists begin and end with stands once', () => {
  assert.deepEqual(commonEnds([[...'甲在期。'], [...'甲完。'], [...'甲。']]), {
    before: ['甲'],
    between: [['在', '期'], ['完'], []],
    after: ['。'],
  });
  assert.deepEqual(commonEnds(['同', '同'].map((text) => [...text])), {
    before: ['同'],
    between: [[], []],
    after: [],
  });
  assert.deepEqual(commonEnds([['甲']]), { before: ['甲'], between: [[]], after: [] });
});

test('put together again they are the lists', () => {
  const list = fc.array(fc.constantFrom('甲', '乙', '。'));
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), (lists) => {
      const { before, between, after } = commonEnds(lists);
      assert.deepEqual(
        between.map((own) => [...before, ...own, ...after]),
        lists,
      );
    }),
  );
});
