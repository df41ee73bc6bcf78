import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Compressed, CompressionTask } from './compress-files.ts';
import { filesBelow } from './files-below.ts';

/** What a server sends instead of a file to who can read it, best first, and how the name of that ends. */
export const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** Files of text, and Pagefind's index; pictures are compressed already. */
const TEXT = /\.(html|css|js|json|svg|xml|txt|csv|ics|webmanifest|pf_index|pf_meta)$/;

/** More threads than this wait for the disk. */
const MOST_THREADS = 4;

/** Where a build notes how its files were compressed. Dot files are not served. */
const NOTE = '.compression';

function noteIn(folder: string): string | undefined {
  const note = join(folder, NOTE);
  return existsSync(note) ? readFileSync(note, 'utf8') : undefined;
}

/** What compresses: the engine's libraries, and how they are asked. */
function howCompressed(): string {
  const program = readFileSync(new URL('./compress-files.ts', import.meta.url));
  const { brotli = '', zlib = '', node } = process.versions;
  return createHash('sha256').update([node, brotli, zlib, ''].join(' ')).update(program).digest('hex');
}

/**
 * Puts beside each file of text what servers send of it compressed, so that no request costs a compression. Threads of their
 * own do it: compressing beside a full heap makes the engine look for garbage again and again.
 * What a build before has of the same bytes, compressed in the same way, is taken over.
 * @param earlier folder of a build before, if there is one
 * @returns bytes of the files of text, and of what stands for them with brotli
 */
export async function precompress(folder: string, earlier?: string): Promise<Compressed> {
  const how = howCompressed();
  const before = earlier !== undefined && noteIn(earlier) === how ? earlier : undefined;
  const files = filesBelow(folder).filter((path) => TEXT.test(path));
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const threads = Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, async () => {
    const task: CompressionTask = { folder, before, files, next };
    const worker = new Worker(new URL('./compress-files.ts', import.meta.url), { workerData: task });
    const [compressed]: Compressed[] = await once(worker, 'message');
    return compressed ?? { plain: 0, brotli: 0 };
  });
  const sums = await Promise.all(threads);
  writeFileSync(join(folder, NOTE), how);
  return {
    plain: sums.reduce((sum, { plain }) => sum + plain, 0),
    brotli: sums.reduce((sum, { brotli }) => sum + brotli, 0),
  };
}
