import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { blocksOfLines } from '../../../src/draft/blocks-of-lines.ts';
import { findIdentity } from '../../../src/draft/find-identity.ts';
import { outlineOf } from '../../../src/draft/outline.ts';
import { runs } from '../../depth.ts';
import { inChinese } from '../chinese-numeral.ts';

const placesOf = (text: string) =>
  outlineOf(blocksOfLines(text.trim().split('\n'))).pieces.map(({ locator }) => locator);

test('an article between two others has the locator that the text prints', () => {
  assert.deepEqual(placesOf('第一条　说明。\n第二条　条件。\n第二条之一　例外。\n第三条　办理。'), [
    '第一条',
    '第二条',
    '第二条之一',
    '第三条',
  ]);
});

describe('locators are what the text prints', () => {
  test('chapters do not count, items and what is below them do', () => {
    const text = `
第一章 总则
第一条 技工可以来云州安家。
第二章 条件
第二条 下面的人可以申请：
（一）高级工；
（二）有一样的：
1.住处；
2.工作：
（1）签了合同的；
（2）自己开店的。
第三条 由市里解释。`;
    assert.deepEqual(placesOf(text), [
      '第一章',
      '第一条',
      '第二章',
      '第二条',
      '第二条第（一）项',
      '第二条第（二）项',
      '第二条第（二）项1',
      '第二条第（二）项2',
      '第二条第（二）项2（1）',
      '第二条第（二）项2（2）',
      '第三条',
    ]);
  });

  test('numbers that go on through chapters stay what they are', () => {
    const text =
      '一、目标\n（一）多培训。\n1．办班。\n2．发证。\n（二）多就业。\n3．找岗位。\n二、保障\n（三）出钱。\n4．列预算。';
    assert.deepEqual(placesOf(text), [
      '一',
      '一（一）',
      '一（一）1',
      '一（一）2',
      '一（二）',
      '一（二）3',
      '二',
      '二（三）',
      '二（三）4',
    ]);
  });

  test('questions, cases, notes, annexes and rows', () => {
    const text =
      '云州落户问答\n1.谁能申请？\n答：高级工。\n2.2025年有几个名额？\n答：①市区有100个。②县里不限。\n案例1：小张是高级工。\n答：他可以。\n备注：①以上只作参考。②问窗口。';
    assert.deepEqual(placesOf(text), ['标题', '第1问', '第2问', '第2问①', '第2问②', '案例1', '备注', '备注①', '备注②']);
  });

  test('a note in the middle ends with its chapter, and one that says its say holds no list', () => {
    const text =
      '云州落户指南\n一、对象\n1、高级工。\n2、技师。\n备注：\n1、高级工含已退休的。\n2、技师不限年龄。\n二、材料\n（一）落户地址的材料：\n注：原件自己留好。\n1.房产证。\n2.租约。\n（二）身份证：\n注：要在有效期里。\n1.正面。\n2.反面。\n三、窗口';
    assert.deepEqual(placesOf(text), [
      '标题',
      '一',
      '一1',
      '一2',
      '一备注',
      '一备注1',
      '一备注2',
      '二',
      '二（一）',
      '二（一）注',
      '二（一）1',
      '二（一）2',
      '二（二）',
      '二（二）注',
      '二（二）1',
      '二（二）2',
      '三',
    ]);
  });

  test('a list of contents holds no places', () => {
    const text = '云州落户指南\n一、对象……………1\n二、材料…………12\n一、对象\n二、材料';
    assert.deepEqual(placesOf(text), ['标题', '一', '二']);
  });

  test('a notice with numbers of its own, and the document that it sends out', () => {
    const text =
      '关于印发办法的通知\n各区人民政府：\n请照办。\n一、抓紧办。\n二、办好。\n云州市人民政府\n2021年3月9日\n云州市落户办法\n第一条 高级工可以申请。\n第二条 到窗口办。';
    assert.deepEqual(placesOf(text), ['标题', '通知正文', '一', '二', '落款', '正文标题', '第一条', '第二条']);
  });

  test('questions that no number stands before are counted', () => {
    const { pieces } = outlineOf(
      blocksOfLines(['云州落户问答', '问：谁能申请？', '答：高级工。', '问：到哪里办？', '答：到窗口办。']),
    );
    assert.deepEqual(
      pieces.map(({ locator, ours }) => [locator, ours]),
      [
        ['标题', '标题'],
        ['第1问', '第1问'],
        ['第2问', '第2问'],
      ],
    );
  });

  test('a signature stands below the last note, by a day in Chinese figures, too', () => {
    const text =
      '云州落户细则\n第一条 技师可以申请。\n备注：①满60分可排名。\n云州市人力资源和社会保障局  云州市公安局\n二〇二三年五月十八日';
    const { pieces } = outlineOf(blocksOfLines(text.split('\n')));
    assert.equal(pieces.at(-1)?.locator, '落款');
    const { issuer, issued } = findIdentity(pieces);
    assert.equal(issuer?.value, '云州市人力资源和社会保障局、云州市公安局');
    assert.equal(issued?.value, '2023-05-18');
  });

  test('what gives a number is no heading, whatever stands below it', () => {
    const text =
      '第一条 补贴：\n（一）高级工2000元；\n（二）技师3500元，其中：\n1. 首次取得的另加500元；\n（1）在本市就业的再加百分之十。';
    const { pieces } = outlineOf(blocksOfLines(text.split('\n')));
    assert.deepEqual(
      pieces.filter(({ isHeadingOnly }) => isHeadingOnly).map(({ locator }) => locator),
      [],
    );
  });

  test('a reference in the middle of a sentence is no place', () => {
    const text =
      '一、对象\n（一）符合第五条第（一）、（二）项的人。\n对照上述第（3）点办理；附件2的表要填。\n二、办法\n按照《办法》第三条和本细则“二、办法”办。';
    assert.deepEqual(placesOf(text), ['一', '一（一）', '二']);
  });
});

