import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatValidity, formatValidityEnd } from '../../../src/schema/format-validity.ts';

test('years that stand alone stay years, days are days', () => {
  const years = { exactTo: 'years', from: '2019-01-01', until: '2021-12-31' } as const;
  assert.equal(formatValidity(years), '2019—2021年');
  assert.equal(formatValidity({ ...years, until: '2019-12-31' }), '2019年');
  assert.deepEqual([formatValidityEnd(years, 'from'), formatValidityEnd(years, 'until')], ['2019年', '2021年']);
  const days = { exactTo: 'days', from: '2020-06-01', until: '2023-05-31' } as const;
  assert.equal(formatValidity(days), '2020年6月1日至2023年5月31日');
  assert.equal(formatValidityEnd(days, 'until'), '2023年5月31日');
});
