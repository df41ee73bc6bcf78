import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownLine } from '../../../src/comparison/shown-line.ts';

const choice = { places: ['a', 'b'], rows: ['x'] };

test('rows are counted as what they are: silence is no difference', () => {
  assert.equal(
    shownLine(choice, {
      places: 2,
      shown: ['different', 'some-silent', 'some-silent'],
      folded: ['same', 'all-silent'],
    }),
    '并排 2 个地区、3 个比较项：1 项各地不同，2 项有的没写。收起了 2 个：1 项各地一样，1 项都没有写。',
  );
  assert.equal(
    shownLine(choice, { places: 2, shown: [], folded: ['all-silent'] }),
    '选中的比较项上没有不同，都收起了：1 项都没有写。',
  );
});

test('a place by itself is compared with nothing', () => {
  const alone = shownLine(choice, { places: 1, shown: ['one-place', 'one-place'], folded: [] });
  assert.equal(alone, '只有一个地区，没法比；列出 2 个比较项。');
  assert.doesNotMatch(alone, /不同|一样/);
  assert.equal(shownLine(choice, { places: 0, shown: ['one-place'], folded: [] }), '只有全国文件，没有地区可比。');
});

test('nothing chosen is said first', () => {
  const nothing = { places: 0, shown: [], folded: [] };
  assert.match(shownLine({ places: [], rows: [] }, nothing), /还没有选地区/);
  assert.match(shownLine({ places: ['a'], rows: [] }, nothing), /还没有选比较项/);
});