describe('what the text does not print is ours', () => {
  test('further paragraphs of an article are counted', () => {
    const { pieces } = outlineOf(
      blocksOfLines([
        '第一条 甲可以申请，须同时做到：',
        '（一）有证；',
        '（二）有房。',
        '乙也可以申请。',
        '丙不可以申请。',
      ]),
    );
    assert.deepEqual(
      pieces.map(({ locator, ours }) => [locator, ours]),
      [
        ['第一条', null],
        ['第一条第（一）项', null],
        ['第一条第（二）项', null],
        ['第一条第二款', '第二款'],
        ['第一条第三款', '第三款'],
      ],
    );
  });

  test('heading, notice, signature and preamble have names of ours', () => {
    const { pieces } = outlineOf(
      blocksOfLines([
        '关于印发《云州市落户办法》的通知',
        '各区人民政府：',
        '现把办法发给你们，请照办。',
        '云州市人民政府',
        '2021年3月9日',
        '云州市落户办法',
        '为了方便技工，制定本办法。',
        '一、对象',
        '高级工。',
      ]),
    );
    assert.deepEqual(
      pieces.map(({ locator, ours }) => [locator, ours]),
      [
        ['标题', '标题'],
        ['通知正文', '通知正文'],
        ['落款', '落款'],
        ['正文标题', '正文标题'],
        ['序言', '序言'],
        ['一', null],
      ],
    );
  });

  test('an ordinal that does not follow the one before is told', () => {
    const { unplaced } = outlineOf(
      blocksOfLines(['一、对象', '高级工。', '三、办法', '到窗口办。', '7．这一行是表里的。']),
    );
    assert.deepEqual(
      unplaced.map(({ line, why }) => [line, why]),
      [
        [3, '“三”前面不是它的前一个，已照印的写，请核对中间有没有缺'],
        [5, '“7”前面不是它的前一个，当作正文，没有当作编号'],
      ],
    );
  });
});

/** How each level of a made text prints its ordinals, and how a locator takes them. */
const LEVELS: readonly { print: (n: number) => string; take: (n: number) => string }[] = [
  { print: (n) => `${inChinese(n)}、`, take: inChinese },
  { print: (n) => `（${inChinese(n)}）`, take: (n) => `（${inChinese(n)}）` },
  { print: (n) => `${n}．`, take: String },
  { print: (n) => `（${n}）`, take: (n) => `（${n}）` },
];

interface Made {
  words: number;
  below: readonly Made[];
}
const made = fc.letrec<{ node: Made }>((tie) => ({
  node: fc.record({
    words: fc.integer({ min: 4, max: 70 }),
    below: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant<readonly Made[]>([]),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    ),
  }),
})).node;

function printed(nodes: readonly Made[], depth: number, parent: string): { lines: string[]; locators: string[] } {
  const level = LEVELS[depth];
  const parts = nodes.map((node, at) => {
    const locator = parent + (level?.take(at + 1) ?? '');
    const below = depth + 1 < LEVELS.length ? printed(node.below, depth + 1, locator) : { lines: [], locators: [] };
    const text = '云州技工安家的办法写在这里'.repeat(7).slice(0, node.words);
    return { lines: [`${level?.print(at + 1)}${text}。`, ...below.lines], locators: [locator, ...below.locators] };
  });
  return { lines: parts.flatMap(({ lines }) => lines), locators: parts.flatMap(({ locators }) => locators) };
}

/** Breaks a paragraph into lines as a printer does: set in by two characters, thirty wide. */
function broken(line: string): string[] {
  const rest = line.slice(28);
  return [line.slice(0, 28), ...(rest.match(/.{1,30}/gu) ?? [])];
}

test('any tree of ordinals is read back as it was printed, in paragraphs and in broken lines', () => {
  fc.assert(
    fc.property(fc.array(made, { minLength: 1, maxLength: 12 }), (nodes) => {
      const { lines, locators } = printed(nodes, 0, '');
      assert.deepEqual(placesOf(lines.join('\n')), locators);
      assert.deepEqual(placesOf(lines.flatMap(broken).join('\n')), locators);
    }),
    { numRuns: runs(60) },
  );
});
