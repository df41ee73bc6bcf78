import { inflateSync } from 'node:zlib';

/**
 * Pixels of a PNG with a palette of eight bits, not interlaced and not filtered, four bytes a pixel (PNG specification, third
 * edition, sections 5, 9 and 11). Throws for any other.
 */
export function decodePng(file: Buffer): { width: number; height: number; pixels: Uint8Array } {
  if (file.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('Not a PNG');
  const parts: Buffer[] = [];
  let [width, height] = [0, 0];
  let palette: Buffer = Buffer.alloc(0);
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      if (data[8] !== 8 || data[9] !== 3 || data[12] !== 0) throw new Error('Not a palette of eight bits');
    } else if (type === 'PLTE') palette = data;
    else if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const colours = new Uint32Array(256);
  const ofColour = new Uint8Array(colours.buffer);
  for (let colour = 0; 3 * colour < palette.length; colour += 1) {
    ofColour.set(palette.subarray(3 * colour, 3 * colour + 3), 4 * colour);
    ofColour[4 * colour + 3] = 0xff;
  }
  const pixels = new Uint32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const start = row * (width + 1);
    if (raw[start] !== 0) throw new Error(`Line ${row} is filtered`);
    for (let column = 0; column < width; column += 1) {
      const colour = raw[start + 1 + column] ?? 0;
      if (3 * colour + 3 > palette.length) throw new Error(`No colour ${colour}`);
      pixels[row * width + column] = colours[colour] ?? 0;
    }
  }
  return { width, height, pixels: new Uint8Array(pixels.buffer) };
}
