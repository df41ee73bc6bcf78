import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findDates } from '../../../src/draft/find-dates.ts';
import { findNumbers } from '../../../src/draft/find-numbers.ts';
import { runs } from '../../depth.ts';
import { inChinese } from '../chinese-numeral.ts';

const numbersOf = (text: string) =>
  findNumbers(text).map(({ value, upTo, unit, kind, bound, period, once }) =>
    [value, upTo, unit, kind, bound, period, once ? 'once' : undefined].filter((part) => part !== undefined).join(' '),
  );

describe('numbers with what they may be', () => {
  const cases: [text: string, numbers: string[]][] = [
    ['五年内不再受理', ['5 年 duration exact']],
    ['补贴标准一般不超过1000元', ['1000 元 amount at-most']],
    ['给予一次性3000元、５０００元的奖励', ['3000 元 amount exact once', '5000 元 amount exact once']],
    ['培训１４万人次以上', ['140000 人次 task at-least']],
    ['每人每年不超过３次', ['3 次 cap at-most 每人每年']],
    ['持证人年龄为56-60周岁，积5分', ['56 60 周岁 count exact', '5 分 count exact']],
    ['在现有基础上提高2-3个百分点', ['2 3 个百分点 ratio exact']],
    ['20.2万—24万元', ['202000 240000 元 amount exact']],
    ['缴费时间一至四年的', ['1 4 年 duration exact']],
    ['最低工资标准的百分之九十', ['90 % ratio exact']],
    ['全国技能劳动者超过2亿人', ['200000000 人 count more-than']],
    ['占技能人才的近30%', ['30 % ratio nearly']],
    ['年龄不满18周岁', ['18 周岁 cap less-than']],
    ['可以申请一次性补贴叁仟元，最多壹万贰仟元', ['3000 元 amount exact once', '12000 元 amount at-most']],
    ['补贴标准为每人每月1,200元，最长不超过6个月', ['1200 元 amount exact 每人每月', '6 个月 duration at-most']],
    ['献血一等奖60分/次，1分/500元', ['60 分 count exact', '1 分 count exact', '500 元 amount exact']],
    ['见2020/5和a/7', []],
    ['申请表一式两份', ['2 份 count exact']],
    ['至少得到１次培训', ['1 次 floor at-least']],
    ['满 3 年', ['3 年 duration at-least']],
  ];
  for (const [text, numbers] of cases) test(text, () => assert.deepEqual(numbersOf(text), numbers));
});

test('ordinals, references, dates, document numbers, addresses and words with a figure in them are no numbers', () => {
  for (const text of [
    '（一）对象',
    '第五条第（一）、（二）项的人',
    '云政办〔2015〕3号',
    '（云岭府[2018]12号）',
    '2021年4月1日起施行',
    '附件2的表',
    'https://example.gov.cn/a/12.html',
    '代码03-048',
    '电话0751-8888888',
    '统一办理，一次性告知，一般在窗口',
    '技能类职业资格三级',
    '下一年度的计划',
    '上午9时开始',
  ])
    assert.deepEqual(numbersOf(text), [], text);
});

test('a number is found with its value however it is written, and its quote holds it', () => {
  const number = fc.integer({ min: 2, max: 99_999 });
  fc.assert(
    fc.property(
      number,
      fc.constantFrom('arabic', 'wide', 'chinese'),
      fc.constantFrom('元', '年', '个工作日', '人'),
      (value, form, unit) => {
        // 1999年 is a date.
        fc.pre(unit !== '年' || value < 1900 || value > 2099);
        const wide = [...String(value)]
          .map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))
          .join('');
        const printed = form === 'arabic' ? String(value) : form === 'wide' ? wide : inChinese(value);
        const text = `技工可以申请，给${printed}${unit}，到窗口办。`;
        const [found, ...more] = findNumbers(text);
        assert.deepEqual([found?.value, found?.unit, more], [value, unit, []]);
        assert.ok(found?.quote.includes(printed));
      },
    ),
    { numRuns: runs(200) },
  );
});

describe('dates with what they are', () => {
  const cases: [text: string, dates: string[]][] = [
    ['２０１９年１０月２１日', ['2019-10-21 signed']],
    ['二〇一九年十月二十一日', ['2019-10-21 signed']],
    ['云州市人民政府办公室 2021年3月12日印发', ['2021-03-12 printed']],
    ['本办法自2021年4月1日起施行，有效期至2026年3月31日。', ['2021-04-01 effective', '2026-03-31 until']],
    ['自2022年8月1日起施行，2027年7月31日废止。', ['2022-08-01 effective', '2027-07-31 until']],
    ['发布日期：2016-12-28', ['2016-12-28 published']],
    ['2016年12月28日 10:22', ['2016-12-28 published']],
    ['申请时间为2024年3月1日9:00至3月31日17:00。', ['2024-03-01 mentioned', '3月31日17:00 mentioned']],
    ['每季度首月10日前申报', ['首月10日 mentioned']],
    ['到2025年底建成', ['2025 mentioned']],
    ['方案（2019—2021年）', ['2019/2021 mentioned']],
    ['8月、9月各办一次', ['8月 mentioned', '9月 mentioned']],
    ['云政办〔2015〕3号', []],
    ['缴费36个月', []],
  ];
  for (const [text, dates] of cases)
    test(text, () =>
      assert.deepEqual(
        findDates(text).map(({ date, kind }) => `${date} ${kind}`),
        dates,
      ),
    );
});
