import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatChartReference } from '../../../src/citation/chart.ts';

test('a picture is cited as ours, with the day of its review and the day of reading', () => {
  const picture = { title: '云州的任务数，按地区分', reviewed: '2026-11-19', url: 'https://example.org/charts/#a' };
  assert.equal(
    formatChartReference(picture, '2026-11-20'),
    '有据. 云州的任务数，按地区分[EB/OL]. （2026-11-19）[2026-11-20]. https://example.org/charts/#a.',
  );
});
