import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numbersIn } from '../../../src/library/numbers-in.ts';
import { inChinese } from '../chinese-numeral.ts';

const whole = fc.nat({ max: 999_999_999 });
const fullWidth = (text: string) => text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

test('the test’s own numerals are what a reader would write', () => {
  const written: [number, string][] = [
    [0, '零'],
    [10, '十'],
    [15, '十五'],
    [21, '二十一'],
    [105, '一百零五'],
    [2012, '二千零一十二'],
    [10_005, '一万零五'],
    [123_000, '十二万三千'],
    [100_010_000, '一亿零一万'],
  ];
  for (const [value, words] of written) assert.equal(inChinese(value), words);
});

test('a number is read back from Arabic, full-width and Chinese figures alike', () => {
  fc.assert(
    fc.property(whole, (value) => {
      for (const text of [String(value), fullWidth(String(value)), inChinese(value), value.toLocaleString('en')]) {
        assert.deepEqual(numbersIn(`共计${text}人次以上`), [value], text);
      }
    }),
  );
});

test('several numbers of a sentence come out in their order', () => {
  fc.assert(
    fc.property(fc.array(whole, { maxLength: 5 }), (values) => {
      assert.deepEqual(numbersIn(values.map((value) => `${value}名`).join('，')), values);
      assert.deepEqual(numbersIn(values.map((value) => `${inChinese(value)}名`).join('、')), values);
    }),
  );
});

test('万 and 亿 are multiplied out, with decimals and without', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999 }), fc.constantFrom('万', '亿'), (hundredths, unit) => {
      const size = unit === '万' ? 100 : 1_000_000;
      assert.deepEqual(numbersIn(`${hundredths / 100}${unit}`), [hundredths * size]);
    }),
  );
});

test('decimals and percentages are read as they stand', () => {
  assert.deepEqual(numbersIn('占25％以上，增长2.5个百分点'), [25, 2.5]);
  assert.deepEqual(numbersIn('百分之三十'), [30]);
});

test('两 is two, and figures without 十百千 stand for places, as in years', () => {
  assert.deepEqual(numbersIn('两年内'), [2]);
  assert.deepEqual(numbersIn('二〇一二年'), [2012]);
  assert.deepEqual(numbersIn('二零二五年'), [2025]);
});

test('a full-width comma parts two numbers; an ASCII comma may group thousands', () => {
  assert.deepEqual(numbersIn('１２，３４５'), [12, 345]);
  assert.deepEqual(numbersIn('12,345'), [12_345]);
  assert.deepEqual(numbersIn('1,2,3'), [1, 2, 3]);
});

test('Arabic figures before 百 and 千 are multiplied out', () => {
  assert.deepEqual(numbersIn('3千元，5百人'), [3000, 500]);
  assert.deepEqual(numbersIn('1亿2千万人'), [120_000_000]);
});

test('two numbers that stand side by side by chance are not added up', () => {
  assert.deepEqual(numbersIn('占60一线职工'), [60, 1]);
});

test('a text without figures has no number', () => {
  assert.deepEqual(numbersIn('凡具有职业资格的技能人才，可直接申请。'), []);
  assert.deepEqual(numbersIn(''), []);
});
