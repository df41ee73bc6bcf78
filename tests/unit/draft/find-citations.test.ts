import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../src/draft/find-citations.ts';

for (const [text, title, number] of [
  ['按照《居住证暂行条例》（中华人民共和国国务院令第663号）办。', '居住证暂行条例', '国务院令第663号'],
  ['按照《居住证暂行条例》（云府发〔2016〕6号）办。', '居住证暂行条例', '云府发〔2016〕6号'],
  ['按照《居住证暂行条例》（第三条）办。', '居住证暂行条例', null],
] as const)
  test(`${text} cites ${title}, ${number}`, () =>
    assert.deepEqual(
      findCitations(text).map((found) => [found.title, found.number]),
      [[title, number]],
    ));

test('titles that are named together stand in one relation: words of the others’ titles say nothing of it', () => {
  const text =
    '根据《中华人民共和国户口登记条例》、《居住证实施办法》、《关于落实城市人口规模的若干意见》（深府〔2016〕58号），制定本规定。';
  assert.deepEqual(
    findCitations(text).map(({ relation }) => relation),
    ['based-on', 'based-on', 'based-on'],
  );
});
