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
  // There are ten million of them, most like the one before: they are compared as words, and looked at where that changes.
  const words = wordsOf(bytes);
  const colourAt = (at: number) =>
    ((bytes[4 * at] ?? 0) << 16) | ((bytes[4 * at + 1] ?? 0) << 8) | (bytes[4 * at + 2] ?? 0);
  const counts = new Map<number, number>();
  for (let at = 0, next = 0; at < words.length; at = next) {
    next = endOfAlike(words, at, words.length);
    if (bytes[4 * at + 3] !== 0xff) throw new Error(`Pixel ${at} is not opaque`);
    const colour = colourAt(at);
    counts.set(colour, (counts.get(colour) ?? 0) + next - at);
  }
  const { palette, indexOf } = paletteOf(counts);
  // Each line begins with how it is filtered: not at all, since neighbouring numbers of a palette mean nothing.
  const lines = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const [start, end] = [y * width, (y + 1) * width];
    // By as much is a pixel of the line further on than in the picture.
    const ahead = y + 1;
    for (let at = start, next = start; at < end; at = next) {
      next = endOfAlike(words, at, end);
      lines.fill(indexOf.get(colourAt(at)) ?? 0, at + ahead, next + ahead);
    }
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

/** Pixels as one number each, in the order of bytes that the machine has. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, bytes.length >> 2);
}

/** Where the pixels end that are as one of them, searched for up to a limit. */
function endOfAlike(words: Uint32Array, from: number, limit: number): number {
  const word = words[from];
  let at = from + 1;
  while (at < limit && words[at] === word) at += 1;
  return at;
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
