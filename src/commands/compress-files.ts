/** A thread of {@link precompress}: takes one file after another from a list that it shares with others. */
import { copyFileSync, linkSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';

/** What a thread is given. */
export interface CompressionTask {
  /** Folder of the site. */
  folder: string;
  /** A build whose compressed files were made in the same way, if there is one: what has not changed is taken from it. */
  before: string | undefined;
  /** Paths below the folder. */
  files: readonly string[];
  /** Which of the files is next; the threads count it up together. */
  next: Int32Array;
}

/** Bytes of files of text, and of what stands for them with brotli. */
export interface Compressed {
  plain: number;
  brotli: number;
}

/** Below this many bytes a file goes in one packet however it is sent. */
const WORTH_IT = 1024;

/** Beyond this brotli takes seven times as long for a fiftieth of the bytes. */
const BROTLI_QUALITY = 6;

const COMPRESSIONS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  '.br': (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
        [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes) => gzipSync(bytes, { level: 9 }),
};

const { folder, before, files, next } = workerData as CompressionTask;
const sums: Compressed = { plain: 0, brotli: 0 };
for (let at = Atomics.add(next, 0, 1); at < files.length; at = Atomics.add(next, 0, 1)) {
  const file = files[at] ?? '';
  const bytes = readFileSync(join(folder, file));
  if (bytes.length < WORTH_IT) continue;
  sums.plain += bytes.length;
  const known = before !== undefined && isSame(join(before, file), bytes);
  for (const [ending, compress] of Object.entries(COMPRESSIONS)) {
    const size = known ? take(file + ending) : write(file + ending, compress(bytes), bytes.length);
    if (ending === '.br') sums.brotli += size ?? bytes.length;
  }
}
parentPort?.postMessage(sums);

function isSame(path: string, bytes: Buffer): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(path).equals(bytes);
}

/** Writes what is smaller than the file that it stands for; gives its size, if it does. */
function write(file: string, compressed: Buffer, plain: number): number | undefined {
  if (compressed.length >= plain) return undefined;
  writeFileSync(join(folder, file), compressed);
  return compressed.length;
}

/** Takes over what the build before has; gives its size, if it has it. */
function take(file: string): number | undefined {
  const from = join(before ?? '', file);
  const size = statSync(from, { throwIfNoEntry: false })?.size;
  if (size === undefined) return undefined;
  try {
    linkSync(from, join(folder, file));
  } catch {
    // Another disk, or one that knows no links.
    copyFileSync(from, join(folder, file));
  }
  return size;
}
