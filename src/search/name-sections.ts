import { type CborValue, decodeCbor, encodeCbor } from './cbor.ts';
import { SIGNATURE } from './pagefind-index.ts';

/**
 * Gives the sections of an index of Pagefind's other keys.
 * @param meta the file that says what is in the index, not compressed
 * @param keyOf our key of a section by Pagefind's
 * @returns the same file with our keys, each still behind the language of the index
 */
export function nameSections(meta: Uint8Array, keyOf: (key: string) => string): Uint8Array {
  const [version, sections, ...others] = decodeCbor(meta.subarray(SIGNATURE.length)) as readonly CborValue[];
  const named = (sections as readonly (readonly [name: string, ...CborValue[]])[]).map(([name, ...more]) => {
    const behind = name.lastIndexOf('_') + 1;
    return [name.slice(0, behind) + keyOf(name.slice(behind)), ...more];
  });
  return Uint8Array.from([...meta.subarray(0, SIGNATURE.length), ...encodeCbor([version ?? '', named, ...others])]);
}

/**
 * Leaves out of a piece of an index of Pagefind's where in its sections each word stands, which is most of it and nothing that is read.
 * @param chunk the file, not compressed
 */
export function withoutWhere(chunk: Uint8Array): Uint8Array {
  const [words, ...others] = decodeCbor(chunk.subarray(SIGNATURE.length)) as readonly CborValue[];
  const bare = (words as readonly (readonly [word: string, sections: readonly CborValue[][], ...CborValue[]])[]).map(
    ([word, sections, ...more]): CborValue => [word, sections.map(([step = 0]) => [step]), ...more],
  );
  return Uint8Array.from([...chunk.subarray(0, SIGNATURE.length), ...encodeCbor([bare, ...others])]);
}
