import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from 'uqr';
import { qrCode } from '../../../src/site/qr-code.ts';

/** The dark modules that an SVG of strokes draws, as rows of 0 and 1. */
function drawn(svg: string): string[] {
  const size = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => '0'));
  const path = /stroke="#000" d="([^"]+)"/.exec(svg)?.[1] ?? '';
  let [x, y] = [0, 0];
  for (const [, command, first = '', second = ''] of path.matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Math.floor(Number(second))];
    else if (command === 'm') x += Number(first);
    else for (let left = Number(first); left > 0; left -= 1) (rows[y] ?? [])[x++] = '1';
  }
  return rows.map((row) => row.join(''));
}

test('a code is drawn module by module as it is encoded, with four modules of white around it', () => {
  for (const text of [
    'https://youju.example/q/1/',
    'http://localhost:4321/q/12345/',
    `https://x.example/${'a'.repeat(200)}`,
  ]) {
    const { data } = encode(text, { ecc: 'M', border: 4 });
    const rows = drawn(qrCode(text));
    assert.deepEqual(
      rows,
      data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
    );
    for (const edge of [...rows.slice(0, 4), ...rows.slice(-4)]) assert.doesNotMatch(edge, /1/);
    for (const row of rows) assert.match(row, /^0000.*0000$/);
  }
});
