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
