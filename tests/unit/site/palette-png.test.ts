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

test('lines keep their pixels where one colour goes on into the next, wherever the bytes begin in memory', () => {
  const { bytes } = line(Array.from({ length: 12 }, (_, at) => (at > 2 && at < 9 ? [9, 8, 7] : [at % 2, 0, 0])));
  for (const before of [0, 1]) {
    const memory = new Uint8Array(before + bytes.length);
    memory.set(bytes, before);
    const given = { width: 4, height: 3, bytes: memory.subarray(before) };
    assert.deepEqual(decodePng(Buffer.from(palettePng(given))).pixels, bytes);
  }
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
