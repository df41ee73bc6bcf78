/** What Pagefind writes: whole numbers, texts of plain letters, and lists. */
export type CborValue = number | string | readonly CborValue[];

/**
 * Decodes CBOR (RFC 8949), of which it knows whole numbers, texts of plain letters (ASCII), and lists.
 * @throws where the bytes are another kind, are cut short, or go on behind the value
 * @example decodeCbor(Uint8Array.of(0x82, 0x01, 0x61, 0x61)) // [1, 'a']
 */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  /** The number in the head of a value (section 3 of the RFC); undefined for a list whose end is marked. */
  const argument = (info: number): number | undefined => {
    if (info < 24) return info;
    const size = { 24: 1, 25: 2, 26: 4 }[info];
    if (size === undefined) {
      if (info === 31) return undefined;
      throw new Error(`CBOR of size ${info}`);
    }
    at += size;
    return size === 1 ? view.getUint8(at - 1) : size === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  };
  const next = (): CborValue => {
    const head = view.getUint8(at);
    at += 1;
    const [kind, given] = [head >> 5, argument(head & 31)];
    if (kind === 4) {
      const list: CborValue[] = [];
      if (given === undefined) {
        while (view.getUint8(at) !== END) list.push(next());
        at += 1;
      } else for (let item = 0; item < given; item += 1) list.push(next());
      return list;
    }
    if (given === undefined || ![0, 1, 3].includes(kind)) throw new Error(`CBOR of kind ${head}`);
    if (kind === 0) return given;
    if (kind === 1) return -1 - given;
    if (at + given > bytes.length) throw new Error('CBOR is cut short');
    at += given;
    const text = String.fromCharCode(...bytes.subarray(at - given, at));
    if (/[^\0-\x7f]/.test(text)) throw new Error(`CBOR with the text ${text}`);
    return text;
  };
  const value = next();
  if (at !== bytes.length) throw new Error(`CBOR ends after ${at} of ${bytes.length} bytes`);
  return value;
}

/** Marks the end of a list whose length is not said. */
const END = 0xff;

/**
 * Encodes what {@link decodeCbor} decodes; lists say their length.
 * @example encodeCbor([1, 'a']) // [0x82, 0x01, 0x61, 0x61]
 */
export function encodeCbor(value: CborValue): number[] {
  const head = (kind: number, argument: number) => {
    const first = kind << 5;
    if (argument < 24) return [first + argument];
    const size = argument < 0x100 ? 1 : argument < 0x10000 ? 2 : 4;
    const bytes = Array.from({ length: size }, (_, at) => Math.floor(argument / 0x100 ** (size - 1 - at)) % 0x100);
    return [first + { 1: 24, 2: 25, 4: 26 }[size], ...bytes];
  };
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return [...head(3, value.length), ...Array.from(value, (sign) => sign.charCodeAt(0))];
  return [...head(4, value.length), ...value.flatMap(encodeCbor)];
}
