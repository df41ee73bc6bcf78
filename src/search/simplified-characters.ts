/** Characters of Big5, which is what people who write traditional characters can type. */
function big5Characters(decode: (bytes: Uint8Array) => string): string[] {
  const found: string[] = [];
  for (let lead = 0xa4; lead <= 0xf9; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail > 0x7e && trail < 0xa1) continue;
      const character = decode(Uint8Array.of(lead, trail));
      if (/^\p{Script=Han}$/u.test(character)) found.push(character);
    }
  }
  return found;
}

/**
 * The traditional characters whose simplified forms are used, each followed by that form. A character that is used as it
 * stands is none of them.
 * @param used the characters of vocabulary and documents
 * @param simplify gives a text in simplified characters
 * @param decode decodes Big5
 */
export function simplifiedCharacters(
  used: ReadonlySet<string>,
  simplify: (text: string) => string,
  decode: (bytes: Uint8Array) => string,
): string {
  const pairs = big5Characters(decode).flatMap((character) => {
    const simple = simplify(character);
    return simple !== character && used.has(simple) && !used.has(character) ? [character + simple] : [];
  });
  return [...new Set(pairs)].join('');
}
