/** Characters that make up a fifth and more of any Chinese prose. A text read by the wrong table has next to none. */
const COMMON = /[的一是不了在人有和为等、，。；：（）《》“”年月日市区条第业工]/g;

/** What bytes say as text, in UTF-8, UTF-16 with its mark, or GB18030; undefined where it is none of them. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  const text = decoded(bytes, 'utf-8');
  if (text !== undefined) return text.includes('\0') ? undefined : text;
  const wide = decoded(bytes, 'gb18030');
  if (wide === undefined || wide.includes('\0')) return undefined;
  const characters = wide.replace(/[\s\x20-\x7e]/g, '');
  const common = characters.match(COMMON)?.length ?? 0;
  return common / Math.max(1, characters.length) >= 0.08 ? wide : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
