import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

/** What a server sends instead of a file to who can read it, best first, and how the name of that ends. */
export const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** Files of text; pictures and the index of search are compressed already. */
const TEXT = /\.(html|css|js|json|svg|xml|txt|csv|ics|webmanifest)$/;

/** Below this many bytes a file goes in one packet however it is sent. */
const WORTH_IT = 1024;

/** Beyond this brotli takes seven times as long for a fiftieth of the bytes. */
const BROTLI_QUALITY = 6;

/** How many files are held in memory at a time: as many as Node compresses beside each other. */
const TOGETHER = 4;

const compressions = [
  {
    ending: ENCODINGS[0].ending,
    compress: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
          [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  { ending: ENCODINGS[1].ending, compress: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }) },
];

/**
 * Puts beside each file of text what servers send of it compressed, so that no request costs a compression.
 * @returns bytes of the files of text, and of what stands for them with brotli
 */
export async function precompress(folder: string): Promise<{ plain: number; brotli: number }> {
  const sums = { plain: 0, brotli: 0 };
  const files = globSync('**/*', { cwd: folder })
    .map((path) => join(folder, path))
    .filter((path) => TEXT.test(path) && statSync(path).isFile() && statSync(path).size >= WORTH_IT);
  const waiting = files.values();
  const work = async () => {
    for (const path of waiting) {
      const bytes = readFileSync(path);
      sums.plain += bytes.length;
      for (const { ending, compress } of compressions) {
        const smaller = await compress(bytes);
        if (smaller.length < bytes.length) writeFileSync(path + ending, smaller);
        if (ending === '.br') sums.brotli += Math.min(smaller.length, bytes.length);
      }
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return sums;
}
