import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { edgeRulesIn } from '../../../src/draft/edge-rules.ts';
import { findNumbers } from '../../../src/draft/find-numbers.ts';
import { openPointsOfText } from '../../../src/draft/find-open-points.ts';

const edgesOf = (text: string, rules = edgeRulesIn(text)) =>
  findNumbers(text, rules).map(({ value, bound, edge }) => `${value} ${bound} ${edge?.edge ?? 'not-written'}`);

describe('the number at the end of a range is in it or out of it by the words of the text', () => {
  const cases: [text: string, numbers: string[]][] = [
    ['年龄在45周岁以下（不含本数）', ['45 less-than excluded']],
    ['年龄在45周岁（不含45周岁）以下', ['45 less-than excluded', '45 exact not-written']],
    ['年龄在45周岁（含）以下的', ['45 at-most included']],
    ['参保36个月以上（不含36个月）', ['36 more-than excluded', '36 exact not-written']],
    ['缴满三十六个月以上（含三十六个月）的', ['36 at-least included', '36 exact not-written']],
    ['参保36个月（含36个月）以上', ['36 at-least included', '36 exact not-written']],
    ['不满18周岁的子女', ['18 less-than excluded']],
    ['未满3年，或者不足2万元', ['3 less-than excluded', '20000 less-than excluded']],
    ['超过50岁的', ['50 more-than excluded']],
    ['补贴不超过1000元，不低于300元', ['1000 at-most not-written', '300 at-least not-written']],
    ['满5年以上', ['5 at-least not-written']],
    ['有合法稳定住所（含租赁）2年以上', ['2 at-least not-written']],
    ['租房3年（含租赁合同）', ['3 exact not-written']],
  ];
  for (const [text, numbers] of cases) test(text, () => assert.deepEqual(edgesOf(text), numbers));
});

describe('a rule for all ranges of a text goes with each word for which it is said', () => {
  const cases: [rule: string, words: Record<string, string>][] = [
    ['第十九条 本规定所称“以下”不包含本数，“以上”包含本数。', { 以下: 'excluded', 以上: 'included' }],
    [
      '本办法所称以上、以内，均含本数；不满、超过，均不含本数。',
      { 以上: 'included', 以内: 'included', 不满: 'excluded', 超过: 'excluded' },
    ],
    ['（上限不含本数，下限含本数）', { 上限: 'excluded', 下限: 'included' }],
    ['本细则中“以上”“以下”均包括本数。', { 以上: 'included', 以下: 'included' }],
    ['人员以上各项都要符合，随迁包括子女。', {}],
  ];
  for (const [rule, words] of cases)
    test(rule, () =>
      assert.deepEqual(Object.fromEntries([...edgeRulesIn(rule)].map(([word, { edge }]) => [word, edge])), words),
    );

  test('it is read far from the numbers, and gives way to what stands beside one', () => {
    const text =
      '申请人应在35周岁以下，缴纳社保24个月以上。技师50周岁以下（含50周岁）。\n附则 本办法所称以下不含本数，以上含本数。';
    assert.deepEqual(edgesOf(text), [
      '35 less-than excluded',
      '24 at-least included',
      '50 at-most included',
      '50 exact not-written',
    ]);
  });
});

test('that a text does not say it is asked of the first age of which it is so', () => {
  const asked = (text: string) => openPointsOfText(text).flatMap(({ asks }) => (asks.includes('含不含') ? asks : []));
  assert.deepEqual(asked('20周岁（含）以上、45周岁以下，有合法住所（含租赁）。'), ['“45周岁以下”：含不含本数，写没写']);
  assert.deepEqual(asked('45周岁以下。本办法所称以下包含本数。'), []);
});
