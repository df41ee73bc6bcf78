/** Reads bytes as GB 18030: `(bytes) => new TextDecoder('gb18030').decode(bytes)`. */
export type DecodeGb18030 = (bytes: Uint8Array) => string;

/**
 * The 3,755 characters of the first level of GB/T 2312-1980, in its order, which is that of their sounds: those that are
 * typed, rightly or by mistake. Every browser has the table; only how they sound has to be sent.
 * @param decode reads bytes as GB 18030: a browser and Node bring that, and plain TypeScript does not
 */
export function commonCharacters(decode: DecodeGb18030): string[] {
  const cells = Array.from({ length: 94 }, (_, at) => 0xa1 + at);
  const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, at) => 0xb0 + at);
  const bytes = new Uint8Array(rows.flatMap((row) => cells.flatMap((cell) => [row, cell])));
  return [...decode(bytes)].filter((character) => /^\p{Script=Han}$/u.test(character));
}
