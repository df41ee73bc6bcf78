import { readFileSync, type Stats } from 'node:fs';

/** Most bytes that are kept of all files, and of one. */
const LIMIT = 64e6;
const LARGEST = 2e6;

/** Files kept in memory as they were asked for last. A file that was changed is read again. */
export class FileMemory {
  private readonly kept = new Map<string, { version: string; bytes: Buffer }>();
  private readonly limit: number;
  private size = 0;

  /** @param limit most bytes that are kept */
  constructor(limit = LIMIT) {
    this.limit = limit;
  }

  /**
   * The bytes of a file; undefined where it is too large to be kept.
   * @param stats of the file as it is now
   * @throws where it cannot be read
   */
  read(path: string, { ino, size, mtimeMs }: Stats): Buffer | undefined {
    if (size > Math.min(LARGEST, this.limit)) return undefined;
    const version = `${ino} ${size} ${mtimeMs}`;
    const known = this.kept.get(path);
    if (known) this.forget(path, known.bytes);
    const bytes = known?.version === version ? known.bytes : readFileSync(path);
    // What is put last is forgotten last.
    this.kept.set(path, { version, bytes });
    this.size += bytes.length;
    for (const [oldest, { bytes: old }] of this.kept) {
      if (this.size <= this.limit) break;
      this.forget(oldest, old);
    }
    return bytes;
  }

  private forget(path: string, bytes: Buffer): void {
    this.kept.delete(path);
    this.size -= bytes.length;
  }
}
