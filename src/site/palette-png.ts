import { crc32, deflateSync } from 'node:zlib';

/** Pixels as four bytes each: red, green, blue, opacity. */
export interface Pixels {
  width: number;
  height: number;
  bytes: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Beyond this level a picture takes seven times as long for a twenty-fifth of the bytes. */
const LEVEL = 7;
/** A palette has room for so many colours. */
const MOST_COLOURS = 256;

/**
 * Pixels as a PNG with a palette (PNG, third edition, colour type 3): a drawing has few colours, and takes a fifth of the bytes
 * that it takes with four for each pixel. Where it has more than a palette holds, those that are nearly alike become the
 * commonest among them, so that what fills areas stays as it is and only edges of letters move.
 * @throws where a pixel is not opaque
 */
export function palettePng({ width, height, bytes }: Pixels): Uint8Array<ArrayBuffer> {
  const counts = new Map<number, number>();
  const colours = new Uint32Array(width * height);
  // There are ten million of them, most of the colour of the one before: looked up is where that changes.
  let [last, alike] = [-1, 0];
  for (let at = 0; at < colours.length; at += 1) {
    const first = 4 * at;
    if (bytes[first + 3] !== 0xff) throw new Error(`Pixel ${at} is not opaque`);
    const colour = ((bytes[first] ?? 0) << 16) | ((bytes[first + 1] ?? 0) << 8) | (bytes[first + 2] ?? 0);
    colours[at] = colour;
    if (colour !== last) {
      if (alike > 0) counts.set(last, (counts.get(last) ?? 0) + alike);
      [last, alike] = [colour, 0];
    }
    alike += 1;
  }
  if (alike > 0) counts.set(last, (counts.get(last) ?? 0) + alike);
  const { palette, indexOf } = paletteOf(counts);
  // Each line begins with how it is filtered: not at all, since neighbouring numbers of a palette mean nothing.
  const lines = new Uint8Array((width + 1) * height);
  let index = indexOf.get(last) ?? 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const colour = colours[y * width + x] ?? 0;
      if (colour !== last) [last, index] = [colour, indexOf.get(colour) ?? 0];
      lines[y * (width + 1) + 1 + x] = index;
    }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 3, 0, 0, 0], 8);
  const plte = Uint8Array.from(palette.flatMap((colour) => [colour >>> 16, (colour >>> 8) & 0xff, colour & 0xff]));
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', head),
    chunk('PLTE', plte),
    chunk('IDAT', deflateSync(lines, { level: LEVEL })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The colours of a picture as a palette, with the place of each; as exact as the palette has room for. */
function paletteOf(counts: ReadonlyMap<number, number>): {
  palette: number[];
  indexOf: ReadonlyMap<number, number>;
} {
  const commonest = [...counts].sort(([one, often], [other, seldom]) => seldom - often || one - other);
  for (let dropped = 0; ; dropped += 1) {
    const mask = (0xff << dropped) & 0xff;
    const near = (colour: number) => colour & ((mask << 16) | (mask << 8) | mask);
    const palette: number[] = [];
    const places = new Map<number, number>();
    for (const [colour] of commonest) {
      if (places.has(near(colour))) continue;
      places.set(near(colour), palette.length);
      palette.push(colour);
    }
    if (palette.length <= MOST_COLOURS)
      return { palette, indexOf: new Map(commonest.map(([colour]) => [colour, places.get(near(colour)) ?? 0])) };
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
