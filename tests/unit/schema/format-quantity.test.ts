import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numbersIn } from '../../../src/library/numbers-in.ts';
import { formatNumber, formatQuantity, unitWords } from '../../../src/schema/format-quantity.ts';

test('numbers are written as Chinese texts write them', () => {
  const written: [number, string][] = [
    [0, '0'],
    [3000, '3000'],
    [9999, '9999'],
    [10_000, '1万'],
    [12_000, '1.2万'],
    [12_345, '12345'],
    [249_999_950, '249999950'],
    [140_000, '14万'],
    [40_000_000, '4000万'],
    [100_000_000, '1亿'],
    [150_000_000, '1.5亿'],
    [2.5, '2.5'],
  ];
  for (const [value, text] of written) assert.equal(formatNumber(value), text);
});

test('a bound is a word after the unit', () => {
  const people = { value: 90_000, upTo: undefined, unit: '人次' } as const;
  assert.equal(formatQuantity({ ...people, bound: 'exact' }), '9万人次');
  assert.equal(formatQuantity({ ...people, bound: 'at-least' }), '9万人次以上');
  assert.equal(formatQuantity({ ...people, bound: 'at-most' }), '9万人次以内');
  assert.equal(formatQuantity({ ...people, bound: 'about' }), '9万人次左右');
  assert.equal(formatQuantity({ ...people, bound: 'more-than' }), '超过9万人次');
  assert.equal(formatQuantity({ ...people, bound: 'less-than' }), '不满9万人次');
  assert.equal(formatQuantity({ ...people, bound: 'nearly' }), '近9万人次');
});

test('a range has both ends and one unit', () => {
  assert.equal(formatQuantity({ value: 2, upTo: 3, unit: '个百分点', bound: 'exact' }), '2—3个百分点');
});

test('no rounding: every number that is written is read back as the same number', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2_000_000_000 }), (value) => {
      assert.deepEqual(numbersIn(formatNumber(value)), [value]);
    }),
  );
});

test('a unit that the original does not print is said to be read', () => {
  const read = { value: 8000, unit: '人', bound: 'exact' } as const;
  assert.equal(formatQuantity({ ...read, unitPrinted: false }), '8000人（单位原文没有印）');
  assert.equal(formatQuantity(read), '8000人');
  assert.match(unitWords({ unit: '人', unitPrinted: false }), /原文没有印/);
  assert.equal(unitWords({ unit: '人' }), '人');
});
