import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citeChart } from '../../../src/citation/chart.ts';

const picture = {
  id: 'a',
  title: '云州的任务数，按地区分',
  reviewed: '2026-11-19',
  url: 'https://example.org/charts/a/',
};

test('a picture is cited as ours, with the day of its review and the day of reading', () => {
  const { short, gbt7714, csl } = citeChart(picture, '2026-11-20');
  assert.equal(
    gbt7714,
    '有据. 云州的任务数，按地区分[EB/OL]. （2026-11-19）[2026-11-20]. https://example.org/charts/a/',
  );
  assert.equal(
    short,
    '有据制图《云州的任务数，按地区分》（数据最近核对于2026年11月19日）。2026-11-20查阅：https://example.org/charts/a/',
  );
  assert.deepEqual(
    [csl.type, csl.issued, csl.accessed, csl.URL],
    ['figure', { 'date-parts': [[2026, 11, 19]] }, { 'date-parts': [[2026, 11, 20]] }, picture.url],
  );
});

test('the day of reading is left to the reader where it is', () => {
  assert.deepEqual(citeChart(picture, '{today}').csl.accessed, { 'date-parts': [['{today}']] });
});
