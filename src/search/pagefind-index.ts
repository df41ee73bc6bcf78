import { memoize } from '../language/memoize.ts';
import { decodeCbor } from './cbor.ts';
import { ORDER_OF_SUMMARY } from './published.ts';

/*
 * Pagefind makes the index of sections. Its own program for browsers is WebAssembly and eight times as heavy as what it reads
 * here, and older browsers refuse it; so the files of its index are read by ourselves, uncompressed, in the form of Pagefind 1.
 */

/** Finds the keys of the sections that have a word of the index, in the order of the summary. Rejects where it cannot be known. */
export type SectionsWith = (word: string) => Promise<readonly string[]>;

/** With these bytes Pagefind begins each of its files. */
export const SIGNATURE = 'pagefind_dcd';

/** A section with a word: how many numbers after the one before it is; where in it the word stands is not needed. */
type Occurrence = readonly [step: number, ...where: unknown[]];
type Chunk = readonly [words: readonly (readonly [word: string, sections: readonly Occurrence[], ...unknown[]])[]];
type Meta = readonly [
  version: string,
  sections: readonly (readonly [name: string, ...unknown[]])[],
  chunks: readonly (readonly [first: string, last: string, name: string])[],
  filters: unknown,
  sorts: readonly (readonly [name: string, sections: readonly number[]])[],
  ...unknown[],
];

/**
 * Opens Pagefind's index of sections; what it has is read when a word is first asked for, each file once. It takes the
 * beginning of a word for the word.
 * @param read gives the bytes of a file by its address in Pagefind's folder, as `parse` has made sure of them; rejects where it cannot be had
 * @param meta address of the file that says what is in the index
 * @example await sectionsOfIndex(read, 'pagefind.zh-cn_1a2b.pf_meta')('topicawardsx')
 */
export function sectionsOfIndex(
  read: <Content>(address: string, parse: (bytes: Uint8Array) => Content) => Promise<Content>,
  meta: string,
): SectionsWith {
  const opened = memoize((address: string) => read(address, parseMeta));
  const chunkOf = memoize((name: string) => read(`index/${name}.pf_index`, (bytes) => parse<Chunk>(bytes)[0]));
  // From one keystroke to the next most words stay.
  return memoize(async (word: string) => {
    const { keys, order, chunks } = await opened(meta);
    const held = chunks.filter(([first, last]) => last >= word && first.slice(0, word.length) <= word);
    const found = new Set<number>();
    for (const words of await Promise.all(held.map(([, , name]) => chunkOf(name))))
      for (const [one, occurrences] of words) {
        if (!one.startsWith(word)) continue;
        let section = 0;
        for (const [step] of occurrences) {
          section += step;
          found.add(section);
        }
      }
    return order.flatMap((section) => (found.has(section) ? (keys[section] ?? []) : []));
  });
}

function parse<Form>(bytes: Uint8Array): Form {
  const begins = String.fromCharCode(...bytes.subarray(0, SIGNATURE.length));
  if (begins !== SIGNATURE) throw new Error('it is no file of the index');
  return decodeCbor(bytes.subarray(SIGNATURE.length)) as unknown as Form;
}

function parseMeta(bytes: Uint8Array) {
  const [version, sections, chunks, , sorts] = parse<Meta>(bytes);
  if (!version.startsWith('1.')) throw new Error(`it is of Pagefind ${version}, not 1`);
  // A section's key is behind the language of the index.
  const keys = sections.map(([name]) => name.slice(name.lastIndexOf('_') + 1));
  const order = sorts.find(([name]) => name === ORDER_OF_SUMMARY)?.[1];
  if (order?.length !== keys.length) throw new Error('it has no order of its sections');
  return { keys, order, chunks };
}
