/** A thread of {@link precompress}: takes one file after another from a list that it shares with others. */
import {
  closeSync,
  createReadStream,
  createWriteStream,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliCompressSync, createBrotliCompress, createGzip, gzipSync, constants as zlib } from 'node:zlib';
import { linkFile } from './link-file.ts';

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

/** Beyond this many bytes a file passes through in pieces: data of the whole library grow with the documents, memory does not. */
const IN_PIECES = 8_000_000;

/** Bytes of such a piece. */
const PIECE = 65_536;

const brotli = (bytes: number) => ({
  params: {
    [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
    [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [zlib.BROTLI_PARAM_SIZE_HINT]: bytes,
  },
});

/** How a file is compressed, at once and in pieces. */
interface Compression {
  whole: (bytes: Buffer) => Buffer;
  inPieces: (size: number) => Transform;
}

const COMPRESSIONS: Readonly<Record<string, Compression>> = {
  '.br': {
    whole: (bytes) => brotliCompressSync(bytes, brotli(bytes.length)),
    inPieces: (size) => createBrotliCompress(brotli(size)),
  },
  '.gz': { whole: (bytes) => gzipSync(bytes, { level: 9 }), inPieces: () => createGzip({ level: 9 }) },
};

const { folder, before, files, next } = workerData as CompressionTask;
const sums: Compressed = { plain: 0, brotli: 0 };
for (let at = Atomics.add(next, 0, 1); at < files.length; at = Atomics.add(next, 0, 1)) {
  const file = files[at] ?? '';
  const { size } = statSync(join(folder, file));
  if (size < WORTH_IT) continue;
  sums.plain += size;
  const known = before !== undefined && isSame(join(before, file), join(folder, file), size);
  for (const [ending, compression] of Object.entries(COMPRESSIONS)) {
    const sent = known ? take(file + ending) : await write(file, ending, compression, size);
    if (ending === '.br') sums.brotli += sent ?? size;
  }
}
parentPort?.postMessage(sums);

/** Whether two files hold the same bytes, read a piece at a time. */
function isSame(one: string, other: string, size: number): boolean {
  if (statSync(one, { throwIfNoEntry: false })?.size !== size) return false;
  const [first, second] = [openSync(one, 'r'), openSync(other, 'r')];
  const [here, there] = [Buffer.alloc(PIECE), Buffer.alloc(PIECE)];
  let at = 0;
  for (let read = PIECE; read > 0 && here.equals(there); at += read) {
    read = readSync(first, here, 0, PIECE, at);
    readSync(second, there, 0, PIECE, at);
  }
  for (const file of [first, second]) closeSync(file);
  return at === size && here.equals(there);
}

/** Writes what is smaller than the file that it stands for; gives its size, if it does. */
async function write(file: string, ending: string, { whole, inPieces }: Compression, plain: number) {
  const [from, to] = [join(folder, file), join(folder, file + ending)];
  if (plain > IN_PIECES) await pipeline(createReadStream(from), inPieces(plain), createWriteStream(to));
  else {
    const compressed = whole(readFileSync(from));
    if (compressed.length >= plain) return undefined;
    writeFileSync(to, compressed);
  }
  const { size } = statSync(to);
  if (size < plain) return size;
  rmSync(to);
  return undefined;
}

/** Takes over what the build before has; gives its size, if it has it. */
function take(file: string): number | undefined {
  const from = join(before ?? '', file);
  const size = statSync(from, { throwIfNoEntry: false })?.size;
  if (size === undefined) return undefined;
  linkFile(from, join(folder, file));
  return size;
}
