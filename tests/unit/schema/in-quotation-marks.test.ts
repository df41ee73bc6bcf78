import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inQuotationMarks } from '../../../src/schema/in-quotation-marks.ts';

test('a text stands in quotation marks, and its own become single ones', () => {
  assert.equal(inQuotationMarks('企业年金'), '“企业年金”');
  assert.equal(inQuotationMarks('“水城工匠”、“金蓝领”评选'), '“‘水城工匠’、‘金蓝领’评选”');
});
