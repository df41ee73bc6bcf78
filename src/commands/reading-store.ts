import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ReadingStore } from '../library/stored-reading.ts';
import { filesBelow } from './files-below.ts';

const FOLDER = '.cache/readings';

/** What reading a file depends on besides its text: the rooms that `library` may use, and the packages. */
const READERS = ['language', 'schema', 'places', 'library'].map((room) => join(import.meta.dirname, '..', room));
const PACKAGES = join(import.meta.dirname, '../../package-lock.json');

/** Readings kept on the disk between runs, and what takes away those that this run did not ask for. */
export interface DiskStore extends ReadingStore {
  forgetOthers: () => void;
}

/**
 * Keeps what reading content files gave, each in a file named by the hash of everything that it depends on: path and text,
 * the code that reads, the packages, the engine. What was cut short or damaged is read anew.
 */
export function readingStore(folder = FOLDER): DiskStore {
  const readers = hashOfReaders();
  const asked = new Set<string>();
  const nameOf = (path: string, text: string) => {
    const name = createHash('sha256').update(`${readers}\0${path}\0${text}`).digest('hex').slice(0, 40);
    asked.add(name);
    return name;
  };
  mkdirSync(folder, { recursive: true });
  return {
    take(path, text) {
      const file = join(folder, nameOf(path, text));
      try {
        return existsSync(file) ? deserialize(readFileSync(file)) : undefined;
      } catch {
        return undefined;
      }
    },
    put(path, text, reading) {
      const file = join(folder, nameOf(path, text));
      try {
        // Moved into place whole, so that a run that is stopped leaves no half reading behind.
        writeFileSync(`${file}.part`, serialize(reading));
        renameSync(`${file}.part`, file);
      } catch {
        // A disk that takes no more is no reason not to go on: the next run reads the file again.
      }
    },
    forgetOthers() {
      for (const name of filesBelow(folder)) if (!asked.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

function hashOfReaders(): string {
  const hash = createHash('sha256').update(process.version).update(readFileSync(PACKAGES));
  for (const room of READERS)
    for (const file of filesBelow(room)) hash.update(`${file}\0`).update(readFileSync(join(room, file)));
  return hash.digest('hex');
}
