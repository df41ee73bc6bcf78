import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkUnit } from '../../../src/library/check-figures.ts';

const where = { file: 'a.mdx', line: 1, field: 'unit' };
const isPrinted = (unit: string, text: string) => checkUnit({ unit }, [text], where).length === 0;

test('a percentage in words prints its unit, and a unit is printed only with a number', () => {
  assert.ok(isPrinted('%', '按最低工资标准的百分之九十按月计发'));
  assert.ok(isPrinted('%', '补贴80％'));
  assert.ok(!isPrinted('%', '按最低工资标准的九十分之一'));
  assert.ok(!isPrinted('人', '百分之九十的人才'));
});
