import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scaleOf } from '../../../src/site/chart-png.ts';

const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`;

test('a drawing gets two pixels for one of its own, and fewer where it is as high as a list of hundreds of documents', () => {
  assert.equal(scaleOf(svg(800, 742)), 2);
  for (const height of [10_000, 41_896, 400_000]) {
    const scale = scaleOf(svg(800, height));
    assert.ok(scale < 2, `${height}: ${scale}`);
    // A byte each for red, green, blue and what shines through.
    assert.ok(scale * 800 * scale * height * 4 <= 40_000_001, `${height}: ${scale}`);
  }
});
