import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { WAITING_DATA } from './waiting-data.ts';

/** Characters that are written, or read, at once. */
const AT_ONCE = 2 ** 20;

let files = 0;

/**
 * Keeps the pieces of a text so that they can be read again and again, joined to longer ones. A long text waits on the disk: one of
 * the whole country's data is larger than all documents in memory.
 * @param folder where it waits
 */
export function waitingPieces(pieces: Iterable<string>, folder = WAITING_DATA): Iterable<string> {
  const path = join(folder, `.pieces-${files}`);
  const written: number[] = [];
  let file: number | undefined;
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < AT_ONCE) continue;
    if (file === undefined) {
      mkdirSync(folder, { recursive: true });
      file = openSync(path, 'w');
      files += 1;
    }
    written.push(writeSync(file, waiting.join('')));
    [waiting, length] = [[], 0];
  }
  if (file !== undefined) closeSync(file);
  return {
    *[Symbol.iterator]() {
      if (written.length > 0) yield* readPieces(path, written);
      yield* waiting;
    },
  };
}

/** Reads pieces of so many bytes, one after another. */
function* readPieces(path: string, sizes: readonly number[]): Generator<string> {
  const file = openSync(path, 'r');
  try {
    for (const size of sizes) {
      const bytes = Buffer.alloc(size);
      readSync(file, bytes);
      yield bytes.toString('utf8');
    }
  } finally {
    closeSync(file);
  }
}
