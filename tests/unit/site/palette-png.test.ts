import assert from 'node:assert/strict';
import { test } from 'node:test';
import { palettePng } from '../../../src/site/palette-png.ts';
import { decodePng } from '../../built/decode-png.ts';

/** A picture with the given colours in one line. */
const line = (colours: readonly (readonly [number, number, number])[]) => ({
  width: colours.length,
  height: 1,
  bytes: Uint8Array.from(colours.flatMap((colour) => [...colour, 0xff])),
});

test('a picture of few colours comes out as it was', () => {
  const given = line([
    [0xfb, 0xfa, 0xf7],
    [1, 2, 3],
    [0xfb, 0xfa, 0xf7],
    [0xb0, 0x20, 0x10],
  ]);
  assert.deepEqual(decodePng(Buffer.from(palettePng(given))), { width: 4, height: 1, pixels: given.bytes });
});

test('where colours are too many, the commonest stay as they are and no other moves far', () => {
  const paper = Array.from({ length: 900 }, () => [251, 250, 247] as const);
  const many = Array.from({ length: 600 }, (_, at) => [at % 256, (at * 7) % 256, (at * 13) % 256] as const);
  const given = line([...paper, ...many]);
  const { pixels } = decodePng(Buffer.from(palettePng(given)));
  assert.deepEqual(pixels.subarray(0, 3600), given.bytes.subarray(0, 3600));
  const far = pixels.reduce((most, value, at) => Math.max(most, Math.abs(value - (given.bytes[at] ?? 0))), 0);
  assert.ok(far > 0 && far < 64, `${far}`);
});

test('what can be seen through is refused', () => {
  assert.throws(() => palettePng({ width: 1, height: 1, bytes: Uint8Array.of(0, 0, 0, 0) }), /not opaque/);
});
